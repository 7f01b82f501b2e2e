/// Exports of tills as they grow, and the tables by which they are read.
@NullMarked
package org.xunyao.wire.sales;

import org.jspecify.annotations.NullMarked;
