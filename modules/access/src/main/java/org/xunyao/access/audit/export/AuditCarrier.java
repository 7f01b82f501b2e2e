package org.xunyao.access.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Port: puts an export on what is carried away (载体) and reads it back.
public interface AuditCarrier {
    /// Writes the bytes under that name. The name appears only when all of them are on the carrier.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is a file of that name; it stays as it is
    /// @throws IOException if the carrier refused; then no file of that name is there
    void put(Path target, InputStream bytes) throws IOException;
}
