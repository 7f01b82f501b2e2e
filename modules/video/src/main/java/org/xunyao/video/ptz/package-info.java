/// Cameras that can be turned: what they are told, and the dead man who stops them.
@NullMarked
package org.xunyao.video.ptz;

import org.jspecify.annotations.NullMarked;
