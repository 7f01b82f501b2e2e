/// H.264 (ITU-T H.264) as it comes in RTP (RFC 6184): packets in, access units out. Every byte is hostile
/// until counted.
@NullMarked
package org.xunyao.ingest.h264;

import org.jspecify.annotations.NullMarked;
