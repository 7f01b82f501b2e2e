package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/// The screenshots of a tour: enough of them, and none of them empty.
///
/// @param folders where they lie
public record Pictures(Findings findings, List<Path> folders) {
    private static final int LEAST_COLOURS = 40;

    /// Counts pictures and their colours.
    ///
    /// @param least how many there must be in all folders together
    /// @throws IOException if a folder or picture cannot be read
    public void prove(int least) throws IOException {
        List<String> empty = new ArrayList<>();
        int count = 0;
        for (Path folder : folders) {
            try (var files = Files.newDirectoryStream(folder, "*.png")) {
                for (Path file : files) {
                    count++;
                    if (colours(file) < LEAST_COLOURS) {
                        empty.add(String.valueOf(file.getFileName()));
                    }
                }
            }
        }
        findings.say(
                empty.isEmpty() && count >= least,
                count + " pictures of at least " + least + ", each of at least " + LEAST_COLOURS + " colours"
                        + (empty.isEmpty() ? "" : ", but not " + empty));
    }

    private static long colours(Path file) throws IOException {
        var picture = ImageIO.read(file.toFile());
        if (picture == null) {
            return 0;
        }
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .limit(LEAST_COLOURS)
                .count();
    }
}
