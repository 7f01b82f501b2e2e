/// Fills the ports of the room 当场处罚 from the desks of the domain.
@NullMarked
package org.xunyao.app.cases.summary.desk;

import org.jspecify.annotations.NullMarked;
