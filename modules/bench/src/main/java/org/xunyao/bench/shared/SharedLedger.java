package org.xunyao.bench.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RoleChange.State;
import org.xunyao.access.people.RolesDesk;

/// What the audit says was done to the accounts, beside what the accounts say: both are saved together, so
/// both count the same.
///
/// @param links of all stations
/// @param changes of roles as they are
/// @param accounts as they are
/// @param acknowledged decisions of all clients
record SharedLedger(
        List<AuditRecord> links, List<RoleChange> changes, List<Account> accounts, List<RoleChange> acknowledged) {
    private static final String DONE = "done";

    /// The first thing that does not fit; nothing if all does.
    Optional<String> wrong() {
        if (counted() != denied()) {
            return Optional.of(counted() + " wrong passwords are counted, " + denied() + " were answered");
        }
        if (decided() != decisions()) {
            return Optional.of(decided() + " changes of roles are decided, by " + decisions() + " decisions");
        }
        return overturned().or(this::lost);
    }

    private long counted() {
        return accounts.stream()
                .mapToLong(account -> account.tries().failures())
                .sum();
    }

    private long denied() {
        return links.stream()
                .filter(link -> link.action().equals(SignIn.ENTER.code()))
                .filter(link -> link.target().id().equals("denied"))
                .count();
    }

    private long decided() {
        return changes.stream()
                .filter(change -> !(change.state() instanceof State.Pending))
                .count();
    }

    private long decisions() {
        return links.stream()
                .filter(link -> link.action().equals(RolesDesk.APPROVE.code()))
                .filter(link -> link.outcome().equals(DONE))
                .count();
    }

    private Optional<String> overturned() {
        Map<UUID, RoleChange> now = changes.stream().collect(Collectors.toMap(RoleChange::id, Function.identity()));
        return acknowledged.stream()
                .filter(told -> !Optional.ofNullable(now.get(told.id()))
                        .map(SharedLedger::kept)
                        .equals(Optional.of(kept(told))))
                .findFirst()
                .map(told -> "was told " + told.state() + ", is " + now.get(told.id()));
    }

    /// How it was decided and when, as exactly as the database keeps it.
    private static String kept(RoleChange change) {
        return switch (change.state()) {
            case State.Pending _ -> "";
            case State.Approved approved -> "approved " + approved.at().truncatedTo(ChronoUnit.MICROS);
            case State.Rejected rejected -> "rejected " + rejected.at().truncatedTo(ChronoUnit.MICROS);
        };
    }

    /// Who approves has read the account after the approval of before, so the latest is what the account
    /// holds.
    private Optional<String> lost() {
        return accounts.stream()
                .filter(account -> latest(account)
                        .filter(change -> !change.areas().equals(account.areas())
                                || !change.roles().equals(account.person().roles()))
                        .isPresent())
                .findFirst()
                .map(account -> "an approved change of " + account.person().login() + " is not in force");
    }

    private Optional<RoleChange> latest(Account account) {
        return changes.stream()
                .filter(change -> change.person().equals(account.person().id()))
                .filter(change -> change.state() instanceof State.Approved)
                .max(Comparator.comparing(SharedLedger::at));
    }

    private static Instant at(RoleChange change) {
        return change.state() instanceof State.Approved approved ? approved.at() : Instant.EPOCH;
    }

    /// What was counted.
    String figure() {
        return String.format("%,d wrong passwords and %,d decisions about roles", denied(), decisions());
    }
}
