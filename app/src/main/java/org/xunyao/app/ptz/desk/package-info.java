/// Turning cameras over the real desks and the real network.
@NullMarked
package org.xunyao.app.ptz.desk;

import org.jspecify.annotations.NullMarked;
