package org.xunyao.ui.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something the program says by itself.
///
/// @param fact one bold sentence
/// @param more a second sentence
/// @param choices what the person may do about it; a notice with a choice stays until chosen
/// @param at when it was said
public record Notice(Kind kind, String fact, Optional<String> more, List<Choice> choices, Instant at) {
    /// Copies the choices.
    public Notice {
        choices = List.copyOf(choices);
    }

    /// How loud it is.
    public enum Kind {
        /// Goes to the bell only.
        QUIET,
        /// Also shows a toast for six seconds.
        TOLD,
        /// A failed save or a red alarm: a toast that stays.
        URGENT
    }

    /// One thing to do.
    ///
    /// @param words on the button, verb first
    public record Choice(String words, Runnable action) {}

    /// Whether the toast waits for the person.
    public boolean stays() {
        return kind == Kind.URGENT || !choices.isEmpty();
    }
}
