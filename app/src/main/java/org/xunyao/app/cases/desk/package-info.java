/// Fills the ports of the case workspace from the desks of the domain.
@NullMarked
package org.xunyao.app.cases.desk;

import org.jspecify.annotations.NullMarked;
