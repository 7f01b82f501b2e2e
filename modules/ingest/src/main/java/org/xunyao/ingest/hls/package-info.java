/// HTTP Live Streaming (RFC 8216) with segments of MPEG transport streams, live and from beginning to end.
@NullMarked
package org.xunyao.ingest.hls;

import org.jspecify.annotations.NullMarked;
