/// MPEG-TS bytes to pictures with libVLC, one player a camera. libVLC opens no address here and gets no
/// user text.
@NullMarked
package org.xunyao.player;

import org.jspecify.annotations.NullMarked;
