package org.xunyao.vision.wear;

/// What can be said of a person's clothes.
public enum Wearing {
    /// They look like the samples.
    WORN,
    /// They look otherwise.
    OTHER,
    /// They are too small, too dark, hidden, or neither like the samples nor unlike them.
    UNKNOWN
}
