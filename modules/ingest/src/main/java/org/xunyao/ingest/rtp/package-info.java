/// Coded video as it comes in RTP (RFC 3550; RFC 6184 for H.264, RFC 7798 for H.265): packets in, access
/// units out. Every byte is hostile until counted.
@NullMarked
package org.xunyao.ingest.rtp;

import org.jspecify.annotations.NullMarked;
