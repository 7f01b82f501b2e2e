package org.xunyao.video.fuzz;

import java.util.Arrays;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.video.clip.Mp4;

/// A clip in its container, as it may come with a package, and what is made of it.
public final class ClipFuzz {
    private static final int PACKET = 188;

    private ClipFuzz() {}

    /// Tries one input.
    ///
    /// @param input a container
    public static void fuzzerTestOneInput(byte[] input) {
        Clip clip;
        try {
            clip = ClipReader.read(input);
        } catch (ClipException refused) {
            return;
        }
        Contract.require(Arrays.equals(input, ClipWriter.bytes(clip)), "written again it is another container");
        byte[] stream = clip.transportStream();
        Contract.require(stream.length % PACKET == 0 && stream.length > 0, "no transport stream");
        Mp4.bytes(clip).ifPresent(film -> Contract.require(film.length > 0, "an empty film"));
    }
}
