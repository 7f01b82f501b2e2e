/// The container of original film (docs/design/clip.md): coded pictures as a camera sent them, with an
/// index.
@NullMarked
package org.xunyao.video.clip;

import org.jspecify.annotations.NullMarked;
