package org.xunyao.app.cameras.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunyao.kernel.FaultException;

/// A file that a person lays beside a paper of a camera, within its limit.
final class Attachment {
    private static final int LARGEST = 20 << 20;

    private Attachment() {}

    /// Its bytes, all of them.
    ///
    /// @throws org.xunyao.kernel.FaultException if it is too large or cannot be read
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FaultException("CAMERA-LARGE", "attachment");
            }
            return bytes;
        } catch (IOException refused) {
            throw new FaultException("SHEET-UNREADABLE", "attachment", refused);
        }
    }
}
