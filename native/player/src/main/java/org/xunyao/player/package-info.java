/// Coded pictures to decoded ones, one decoder a camera, behind one port with two engines in
/// packages of their own: FFmpeg and libVLC. Neither opens an address here nor gets any user text.
@NullMarked
package org.xunyao.player;

import org.jspecify.annotations.NullMarked;
