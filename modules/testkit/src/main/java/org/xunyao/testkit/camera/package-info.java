/// Cameras with faults: a server of RTSP and HTTP-FLV on loopback that plays H.264 and H.265 clips for
/// ever, in this process or one of its own.
@NullMarked
package org.xunyao.testkit.camera;

import org.jspecify.annotations.NullMarked;
