package org.xunyao.access.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/// Where accounts are made, closed and opened again (账户管理). The system administrator makes them and binds
/// certificates, the security administrator unlocks them, takes certificates away and gives roles at
/// {@link RolesDesk}, the audit administrator looks. Nobody acts on his own account. Steps throw
/// {@link RefusedException} if the ticket may not, and {@link FaultException} `ACCOUNT-MISSING` if there
/// is no such person.
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
    /// Taking that certificate away.
    public static final Action UNBIND = new Action("account.unbind");

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
            new LastOfKind(accounts, book).require(tx, account, account.person().roles(), DISABLE);
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

    /// Names the certificate that must be shown beside the password. One that is bound is taken away first,
    /// by another administrator: else whoever resets passwords could put his own in its place.
    ///
    /// @param fingerprint SHA-256 of the certificate (DER), in small hexadecimal digits
    /// @throws FaultException `ACCOUNT-CERTIFICATE` if it is none, `ACCOUNT-BOUND` if another is bound
    public Saved<PersonCard> bindCertificate(Ticket.OfPerson ticket, PersonId person, String fingerprint) {
        return office.perform(ticket, BIND, target(person), tx -> {
            if (!FINGERPRINT.matcher(fingerprint).matches()) {
                throw new FaultException("ACCOUNT-CERTIFICATE", "fingerprint");
            }
            Account account = anothers(tx, ticket, person, BIND);
            if (account.standing().certificate().isPresent()) {
                throw new FaultException("ACCOUNT-BOUND", "certificate");
            }
            requireAnotherUnbinder(tx, account);
            return certified(tx, account, Optional.of(fingerprint));
        });
    }

    /// Takes the certificate away, such as when its token is lost; the password is enough again.
    public Saved<PersonCard> unbindCertificate(Ticket.OfPerson ticket, PersonId person) {
        return office.perform(
                ticket,
                UNBIND,
                target(person),
                tx -> certified(tx, anothers(tx, ticket, person, UNBIND), Optional.empty()));
    }

    private PersonCard certified(Tx tx, Account account, Optional<String> certificate) {
        return put(tx, account, standing -> new Standing(standing.closed(), certificate, standing.since()));
    }

    /// A lost token of the only one who unbinds would close that door for good.
    private void requireAnotherUnbinder(Tx tx, Account account) {
        boolean last = unbinds(account)
                && accounts.all(tx).stream()
                        .filter(other ->
                                !other.person().id().equals(account.person().id()))
                        .filter(other -> other.standing().closed().isEmpty())
                        .noneMatch(this::unbinds);
        if (last) {
            throw new RefusedException(BIND, new Refusal.AgainstRule("last-unbinder"));
        }
    }

    private boolean unbinds(Account account) {
        return office.offers(new Ticket.OfPerson(account.person(), new UUID(0, 0)), UNBIND);
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

    static Target target(PersonId person) {
        return new Target("account", person.value().toString());
    }
}
