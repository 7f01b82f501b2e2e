package org.xunyao.app.papers;

import org.xunyao.access.Saved;

/// Whether what stands in the form is on the disk.
public sealed interface SaveMark {
    /// Nothing was changed since it was opened.
    record Untouched() implements SaveMark {}

    /// Typed, and on its way.
    record Saving() implements SaveMark {}

    /// On the disk.
    record Kept(Saved<?> saved) implements SaveMark {}

    /// Not on the disk; it stays in the form.
    record Failed(String code) implements SaveMark {}
}
