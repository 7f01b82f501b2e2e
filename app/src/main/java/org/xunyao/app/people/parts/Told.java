package org.xunyao.app.people.parts;

/// What a page says of the last thing that was done.
public sealed interface Told {
    /// Nothing.
    record None() implements Told {}

    /// It is saved.
    ///
    /// @param key of the sentence, below `told.`
    /// @param name whose account it was about
    record Saved(String key, String name) implements Told {}

    /// It was not done.
    ///
    /// @param code of the fault or refusal
    record Failed(String code) implements Told {}
}
