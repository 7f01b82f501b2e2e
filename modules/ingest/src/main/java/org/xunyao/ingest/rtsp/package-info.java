/// RTSP 1.0 (RFC 2326) over one TCP connection, as cameras speak it.
@NullMarked
package org.xunyao.ingest.rtsp;

import org.jspecify.annotations.NullMarked;
