package org.xunyao.video.fuzz;

import java.util.Arrays;
import java.util.List;
import org.xunyao.video.coding.AnnexB;

/// Access units behind start codes.
public final class AnnexBFuzz {
    private AnnexBFuzz() {}

    /// Tries one input.
    ///
    /// @param input one access unit
    public static void fuzzerTestOneInput(byte[] input) {
        List<byte[]> nals = AnnexB.split(input);
        long size = 0;
        for (byte[] nal : nals) {
            Contract.require(nal.length > 0 && nal[nal.length - 1] != 0, "an empty NAL unit, or zeros at its end");
            size += nal.length + 3;
        }
        Contract.require(size <= input.length, "more came out than went in");
        List<byte[]> again = AnnexB.split(AnnexB.join(nals));
        Contract.require(Arrays.deepEquals(nals.toArray(), again.toArray()), "joined and split it is another unit");
    }
}
