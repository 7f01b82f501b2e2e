package org.xunyao.video.fuzz;

import java.util.Optional;
import org.xunyao.video.PictureSize;
import org.xunyao.video.coding.H264Sequence;
import org.xunyao.video.coding.H265Sequence;
import org.xunyao.video.coding.SequenceParameters;

/// Sequence parameter sets of both codings.
public final class SequenceFuzz {
    private static final int DEEPEST = 16;

    private SequenceFuzz() {}

    /// Tries one input.
    ///
    /// @param input one NAL unit with its header
    public static void fuzzerTestOneInput(byte[] input) {
        byte[] before = input.clone();
        sound(H264Sequence.read(input));
        sound(H265Sequence.read(input));
        Contract.require(java.util.Arrays.equals(before, input), "the bytes were changed");
    }

    private static void sound(Optional<SequenceParameters> read) {
        read.ifPresent(said -> {
            // Refuses what is no size.
            PictureSize size = new PictureSize(said.width(), said.height());
            int depth = said.reordered().orElse(0);
            Contract.require(size.width() >= 16 && depth >= 0 && depth <= DEEPEST, "depth");
        });
    }
}
