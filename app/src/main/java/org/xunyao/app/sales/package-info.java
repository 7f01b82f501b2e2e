/// The workspace 销售数据: exports of tills, what came of them, and a scanner.
@NullMarked
package org.xunyao.app.sales;

import org.jspecify.annotations.NullMarked;
