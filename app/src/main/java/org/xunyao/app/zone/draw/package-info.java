/// Drawing the zones of a camera (标定区域).
@NullMarked
package org.xunyao.app.zone.draw;

import org.jspecify.annotations.NullMarked;
