package org.xunyao.ingest.rtp;

import java.util.List;
import org.xunyao.video.Codec;

/// What is known of the video before its first packet.
///
/// @param payloadType of its packets, 0..127; others are passed over
/// @param codec how it is coded
/// @param parameterSets NAL units, maybe none
public record VideoTrack(int payloadType, Codec codec, List<byte[]> parameterSets) {
    /// Copies the list.
    public VideoTrack {
        parameterSets = List.copyOf(parameterSets);
    }
}
