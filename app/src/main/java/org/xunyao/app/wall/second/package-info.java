/// The second window of the wall, such as on a wall of LEDs (大屏).
@NullMarked
package org.xunyao.app.wall.second;

import org.jspecify.annotations.NullMarked;
