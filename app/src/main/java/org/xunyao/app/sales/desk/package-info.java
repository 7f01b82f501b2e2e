/// Fills 销售数据 from the desks and from the reading of this station.
@NullMarked
package org.xunyao.app.sales.desk;

import org.jspecify.annotations.NullMarked;
