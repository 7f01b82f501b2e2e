/// Zones of cameras at the station (区域标定): what is in force now, taken over, drawn, followed while it runs.
@NullMarked
package org.xunyao.app.zone;

import org.jspecify.annotations.NullMarked;
