package org.xunyao.app.people.matrix;

import java.time.LocalDate;
import java.util.List;

/// Roles times actions as they hold on one day (权限表).
///
/// @param day on which they hold
public record PowerSheet(LocalDate day, List<RoleHead> roles, List<ActionLine> actions) {
    /// Copies the lists.
    public PowerSheet {
        roles = List.copyOf(roles);
        actions = List.copyOf(actions);
    }

    /// One column.
    ///
    /// @param code of the role
    /// @param name in the person's language
    /// @param enforcement whether the role has enforcement power at all
    public record RoleHead(String code, String name, boolean enforcement) {}

    /// One row.
    ///
    /// @param code of the action
    /// @param name in the person's language
    /// @param enforcement whether it is an act of enforcement
    /// @param cells one for each role
    public record ActionLine(String code, String name, boolean enforcement, List<PowerCell> cells) {
        /// Copies the list.
        public ActionLine {
            cells = List.copyOf(cells);
        }
    }
}
