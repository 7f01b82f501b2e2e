/// Fills 许可证 from the desk, and tells the rules what a shop may sell.
@NullMarked
package org.xunyao.app.licence.desk;

import org.jspecify.annotations.NullMarked;
