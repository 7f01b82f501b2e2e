package org.xunyao.exchange;

import java.io.IOException;
import java.io.InputStream;

/// A file to be packed (待打包文件): its entry, and where its sealed bytes are.
///
/// @param entry with the digests that were taken when the bytes were sealed
/// @param source opens the bytes anew at each call
public record Content(Entry entry, Source source) {
    /// The same bytes, told to a meter while they are read.
    public Content metered(Meter meter) {
        return new Content(entry, () -> new MeteredStream(source.open(), meter));
    }

    /// Where bytes come from.
    @FunctionalInterface
    public interface Source {
        /// Opens the bytes at their start; the reader closes them.
        InputStream open() throws IOException;
    }
}
