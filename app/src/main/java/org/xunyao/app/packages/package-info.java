/// The workspace 交换: what was sealed for the province, sealing a case, checking and copying a package.
@NullMarked
package org.xunyao.app.packages;

import org.jspecify.annotations.NullMarked;
