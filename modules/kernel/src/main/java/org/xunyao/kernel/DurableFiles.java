package org.xunyao.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Port: the only writer of files. Bytes are digested while they stream to a temporary file, forced to
/// the disk, moved to their name in one step, and the directory is forced too. What it returned survives
/// a power cut.
public interface DurableFiles {
    /// Stores bytes under their own SHA-256 below `folder` and never overwrites: equal bytes are stored
    /// once.
    ///
    /// @throws IOException if the disk refused; then there is no file, or an unregistered one, never half
    ///     of one
    Stored seal(Path folder, InputStream bytes) throws IOException;

    /// Replaces a small file (settings, layouts) in one step; the old or the new content is there, never
    /// a mixture.
    ///
    /// @throws IOException if the disk refused, or if there is something of that name that is no
    ///     file, such as a folder or a device, which stays as it is
    void replace(Path file, byte[] bytes) throws IOException;

    /// Where sealed bytes lie and what they are.
    ///
    /// @param path absolute
    record Stored(Path path, Digests digests) {}
}
