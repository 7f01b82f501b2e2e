package org.xunyao.access.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Account.Closed;
import org.xunyao.access.account.Account.Reason;
import org.xunyao.access.account.Account.Standing;
import org.xunyao.access.account.Account.Tries;
import org.xunyao.access.account.Account.Why;
import org.xunyao.access.account.Accounts;
import org.xunyao.access.account.Door;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;

/// Where accounts are made, closed and opened again (账户管理). The system administrator makes them, the
/// security administrator unlocks them and gives roles at {@link RolesDesk}, the audit administrator
/// looks. Nobody acts on his own account. Steps throw {@link RefusedException} if the ticket may not, and
/// {@link FaultException} `ACCOUNT-MISSING` if there is no such person.
public final class AccountDesk {
    /// Reading accounts.
    public static final Action LOOK = new Action("account.look");
    /// Making an account.
    public static final Action ADD = new Action("account.add");
    /// Closing an account.
    public static final Action DISABLE = new Action("account.disable");
    /// Giving a one-time password.
    public static final Action RESET = new Action("account.reset");
    /// Ending a lock-out.
    public static final Action UNLOCK = new Action("account.unlock");
    /// Naming the certificate that must be shown.
    public static final Action BIND = new Action("account.bind");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Office office;
    private final Accounts accounts;
    private final Door door;
    private final RoleBook book;
    private final Ids ids;
    private final RandomGenerator random;

    /// @param random gives the one-time passwords; must not be foreseeable
    public AccountDesk(Office office, Accounts accounts, Door door, RoleBook book, Ids ids, RandomGenerator random) {
        this.office = office;
        this.accounts = accounts;
        this.door = door;
        this.book = book;
        this.ids = ids;
        this.random = random;
    }

    /// Everybody, closed accounts included, ordered by login.
    public List<PersonCard> people(Ticket ticket) {
        return office.look(
                ticket,
                LOOK,
                new Target("account", "*"),
                tx -> accounts.all(tx).stream()
                        .map(account -> PersonCard.of(account, door.time()))
                        .toList());
    }

    /// Makes an account without roles; its one-time password must be changed at the first sign-in.
    ///
    /// @throws FaultException `ACCOUNT-TAKEN` if somebody has the login
    public Saved<OneTimePassword> add(Ticket.OfPerson ticket, NewPerson wanted) {
        var person = new Person(
                new PersonId(ids.next()),
                wanted.login(),
                wanted.name(),
                wanted.unit(),
                wanted.badge(),
                Set.of(Role.UNASSIGNED));
        var first = OneTimePassword.make(person, door.rules(), random);
        return office.perform(ticket, ADD, target(person.id()), tx -> {
            if (accounts.byLogin(tx, person.login()).isPresent()) {
                throw new FaultException("ACCOUNT-TAKEN", "login");
            }
            String hash = door.hash().hash(first.secret());
            accounts.put(
                    tx,
                    Account.begin(
                            person, hash, Optional.of(Reason.FIRST), door.time().reckoning()));
            return first;
        });
    }

    /// Closes an account and ends its sessions. Nothing of it is deleted.
    public Saved<PersonCard> disable(Ticket.OfPerson ticket, PersonId person) {
        Saved<PersonCard> saved = office.perform(ticket, DISABLE, target(person), tx -> {
            Account account = anothers(tx, ticket, person, DISABLE);
            requireAnotherAdministrator(tx, account);
            return put(
                    tx,
                    account,
                    standing -> new Standing(
                            Optional.of(new Closed(door.time().reckoning(), Why.BY_ADMINISTRATOR)),
                            standing.certificate(),
                            standing.since()));
        });
        door.sessions().endAll(person);
        return saved;
    }

    /// Opens a closed account; disuse counts from now.
    public Saved<PersonCard> enable(Ticket.OfPerson ticket, PersonId person) {
        return office.perform(
                ticket,
                Account.OPEN,
                target(person),
                tx -> put(
                        tx,
                        anothers(tx, ticket, person, Account.OPEN),
                        standing -> new Standing(
                                Optional.empty(),
                                standing.certificate(),
                                door.time().reckoning())));
    }

    /// Gives a one-time password in place of the forgotten one and ends the sessions. A lock-out stays.
    public Saved<OneTimePassword> resetPassword(Ticket.OfPerson ticket, PersonId person) {
        Saved<OneTimePassword> saved = office.perform(ticket, RESET, target(person), tx -> {
            Account account = anothers(tx, ticket, person, RESET);
            var fresh = OneTimePassword.make(account.person(), door.rules(), random);
            accounts.put(tx, account.reset(door, fresh.secret()));
            return fresh;
        });
        door.sessions().endAll(person);
        return saved;
    }

    /// Ends a lock-out.
    public Saved<PersonCard> unlock(Ticket.OfPerson ticket, PersonId person) {
        return office.perform(ticket, UNLOCK, target(person), tx -> {
            Account account = anothers(tx, ticket, person, UNLOCK).with(Tries.NONE);
            accounts.put(tx, account);
            return PersonCard.of(account, door.time());
        });
    }

    /// Names the certificate that must be shown beside the password, or none.
    ///
    /// @param fingerprint SHA-256 of the certificate (DER), in small hexadecimal digits
    /// @throws FaultException `ACCOUNT-CERTIFICATE` if it is none
    public Saved<PersonCard> bindCertificate(Ticket.OfPerson ticket, PersonId person, Optional<String> fingerprint) {
        return office.perform(ticket, BIND, target(person), tx -> {
            if (fingerprint.filter(text -> !FINGERPRINT.matcher(text).matches()).isPresent()) {
                throw new FaultException("ACCOUNT-CERTIFICATE", "fingerprint");
            }
            return put(
                    tx,
                    anothers(tx, ticket, person, BIND),
                    standing -> new Standing(standing.closed(), fingerprint, standing.since()));
        });
    }

    private PersonCard put(Tx tx, Account account, UnaryOperator<Standing> change) {
        Account changed = account.with(change.apply(account.standing()));
        accounts.put(tx, changed);
        return PersonCard.of(changed, door.time());
    }

    private Account anothers(Tx tx, Ticket.OfPerson ticket, PersonId person, Action action) {
        if (ticket.person().id().equals(person)) {
            throw new RefusedException(action, new Refusal.OwnGrant());
        }
        return accounts.of(tx, person).orElseThrow(() -> new FaultException("ACCOUNT-MISSING", "person"));
    }

    /// Each of the three administrators is needed; the last one of a kind stays.
    private void requireAnotherAdministrator(Tx tx, Account account) {
        boolean last = account.person().roles().stream()
                .filter(role -> book.role(role)
                        .filter(known -> known.kind() == Role.Kind.ADMINISTRATOR)
                        .isPresent())
                .anyMatch(role -> accounts.all(tx).stream()
                        .filter(other ->
                                !other.person().id().equals(account.person().id()))
                        .filter(other -> other.standing().closed().isEmpty())
                        .noneMatch(other -> other.person().roles().contains(role)));
        if (last) {
            throw new RefusedException(DISABLE, new Refusal.AgainstRule("last-administrator"));
        }
    }

    static Target target(PersonId person) {
        return new Target("account", person.value().toString());
    }
}
