/// The station's half of the media worker: starts it, feeds it, watches it, starts it again, and gives
/// its pictures and observations to whoever asked. Nothing here parses what a camera sent.
@NullMarked
package org.xunyao.media.link;

import org.jspecify.annotations.NullMarked;
