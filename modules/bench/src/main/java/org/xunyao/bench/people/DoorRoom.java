package org.xunyao.bench.people;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.access.account.AtWork;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordHash;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.MachineTime;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;
import org.xunyao.wire.RoleTables;

/// A door over a real database, as the program wires it, with the real tables.
///
/// @param sessions who is in
record DoorRoom(Store store, Office office, SignIn signIn, Door door, LiveSessions sessions) implements AutoCloseable {
    static final String VICTIM = "victim";
    static final String PASSWORD = "Right#Sea79";
    static final PersonId PERSON = new PersonId(new UUID(7, 7));

    /// Opens it, as a process that starts now would.
    ///
    /// @param forgetful wrong passwords are not written down
    static DoorRoom open(Path folder, PasswordHash hash, Clock clock, MachineTime machine, boolean forgetful) {
        Store store = switch (OpenStore.open(folder)) {
            case StoreOpening.Opened opened -> opened.store();
            case StoreOpening.Refused refused -> throw new IllegalStateException(refused.toString());
        };
        var tables = tables();
        var sessions = new LiveSessions();
        var ids = new Ids(clock, new SecureRandom());
        Accounts accounts = forgetful ? new ForgetfulAccounts(store.accounts()) : store.accounts();
        var permissions = new Permissions(tables.grants(), store.belongings(), new AtWork(sessions, store.accounts()));
        var book = new AuditBook("door-1", store.auditTrail(), new AuditChain(new BouncyDigester()), ids);
        var office = new Office(permissions, store.transactions(), book, clock);
        var door = new Door(
                hash,
                tables.passwordRules(clock.today()),
                tables.signIn(clock.today()),
                TrustedTime.of(clock, machine, clock::now, ids.next().toString()),
                SecondFactor.none(),
                sessions);
        return new DoorRoom(store, office, new SignIn(office, accounts, store.strangers(), door, ids), door, sessions);
    }

    static RoleTables tables() {
        return new RoleTables(Path.of(System.getProperty("xunyao.root"), "resources", "roles"));
    }

    /// Puts the victim's account, without wrong passwords.
    void enter(PasswordHash hash, Instant at) {
        var person = new Person(PERSON, VICTIM, "受害者", "股", "", Set.of(new RoleId("WALL_OPERATOR")));
        String encoded = hash.hash(PASSWORD.toCharArray());
        store.transactions().write(tx -> {
            store.accounts().put(tx, Account.begin(person, encoded, Optional.empty(), at));
            return true;
        });
    }

    Account victim() {
        return store.transactions()
                .<Account>read(tx -> store.accounts().of(tx, PERSON).orElseThrow());
    }

    @Override
    public void close() {
        store.close();
    }
}
