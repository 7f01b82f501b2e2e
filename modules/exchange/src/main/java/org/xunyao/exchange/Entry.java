package org.xunyao.exchange;

import org.xunyao.kernel.Digests;

/// One file in a package (包内文件).
///
/// @param path lower-case ASCII segments joined by `/`, at most 160 characters and 6 segments
/// @param mediaType such as `application/pdf`
/// @param digests of exactly the bytes that follow in the payload
public record Entry(String path, String mediaType, Digests digests) {
    /// Refuses paths that could leave a folder or meet on another file system.
    public Entry {
        Tokens.path(path);
        Tokens.media(mediaType);
    }
}
