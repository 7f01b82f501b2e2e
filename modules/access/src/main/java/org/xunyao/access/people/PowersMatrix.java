package org.xunyao.access.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Permissions.Reach;
import org.xunyao.access.RoleId;

/// Who may do what, cell by cell, and why not (权限矩阵). It decides nothing: it is what is shown of the
/// tables by which {@link org.xunyao.access.Permissions} decides.
///
/// @param book the roles and the actions, which are the rows and columns
public record PowersMatrix(RoleBook book, List<Grant> grants) {
    /// Copies.
    public PowersMatrix {
        grants = List.copyOf(grants);
    }

    /// The roles that a person can hold, in the order of the table.
    public List<Role> roles() {
        return book.roles().stream()
                .filter(role -> role.kind() != Role.Kind.PSEUDO)
                .toList();
    }

    /// All actions, in the order of the table.
    public List<PowerAction> actions() {
        return book.actions();
    }

    /// What a role may do with an action on a day.
    public Cell cell(RoleId role, Action action, LocalDate day) {
        List<Grant> rows = grants.stream()
                .filter(grant -> grant.role().equals(role) && grant.action().equals(action))
                .toList();
        Optional<Grant> widest =
                rows.stream().filter(grant -> grant.inForceOn(day)).max(Comparator.comparing(Grant::reach));
        return widest.<Cell>map(
                        grant -> new Cell.Granted(grant.reach(), grant.from(), grant.source(), grant.verified()))
                .orElseGet(() -> new Cell.Withheld(why(role, action, rows)));
    }

    private Why why(RoleId role, Action action, List<Grant> rows) {
        if (!rows.isEmpty()) {
            return Why.NOT_IN_FORCE;
        }
        Optional<Role> held = book.role(role);
        Optional<PowerAction> asked = book.action(action);
        return held.isEmpty() || asked.isEmpty()
                ? Why.NO_ROW
                : book.withheld(held.get(), asked.get()).orElse(Why.NO_ROW);
    }

    /// One cell.
    public sealed interface Cell {
        /// The role may.
        ///
        /// @param from first day
        /// @param source statute and article, or the decision it rests on
        /// @param verified false shows 待核
        record Granted(Reach reach, LocalDate from, String source, boolean verified) implements Cell {}

        /// The role may not.
        record Withheld(Why why) implements Cell {}
    }

    /// Why a role may not do something.
    public enum Why {
        /// No row says that it may (表中未授权).
        NO_ROW,
        /// Its row is not in force on that day (授权未生效或已失效).
        NOT_IN_FORCE,
        /// It is enforcement, and the role has no enforcement power (无执法权).
        NO_ENFORCEMENT_POWER,
        /// Outsiders never touch it (局外人员不得接触).
        OUTSIDE_ROLE,
        /// Administrators do no business, staff administers nothing (三员分立).
        ADMINISTRATORS_APART
    }
}
