/// Zones of cameras as people draw them (区域标定): kept drawing by drawing, so that years later it is known which
/// polygon was in force.
@NullMarked
package org.xunyao.supervision.zone;

import org.jspecify.annotations.NullMarked;
