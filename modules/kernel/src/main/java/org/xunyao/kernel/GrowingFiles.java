package org.xunyao.kernel;

import java.io.IOException;
import java.nio.file.Path;

/// Port: files that grow piece by piece and may go again, such as film that is kept for a while. Beside
/// {@link DurableFiles} the only writer of files. A piece that was appended survives a power cut; the one
/// after it may be torn.
public interface GrowingFiles {
    /// Makes a new file and the folders above it.
    ///
    /// @throws IOException if the disk refused, or there is such a file
    Growing begin(Path file) throws IOException;

    /// Cuts a file behind a place and gives it another name, as after a crash.
    ///
    /// @param bytes how much of it stays
    void settle(Path file, long bytes, Path name) throws IOException;

    /// Takes a file away.
    void delete(Path file) throws IOException;

    /// Port: a file that grows. One thread.
    interface Growing extends AutoCloseable {
        /// Appends and forces to the disk.
        void append(byte[] bytes) throws IOException;

        /// Ends it and gives it its last name.
        void finish(Path name) throws IOException;

        /// Ends it under the name it has.
        @Override
        void close() throws IOException;
    }
}
