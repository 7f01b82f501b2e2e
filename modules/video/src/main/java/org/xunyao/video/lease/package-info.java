/// Which of several stations watches a camera.
@NullMarked
package org.xunyao.video.lease;

import org.jspecify.annotations.NullMarked;
