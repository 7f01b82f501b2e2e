/// Whether secrets stay where they belong (剩余信息).
@NullMarked
package org.xunyao.bench.secrets;

import org.jspecify.annotations.NullMarked;
