package org.xunyao.ingest.rtp;

import org.xunyao.video.Codec;

/// Packets of H.264, and reports between them.
public final class H264RtpFuzz {
    private H264RtpFuzz() {}

    /// Tries one input.
    ///
    /// @param input as {@link RtpInput} takes it apart
    public static void fuzzerTestOneInput(byte[] input) {
        RtpInput.play(Codec.H264, input);
    }
}
