package org.xunyao.ingest.rtp;

import org.xunyao.video.Codec;

/// Packets of H.265, and reports between them.
public final class H265RtpFuzz {
    private H265RtpFuzz() {}

    /// Tries one input.
    ///
    /// @param input as {@link RtpInput} takes it apart
    public static void fuzzerTestOneInput(byte[] input) {
        RtpInput.play(Codec.H265, input);
    }
}
