/// The kind of rule that reads words of goods against the licence of the shop.
@NullMarked
package org.xunyao.supervision.kind.goods;

import org.jspecify.annotations.NullMarked;
