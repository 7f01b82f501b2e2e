/// Time as it is laid out on a screen, and where film is missing in it and why.
@NullMarked
package org.xunyao.video.timeline;

import org.jspecify.annotations.NullMarked;
