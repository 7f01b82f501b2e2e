package org.xunyao.demo.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunyao.kernel.DurableFiles;

/// The pictures of the tour: each screen as it is, and one for readers in which the film's people cannot
/// be known.
///
/// @param folder where they go; those for readers go into `readme` below it
/// @param files writes them
public record Album(Path folder, DurableFiles files) {
    private static final int BLOCK = 16;

    /// Takes a picture of the window.
    ///
    /// @param name of the file, without ending
    public void take(String name) throws IOException {
        Files.createDirectories(folder.resolve("readme"));
        byte[] shown = Shot.now().png();
        files.replace(folder.resolve(name + ".png"), shown);
        byte[] forReaders = Shot.filmed() ? Shot.pixelated(BLOCK).png() : shown;
        files.replace(folder.resolve("readme").resolve(name + ".png"), forReaders);
    }
}
