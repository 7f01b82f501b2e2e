/// The ledger of the goods of a case (涉案物品台账): lines and movements, only ever added.
@NullMarked
package org.xunyao.casework.measure.goods;

import org.jspecify.annotations.NullMarked;
