package org.xunyao.ingest.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.ingest.fuzz.Contract;

/// What a playlist names, and where that lies.
public final class SegmentNameFuzz {
    private static final Path FOLDER = Path.of("/films/of shop");

    private SegmentNameFuzz() {}

    /// Tries one input.
    ///
    /// @param input a reference
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Path file = new PlaylistFile(FOLDER).within(new String(input, StandardCharsets.UTF_8));
            Contract.require(file.startsWith(FOLDER) && !file.equals(FOLDER), "outside");
            Contract.require(file.normalize().equals(file), "up and down");
        } catch (RecordedException refused) {
            Contract.require(refused.refusal() == Refusal.OUTSIDE, "another cause");
        }
    }
}
