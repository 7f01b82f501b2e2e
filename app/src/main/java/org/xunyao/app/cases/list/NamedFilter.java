package org.xunyao.app.cases.list;

import org.xunyao.video.wall.NamedView;
import org.xunyao.video.wall.ViewOwner;

/// A filter that somebody gave a name (视图).
///
/// @param owner a person, or everybody in a role
/// @param name see {@link NamedView#fits}
public record NamedFilter(ViewOwner owner, String name, CaseFilter filter) {
    /// Refuses a name that could not be read or found again.
    ///
    /// @throws IllegalArgumentException if it is none
    public NamedFilter {
        if (!NamedView.fits(name)) {
            throw new IllegalArgumentException("name of a view");
        }
    }

    /// Whether it stands in the place of the other: same owner, same name.
    public boolean replaces(NamedFilter other) {
        return owner.equals(other.owner) && name.equals(other.name);
    }
}
