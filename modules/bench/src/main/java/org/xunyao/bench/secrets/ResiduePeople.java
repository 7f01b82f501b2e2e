package org.xunyao.bench.secrets;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.AtWork;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordDesk;
import org.xunyao.access.account.PasswordHash;
import org.xunyao.access.account.PasswordResult;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.LinuxMachineTime;
import org.xunyao.store.Store;
import org.xunyao.wire.RoleTables;

/// Somebody who comes to the station of the canaries and types what must not stay.
final class ResiduePeople {
    static final String STATION = "residue-1";

    private static final System.Logger LOG = System.getLogger(ResiduePeople.class.getName());
    private static final Person PERSON = new Person(
            new PersonId(new UUID(26, 1)),
            "canary",
            "金丝雀",
            "股",
            "",
            Set.of(new RoleId("AUDIT_ADMIN"), new RoleId("UNIT_HEAD")));

    private final Clock clock;
    private final List<Canary> canaries;
    private final PasswordHash hash = new Argon2PasswordHash(new SecureRandom());
    private Optional<Entered> entered = Optional.empty();

    ResiduePeople(Clock clock, List<Canary> canaries) {
        this.clock = clock;
        this.canaries = canaries;
    }

    /// The office and the ticket of somebody who is in.
    record Entered(Office office, Ticket.OfPerson ticket) {}

    void admit(Store store) {
        String encoded = hash.hash(typed("first password"));
        store.transactions().write(tx -> {
            store.accounts().put(tx, Account.begin(PERSON, encoded, Optional.of(Account.Reason.FIRST), clock.now()));
            return true;
        });
    }

    Entered entered() {
        return entered.orElseThrow();
    }

    /// Wrong and right passwords, of a person and of a stranger; the change that nobody can skip; a
    /// change in between.
    void signIn(Store store, Consumer<String> say) {
        var tables = new RoleTables(Path.of(System.getProperty("xunyao.root"), "resources", "roles"));
        var sessions = new LiveSessions();
        var ids = new Ids(clock, new SecureRandom());
        var permissions = new Permissions(tables.grants(), store.belongings(), new AtWork(sessions, store.accounts()));
        var book = new AuditBook(STATION, store.auditTrail(), new AuditChain(new BouncyDigester()), ids);
        var office = new Office(permissions, store.transactions(), book, clock);
        var machine = new LinuxMachineTime(Path.of("/proc"));
        var door = new Door(
                hash,
                tables.passwordRules(clock.today()),
                tables.signIn(clock.today()),
                TrustedTime.of(clock, machine, clock::now, ids.next().toString()),
                SecondFactor.none(),
                sessions);
        var signIn = new SignIn(office, store.accounts(), store.strangers(), door, ids);
        told(signIn.enter("nobody", typed("stranger's password")), SignInResult.Denied.class);
        told(signIn.enter("canary", typed("wrong password")), SignInResult.Denied.class);
        // A person who types the password into the field for the name.
        told(signIn.enter(Canary.text(canaries, "wrong password"), typed("first password")), SignInResult.Denied.class);
        say.accept("wrong sign-ins");
        var must = told(signIn.enter("canary", typed("first password")), SignInResult.MustChange.class);
        told(signIn.change(must.ticket(), typed("first password"), typed("weak password")), PasswordResult.Unmet.class);
        var changed = told(
                signIn.change(must.ticket(), typed("first password"), typed("new password")),
                PasswordResult.Changed.class);
        var passwords = new PasswordDesk(office, store.accounts(), door);
        told(
                passwords.change(changed.ticket(), typed("wrong old password"), typed("first password")),
                PasswordResult.OldWrong.class);
        signIn.leave(changed.ticket());
        var welcome = told(signIn.enter("canary", typed("new password")), SignInResult.Welcome.class);
        say.accept("sign-in and change of password");
        entered = Optional.of(new Entered(office, welcome.ticket()));
    }

    /// Logs the answer and makes sure that the torture does what it says.
    private static <R> R told(Object answer, Class<R> expected) {
        LOG.log(Level.INFO, "answer {0}", answer);
        return expected.cast(answer);
    }

    private char[] typed(String name) {
        return Canary.text(canaries, name).toCharArray();
    }
}
