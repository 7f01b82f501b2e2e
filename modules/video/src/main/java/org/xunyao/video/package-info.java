/// Cameras as streams: addresses, access units, the ring of the last minute, health, observations. No
/// sockets here.
@NullMarked
package org.xunyao.video;

import org.jspecify.annotations.NullMarked;
