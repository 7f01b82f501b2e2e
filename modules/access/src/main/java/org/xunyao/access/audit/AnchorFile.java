package org.xunyao.access.audit;

import java.io.IOException;

/// Port: a file outside of this machine's reach, such as on a second disk or a stick, that only grows
/// (外部锚点).
public interface AnchorFile {
    /// Where it lies, for the person.
    String place();

    /// Adds bytes at the end and forces them to the medium.
    ///
    /// @throws IOException if the medium is missing or refused
    void append(byte[] block) throws IOException;

    /// All bytes, none if there is no file yet.
    ///
    /// @throws IOException if the medium is missing, refused, or holds more than a reader takes
    byte[] read() throws IOException;
}
