package org.xunyao.exchange.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Port: puts a file on what is carried to the other side, such as a stick, a disc or a shared folder (载体).
@FunctionalInterface
public interface Carrier {
    /// Writes the bytes under that name. The name appears only when all of them are on the carrier.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file of that name; it stays as it is
    /// @throws IOException if the carrier refused; then no file of that name is there
    void put(Path target, InputStream bytes) throws IOException;
}
