package org.xunyao.testkit.camera;

import java.io.IOException;

/// The clips cannot be made; the message is one plain sentence.
public final class FootageFault extends IOException {
    private static final long serialVersionUID = 1L;

    /// Says what is missing.
    ///
    /// @param sentence what is missing
    public FootageFault(String sentence) {
        super(sentence);
    }
}
