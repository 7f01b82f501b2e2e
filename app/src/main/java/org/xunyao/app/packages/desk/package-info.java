/// Fills the ports of the exchange's screen from the desks.
@NullMarked
package org.xunyao.app.packages.desk;

import org.jspecify.annotations.NullMarked;
