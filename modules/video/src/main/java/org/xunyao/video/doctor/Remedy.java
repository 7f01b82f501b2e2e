package org.xunyao.video.doctor;

/// What to do about a cause, and who does it (处置).
///
/// @param action name of the sentence in the bundle, capital letters, digits and `_`
/// @param addressee the one who is asked to do it
/// @param fallback whom to ask if that did not help; the same where there is nobody else
public record Remedy(String action, Addressee addressee, Addressee fallback) {
    /// Refuses a name that no bundle could have.
    public Remedy {
        if (!action.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new IllegalArgumentException("action " + action);
        }
    }
}
