/// Words and figures that rules look for in what was read: plates, displays (标牌、示数).
@NullMarked
package org.xunyao.supervision.sign;

import org.jspecify.annotations.NullMarked;
