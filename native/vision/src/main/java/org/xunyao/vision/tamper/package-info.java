/// Whether a camera can still see what it was put up for (摄像头异常): covered, out of focus,
/// turned away, frozen.
@NullMarked
package org.xunyao.vision.tamper;

import org.jspecify.annotations.NullMarked;
