package org.xunyao.bench.shared;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordRules;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInPolicy;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.access.people.PowersMatrix;
import org.xunyao.access.people.Role;
import org.xunyao.access.people.RoleBook;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.MachineTime;
import org.xunyao.store.Store;

/// The desks of a station at which the accounts of a few people are changed, whom all stations share: the
/// real door and the real desk of roles.
record SharedPeople(Store store, SignIn signIn, RolesDesk roles) {
    private static final int PEOPLE = 3;
    private static final int PAGE = 1_000;
    private static final int CONTESTED = 4;
    private static final Duration LONG = Duration.ofDays(36_500);
    private static final List<RoleId> HELD = List.of(new RoleId("INSPECTOR"), new RoleId("UNIT_HEAD"));
    private static final RoleId SECURITY = new RoleId("SECURITY_ADMIN");
    private static final Ticket.OfPerson MAKER = administrator(1);
    private static final Ticket.OfPerson APPROVER = administrator(2);

    /// Argon2id that costs a millisecond and that no password fits, so that every try is counted.
    private static final String NO_PASSWORD = "$argon2id$v=19$m=1024,t=1,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    static SharedPeople wired(Store store, Office office, Clock clock, Ids ids) {
        var door = new Door(
                new Argon2PasswordHash(new SecureRandom()),
                new PasswordRules(new PasswordRules.Limits(8, 20, 4, 3), Set.of(), List.of()),
                new SignInPolicy(Integer.MAX_VALUE, LONG, LONG, LONG, 1, Optional.empty()),
                TrustedTime.of(clock, MachineTime.SILENT, clock::now, "t18"),
                SecondFactor.none(),
                new LiveSessions());
        var book = new RoleBook(
                HELD.stream()
                        .map(id -> new Role(id, id.code(), id.code(), Role.Kind.STAFF, false))
                        .toList(),
                List.of(),
                List.of());
        return new SharedPeople(
                store,
                new SignIn(office, store.accounts(), store.strangers(), door, ids),
                new RolesDesk(
                        office, store.accounts(), store.roleChanges(), new PowersMatrix(book, grants()), door, ids));
    }

    static List<Grant> grants() {
        LocalDate ever = LocalDate.of(2020, 1, 1);
        return Stream.concat(
                        Stream.of(new Grant(Ticket.DOOR, SignIn.ENTER, ever, Optional.empty(), "T18", true)),
                        Stream.of(RolesDesk.LOOK, RolesDesk.PROPOSE, RolesDesk.APPROVE)
                                .map(action -> new Grant(SECURITY, action, ever, Optional.empty(), "T18", true)))
                .toList();
    }

    private static Ticket.OfPerson administrator(int number) {
        var id = new PersonId(new UUID(3, number));
        return new Ticket.OfPerson(
                new Person(id, "admin" + number, "T18", "T18", "", Set.of(SECURITY)), new UUID(4, number));
    }

    /// Makes the accounts; once for all stations.
    void settle() {
        store.transactions().write(tx -> {
            subjects()
                    .forEach(person -> store.accounts()
                            .put(tx, Account.begin(person, NO_PASSWORD, Optional.empty(), Instant.EPOCH)));
            return true;
        });
    }

    private static List<Person> subjects() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Person(
                        new PersonId(new UUID(5, i)), "subject" + i, "T18", "T18", "", Set.of(HELD.getFirst())))
                .toList();
    }

    /// Tries a password that is wrong.
    SignInResult tryToEnter(int whose) {
        return signIn.enter("subject" + whose % PEOPLE, "Wrong#Sea79".toCharArray());
    }

    /// Proposes a change whose area nobody else proposes.
    ///
    /// @param number of this proposal among all
    Saved<RoleChange> propose(int whose, int number) {
        return roles.propose(
                MAKER,
                new PersonId(new UUID(5, whose % PEOPLE)),
                Set.of(HELD.get(number % HELD.size())),
                Set.of(String.format("%012d", number)),
                "T18");
    }

    /// The newest that wait, about which all stations decide at once.
    List<RoleChange> waiting() {
        return roles.pending(APPROVER, Optional.empty(), CONTESTED);
    }

    /// Decides about one of them.
    Saved<RoleChange> decide(UUID change, boolean approved) {
        return approved ? roles.approve(APPROVER, change) : roles.reject(APPROVER, change, "T18");
    }

    /// All changes, the newest first.
    List<RoleChange> changes() {
        var all = new ArrayList<RoleChange>();
        List<RoleChange> page = roles.newest(APPROVER, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = roles.newest(APPROVER, Optional.of(page.getLast().id()), PAGE);
        }
        return all;
    }

    /// The accounts as they are.
    List<Account> accounts() {
        return store.transactions().read(tx -> store.accounts().all(tx));
    }
}
