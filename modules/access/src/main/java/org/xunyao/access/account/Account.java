package org.xunyao.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xunyao.access.Action;
import org.xunyao.access.Person;
import org.xunyao.access.RoleId;

/// What the workstation knows of a person's sign-in (账户).
///
/// @param areas codes of the areas that the person is assigned to, 2 to 12 digits
/// @param lastSignIn the last success, by the reckoned time
public record Account(
        Person person, Set<String> areas, Secret secret, Tries tries, Standing standing, Optional<Instant> lastSignIn) {
    /// Opening a closed account again.
    public static final Action OPEN = new Action("account.enable");

    private static final Pattern AREA = Pattern.compile("[0-9]{2,12}");

    /// Copies the areas and refuses what is no code of one.
    public Account {
        areas = Set.copyOf(areas);
        if (!areCodes(areas)) {
            throw new IllegalArgumentException("no code of an area");
        }
    }

    /// Whether each is the code of an area (行政区划代码): 2 digits for a province up to 12 for a village.
    public static boolean areCodes(Set<String> areas) {
        return areas.stream().allMatch(area -> AREA.matcher(area).matches());
    }

    /// A new account.
    ///
    /// @param passwordHash as {@link PasswordHash} encoded it
    /// @param mustChange why the password is to be changed at the first sign-in, or nothing
    /// @param at when it is made
    public static Account begin(Person person, String passwordHash, Optional<Reason> mustChange, Instant at) {
        return new Account(
                person,
                Set.of(),
                new Secret(passwordHash, List.of(), at, mustChange),
                Tries.NONE,
                new Standing(Optional.empty(), Optional.empty(), at),
                Optional.empty());
    }

    /// The same account of the person with other areas.
    public Account in(Set<String> others) {
        return new Account(person, others, secret, tries, standing, lastSignIn);
    }

    /// After the person came in.
    Account entered(Instant at) {
        return new Account(person, areas, secret, Tries.NONE, standing, Optional.of(at));
    }

    /// With another count of wrong passwords.
    public Account with(Tries others) {
        return new Account(person, areas, secret, others, standing, lastSignIn);
    }

    /// With another password.
    public Account with(Secret other) {
        return new Account(person, areas, other, tries, standing, lastSignIn);
    }

    /// With another standing.
    public Account with(Standing other) {
        return new Account(person, areas, secret, tries, other, lastSignIn);
    }

    /// With other roles and areas.
    public Account holding(Set<RoleId> roles, Set<String> others) {
        var same = new Person(person.id(), person.login(), person.name(), person.unit(), person.badge(), roles);
        return new Account(same, others, secret, tries, standing, lastSignIn);
    }

    /// With a one-time password in place of the forgotten one.
    ///
    /// @param fresh the caller wipes it
    public Account reset(Door door, char[] fresh) {
        return with(secret.next(
                door.hash().hash(fresh), door.policy().history(), door.time().reckoning(), Optional.of(Reason.RESET)));
    }

    /// The end of the lock-out, if one holds.
    public Optional<Instant> lockedUntil(TrustedTime time) {
        return tries.lock().filter(lock -> lock.holds(time)).map(lock -> lock.end(time));
    }

    /// Whether it was not used for longer than that.
    boolean unusedFor(Duration limit, Instant now) {
        Instant used = lastSignIn.filter(last -> last.isAfter(standing.since())).orElse(standing.since());
        return used.plus(limit).isBefore(now);
    }

    /// Why a password has to be changed before anything else (强制改密原因).
    public enum Reason {
        /// The account is new.
        FIRST,
        /// An administrator gave a one-time password.
        RESET,
        /// It is older than the rule allows.
        EXPIRED,
        /// The account was not used for long, and nobody else could open it.
        UNUSED
    }

    /// Why an account is closed (停用原因).
    public enum Why {
        /// An administrator closed it.
        BY_ADMINISTRATOR,
        /// It was not used for longer than the rule allows.
        UNUSED
    }

    /// A password and those before it.
    ///
    /// @param hash as {@link PasswordHash} encoded it
    /// @param earlier those before, newest first
    /// @param setAt by the reckoned time
    /// @param mustChange why it must be changed, or nothing
    public record Secret(String hash, List<String> earlier, Instant setAt, Optional<Reason> mustChange) {
        /// Copies the list.
        public Secret {
            earlier = List.copyOf(earlier);
        }

        /// The next password.
        ///
        /// @param history so many passwords, this one included, may not come again
        Secret next(String fresh, int history, Instant at, Optional<Reason> reason) {
            var kept = new ArrayList<String>();
            kept.add(hash);
            kept.addAll(earlier);
            return new Secret(fresh, kept.subList(0, Math.min(kept.size(), Math.max(0, history - 1))), at, reason);
        }

        @Override
        public String toString() {
            return "Secret[…]";
        }
    }

    /// Wrong passwords.
    ///
    /// @param failures since the last success or lock-out, from 0
    /// @param lock the last lock-out, also when it is over
    public record Tries(int failures, Optional<Lock> lock) {
        /// No wrong password.
        public static final Tries NONE = new Tries(0, Optional.empty());
    }

    /// Whether the account is open, and what else opens it.
    ///
    /// @param closed since when and why it is closed
    /// @param certificate SHA-256 of the certificate that must be shown as well, in small hexadecimal digits
    /// @param since when it was made or opened again
    public record Standing(Optional<Closed> closed, Optional<String> certificate, Instant since) {}

    /// A closed account (停用). It is never deleted: the name stays on old documents.
    public record Closed(Instant at, Why why) {}
}
