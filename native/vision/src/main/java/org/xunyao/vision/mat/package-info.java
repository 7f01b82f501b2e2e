/// Native memory of OpenCV that goes when it is not needed any more.
@NullMarked
package org.xunyao.vision.mat;

import org.jspecify.annotations.NullMarked;
