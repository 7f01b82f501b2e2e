/// Folders that many tests begin with, made once.
@NullMarked
package org.xunyao.testkit.folder;

import org.jspecify.annotations.NullMarked;
