/// What a camera reports of its stream beside the pictures (RTCP, RFC 3550 §6). Every byte is hostile
/// until counted.
@NullMarked
package org.xunyao.ingest.rtcp;

import org.jspecify.annotations.NullMarked;
