/// Lines of a shop's tills: reading an export as it grows, the till's clock against ours, and what the lines
/// say together with the post (销售流).
@NullMarked
package org.xunyao.supervision.sales;

import org.jspecify.annotations.NullMarked;
