package org.xunyao.video.wall;

import java.util.Optional;

/// Whose a view is (视图归属): a person's own, or that of everybody in a role.
///
/// @param text `person:` or `role:` and 1..64 letters, digits, `-` and `_`
public record ViewOwner(String text) {
    private static final String ROLE = "role:";

    /// Refuses what could not stand in a line of a file.
    ///
    /// @throws IllegalArgumentException if it is neither a person nor a role
    public ViewOwner {
        if (!text.matches("(person|role):[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("owner of a view");
        }
    }

    /// A person.
    public static ViewOwner person(String id) {
        return new ViewOwner("person:" + id);
    }

    /// Everybody in a role.
    public static ViewOwner role(String code) {
        return new ViewOwner(ROLE + code);
    }

    /// The role, if it is one's.
    public Optional<String> role() {
        return text.startsWith(ROLE) ? Optional.of(text.substring(ROLE.length())) : Optional.empty();
    }
}
