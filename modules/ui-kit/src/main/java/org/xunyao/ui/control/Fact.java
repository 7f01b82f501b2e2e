package org.xunyao.ui.control;

import java.util.Optional;

/// One line of a list of facts.
///
/// @param label what it is about, such as 备份
/// @param sentence how it stands
/// @param note what to do or where it comes from
public record Fact(Icon icon, String label, String sentence, Level level, Optional<String> note) {
    /// A fact without a note.
    public Fact(Icon icon, String label, String sentence, Level level) {
        this(icon, label, sentence, level, Optional.empty());
    }
}
