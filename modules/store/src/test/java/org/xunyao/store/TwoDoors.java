package org.xunyao.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.xunyao.access.AuditBook;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordHash;
import org.xunyao.access.account.PasswordRules;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.SignInPolicy;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.access.people.PowersMatrix;
import org.xunyao.access.people.Role;
import org.xunyao.access.people.RoleBook;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RoleChanges;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.MachineTime;

/// The desks of one of two stations. After it has read a change of roles, or while it reckons a
/// password, something else can happen once.
record TwoDoors(SignIn signIn, RolesDesk roles, AtomicReference<Runnable> meanwhile) {
    static final RoleId HEAD = new RoleId("UNIT_HEAD");
    static final RoleId INSPECTOR = new RoleId("INSPECTOR");
    static final RoleId SECURITY = new RoleId("SECURITY");
    static final int TRIES = 5;

    /// Opens them.
    ///
    /// @param name of the station's chain
    static TwoDoors of(Store store, String name) {
        Clock clock = new SystemClock(SystemClock.CHINA);
        var ids = new Ids(clock, new Random());
        var meanwhile = new AtomicReference<Runnable>(TwoDoors::nothing);
        var book = new AuditBook(name, store.auditTrail(), Station.chain(), ids);
        var office = new Office(new Permissions(grants()), store.transactions(), book, clock);
        var rules = new PasswordRules(new PasswordRules.Limits(8, 20, 4, 3), Set.of(), List.of());
        var policy = new SignInPolicy(
                TRIES, Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofDays(90), 5, Optional.empty());
        var door = new Door(
                new Reckoning(meanwhile),
                rules,
                policy,
                TrustedTime.of(clock, MachineTime.SILENT, clock::now, name),
                SecondFactor.none(),
                new LiveSessions());
        var signIn = new SignIn(office, store.accounts(), store.strangers(), door, ids);
        var matrix = new PowersMatrix(new RoleBook(book(), List.of(), List.of()), grants());
        var desk = new RolesDesk(office, store.accounts(), new Read(store.roleChanges(), meanwhile), matrix, door, ids);
        return new TwoDoors(signIn, desk, meanwhile);
    }

    private static List<Role> book() {
        return Stream.of(HEAD, INSPECTOR)
                .map(id -> new Role(id, id.code(), id.code(), Role.Kind.STAFF, false))
                .toList();
    }

    private static List<Grant> grants() {
        LocalDate ever = LocalDate.of(2020, 1, 1);
        return List.of(
                new Grant(Ticket.DOOR, SignIn.ENTER, ever, Optional.empty(), "test", true),
                new Grant(SECURITY, RolesDesk.APPROVE, ever, Optional.empty(), "test", true));
    }

    private static void happen(AtomicReference<Runnable> meanwhile) {
        meanwhile.getAndSet(TwoDoors::nothing).run();
    }

    private static void nothing() {}

    private record Reckoning(AtomicReference<Runnable> meanwhile) implements PasswordHash {
        @Override
        public String hash(char[] password) {
            happen(meanwhile);
            return "#" + new String(password);
        }

        @Override
        public boolean matches(char[] password, String encoded) {
            return hash(password).equals(encoded);
        }
    }

    private record Read(RoleChanges real, AtomicReference<Runnable> meanwhile) implements RoleChanges {
        @Override
        public Optional<RoleChange> find(Tx tx, UUID id) {
            Optional<RoleChange> found = real.find(tx, id);
            happen(meanwhile);
            return found;
        }

        @Override
        public void put(Tx tx, RoleChange change) {
            real.put(tx, change);
        }

        @Override
        public List<RoleChange> pending(Tx tx, Optional<UUID> before, int limit) {
            return real.pending(tx, before, limit);
        }

        @Override
        public List<RoleChange> newest(Tx tx, Optional<UUID> before, int limit) {
            return real.newest(tx, before, limit);
        }
    }
}
