package org.xunyao.kernel;

import java.io.IOException;
import java.io.InputStream;

/// Port: computes the two digests that stand side by side in every record: SHA-256 (FIPS 180-4) and SM3
/// (GB/T 32905-2016).
public interface Digester {
    /// Reads the stream to its end; the caller closes it.
    Digests digest(InputStream bytes) throws IOException;

    /// Digests bytes in memory.
    Digests digest(byte[] bytes);

    /// The SM3 alone, for long chains of small records; the same digits as {@link #digest} gives.
    default String sm3(byte[] bytes) {
        return digest(bytes).sm3();
    }
}
