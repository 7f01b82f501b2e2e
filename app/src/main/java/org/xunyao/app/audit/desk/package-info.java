/// Fills the ports of the audit's screen from the real desks.
@NullMarked
package org.xunyao.app.audit.desk;

import org.jspecify.annotations.NullMarked;
