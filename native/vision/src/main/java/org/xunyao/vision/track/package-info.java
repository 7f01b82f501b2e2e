/// Following people from picture to picture.
@NullMarked
package org.xunyao.vision.track;

import org.jspecify.annotations.NullMarked;
