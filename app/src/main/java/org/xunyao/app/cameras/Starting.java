package org.xunyao.app.cameras;

/// A form that takes the cursor when it appears.
@FunctionalInterface
interface Starting {
    /// Puts the cursor where typing begins.
    void focusFirst();
}
