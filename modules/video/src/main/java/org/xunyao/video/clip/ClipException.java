package org.xunyao.video.clip;

import java.io.IOException;

/// Bytes that are no whole clip (片段损坏).
public final class ClipException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param what is wrong, for the log
    public ClipException(String what) {
        super(what);
    }
}
