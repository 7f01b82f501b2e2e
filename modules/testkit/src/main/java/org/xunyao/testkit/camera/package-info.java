/// Cameras with faults: an RTSP server on loopback that plays H.264 clips for ever, in this process or
/// one of its own.
@NullMarked
package org.xunyao.testkit.camera;

import org.jspecify.annotations.NullMarked;
