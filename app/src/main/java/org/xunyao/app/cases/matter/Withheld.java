package org.xunyao.app.cases.matter;

import java.util.List;
import org.xunyao.casework.procedure.Event;

/// A step that the procedure allows now and this person may not take (他人办理的步骤).
///
/// @param roles codes of those who may
/// @param maker this person holds the power, but worked on what is to be approved (经办与审批分离)
public record Withheld(Event event, List<String> roles, boolean maker) {
    /// Copies the roles.
    public Withheld {
        roles = List.copyOf(roles);
    }
}
