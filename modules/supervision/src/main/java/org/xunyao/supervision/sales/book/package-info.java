/// Where lines of sales are kept, and who may look at them and arrange their reading.
@NullMarked
package org.xunyao.supervision.sales.book;

import org.jspecify.annotations.NullMarked;
