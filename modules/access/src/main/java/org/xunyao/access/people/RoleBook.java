package org.xunyao.access.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Refusal;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;

/// The roles, the actions and the rules between them (岗位规则).
///
/// @param roles in the order of the screen
/// @param actions in the order of the screen
public record RoleBook(List<Role> roles, List<PowerAction> actions, List<Conflict> conflicts) {
    /// Copies.
    public RoleBook {
        roles = List.copyOf(roles);
        actions = List.copyOf(actions);
        conflicts = List.copyOf(conflicts);
    }

    /// A role by its code.
    public Optional<Role> role(RoleId id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /// An action by its code.
    public Optional<PowerAction> action(Action action) {
        return actions.stream().filter(row -> row.action().equals(action)).findFirst();
    }

    /// Why one person may not hold these roles together, or nothing if he may.
    ///
    /// @param badge number of the enforcement certificate, or empty
    public Optional<Refusal> unfit(Set<RoleId> held, String badge) {
        List<RoleId> ordered =
                held.stream().sorted(Comparator.comparing(RoleId::code)).toList();
        for (RoleId one : ordered) {
            Optional<Role> role = role(one).filter(known -> known.kind() != Role.Kind.PSEUDO);
            if (role.isEmpty()) {
                return Optional.of(new Refusal.AgainstRule("role-unknown"));
            }
            if (role.get().enforcement() && badge.isBlank()) {
                return Optional.of(new Refusal.AgainstRule("role-badge"));
            }
            for (RoleId other : ordered) {
                if (conflicts.stream().anyMatch(conflict -> conflict.forbids(one, other))) {
                    return Optional.of(new Refusal.RolesConflict(one, other));
                }
            }
        }
        return ordered.isEmpty() ? Optional.of(new Refusal.AgainstRule("role-none")) : Optional.empty();
    }

    /// What is wrong with a table of powers; one that has anything wrong is refused whole.
    ///
    /// @return words for the log, in English; none if all is well
    public List<String> faults(List<Grant> grants) {
        var faults = new ArrayList<String>();
        grants.forEach(grant -> fault(grant)
                .ifPresent(fault ->
                        faults.add(grant.role().code() + " " + grant.action().code() + ": " + fault)));
        Set<String> granted =
                grants.stream().map(grant -> grant.action().code()).collect(Collectors.toCollection(TreeSet::new));
        actions.stream()
                .map(row -> row.action().code())
                .filter(code -> !granted.contains(code))
                .forEach(code -> faults.add(code + ": nobody holds it"));
        return faults;
    }

    private Optional<String> fault(Grant grant) {
        Optional<Role> role = role(grant.role());
        Optional<PowerAction> action = action(grant.action());
        if (role.isEmpty()) {
            return Optional.of("no such role in role-list.csv");
        }
        if (action.isEmpty()) {
            return Optional.of("no such action in actions.csv");
        }
        return withheld(role.get(), action.get()).map(why -> "against the rule " + why);
    }

    /// The rule that keeps a role from ever holding an action, or nothing if it may.
    Optional<PowersMatrix.Why> withheld(Role role, PowerAction action) {
        boolean machine = role.id().equals(Ticket.RULE);
        if (action.enforcement() && !role.enforcement() && !(machine && action.machine())) {
            return Optional.of(PowersMatrix.Why.NO_ENFORCEMENT_POWER);
        }
        return switch (role.kind()) {
            case PSEUDO -> Optional.empty();
            case OUTSIDE -> action.outside() ? Optional.empty() : Optional.of(PowersMatrix.Why.OUTSIDE_ROLE);
            case ADMINISTRATOR ->
                action.own() == PowerAction.Owner.BUSINESS
                        ? Optional.of(PowersMatrix.Why.ADMINISTRATORS_APART)
                        : Optional.empty();
            case STAFF ->
                action.own() == PowerAction.Owner.ADMINISTRATION
                        ? Optional.of(PowersMatrix.Why.ADMINISTRATORS_APART)
                        : Optional.empty();
        };
    }
}
