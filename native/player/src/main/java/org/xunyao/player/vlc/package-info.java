/// The engine libVLC: one player a camera, fed with a transport stream, showing by its own clock.
@NullMarked
package org.xunyao.player.vlc;

import org.jspecify.annotations.NullMarked;
