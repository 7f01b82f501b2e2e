package org.xunyao.access;

/// Something that can be done at a desk, named `object.verb`, such as `alarm.review`. Every action has a
/// row in `resources/roles/roles.csv`; one without a row is refused for everybody.
public record Action(String code) {
    /// Refuses blanks.
    public Action {
        if (code.isBlank()) {
            throw new IllegalArgumentException("action without a code");
        }
    }
}
