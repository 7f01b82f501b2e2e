/// Replay (回放): what a camera showed in the last minute, or while its film is kept, and sealing a part of
/// it.
@NullMarked
package org.xunyao.app.playback;

import org.jspecify.annotations.NullMarked;
