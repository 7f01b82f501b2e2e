package org.xunyao.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunyao.kernel.DurableFiles;

/// The pictures of the tour: each screen as it is, and one for readers in which the film's people cannot
/// be known.
///
/// @param folder where they go; those for readers go into `readme` below it
/// @param files writes them
record Album(Path folder, DurableFiles files) {
    private static final int BLOCK = 16;

    /// Takes a picture of the window.
    ///
    /// @param name of the file, without ending
    void take(String name) throws IOException {
        Files.createDirectories(folder.resolve("readme"));
        files.replace(folder.resolve(name + ".png"), Shot.now().png());
        files.replace(
                folder.resolve("readme").resolve(name + ".png"),
                Shot.pixelated(BLOCK).png());
    }
}
