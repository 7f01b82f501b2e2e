package org.xunyao.access;

/// A role (角色) of `resources/roles/roles.csv`, such as `INSPECTOR`.
public record RoleId(String code) {
    /// Refuses blanks.
    public RoleId {
        if (code.isBlank()) {
            throw new IllegalArgumentException("role without a code");
        }
    }
}
