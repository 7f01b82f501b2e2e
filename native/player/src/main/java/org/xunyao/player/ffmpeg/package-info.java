/// The engine FFmpeg: decoders in this process, a few threads for all cameras, one certain unit a picture.
@NullMarked
package org.xunyao.player.ffmpeg;

import org.jspecify.annotations.NullMarked;
