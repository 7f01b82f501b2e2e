/// What people wear, as colours and texture of the upper body, without a picture.
@NullMarked
package org.xunyao.video.wear;

import org.jspecify.annotations.NullMarked;
