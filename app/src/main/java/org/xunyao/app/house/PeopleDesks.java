package org.xunyao.app.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.account.AtWork;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.PasswordDesk;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.access.people.AccountDesk;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.access.people.SessionsDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.kernel.clock.LinuxMachineTime;
import org.xunyao.wire.RoleTables;

/// The door and the administrators' desks.
public record PeopleDesks(
        Door door,
        SignIn signIn,
        PasswordDesk passwords,
        AccountDesk accounts,
        RolesDesk roles,
        SessionsDesk sessions) {
    /// The table of powers, asked together with what is whose and who is in.
    static Permissions permissions(Surroundings surroundings, RoleTables tables, LiveSessions sessions) {
        var store = surroundings.store();
        return new Permissions(tables.grants(), store.belongings(), new AtWork(sessions, store.accounts()));
    }

    /// Wires the desks.
    ///
    /// @param sessions the same that {@link #permissions} got
    public static PeopleDesks over(Surroundings surroundings, Office office, RoleTables tables, LiveSessions sessions) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        var ids = surroundings.ids();
        var door = new Door(
                surroundings.passwords(),
                tables.passwordRules(clock.today()),
                tables.signIn(clock.today()),
                time(clock, ids.next()),
                reader(surroundings),
                sessions);
        var accounts = store.accounts();
        return new PeopleDesks(
                door,
                new SignIn(office, accounts, store.strangers(), door, ids),
                new PasswordDesk(office, accounts, door),
                new AccountDesk(office, accounts, door, tables.book(), ids, new SecureRandom()),
                new RolesDesk(office, accounts, store.roleChanges(), tables.matrix(), door, ids),
                new SessionsDesk(office, sessions));
    }

    /// The station's certificate reader, opened when the first token is asked for.
    private static SecondFactor reader(Surroundings surroundings) {
        return surroundings
                .arguments()
                .start()
                .pkcs11()
                .<SecondFactor>map(LateReader::new)
                .orElseGet(SecondFactor::none);
    }

    private static TrustedTime time(Clock clock, UUID process) {
        var machine = new LinuxMachineTime(Path.of("/proc"));
        return clock instanceof ClockWatch watch
                ? TrustedTime.of(watch, machine, watch::reckoningTime, process.toString())
                : TrustedTime.of(clock, machine, clock::now, process.toString());
    }
}
