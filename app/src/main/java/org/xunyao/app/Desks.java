package org.xunyao.app;

import java.util.Optional;
import org.xunyao.access.Account;
import org.xunyao.access.Action;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditDesk;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.SignIn;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.FirstRegistry;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.SampleCounty.Bureau;
import org.xunyao.wire.SampleCounty.Newcomer;

/// The domain on top of the {@link Surroundings}: the Office and the desks behind it.
///
/// @param audit the look at this station's chain
record Desks(
        Bureau bureau,
        Office office,
        SignIn signIn,
        AuditDesk audit,
        WorkCalendar calendar,
        SupervisionDesks supervision,
        CaseworkDesks casework,
        ExchangeDesks exchange) {
    private static final Action START = new Action("station.start");

    /// Builds the desks and, on an empty store, writes the sample county's people and pharmacies.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…` or `STORE-…`
    static Desks over(Surroundings surroundings) {
        var resources = surroundings.arguments().resources();
        var county = new SampleCounty(resources.resolve("sample"));
        var roles = new RoleTables(resources.resolve("roles"));
        var chain = new AuditChain(surroundings.digester());
        var store = surroundings.store();
        var office = new Office(
                county.bureau().station(),
                new Permissions(roles.grants()),
                store.transactions(),
                store.auditTrail(),
                chain,
                surroundings.clock());
        var signIn = new SignIn(
                office,
                store.accounts(),
                surroundings.passwords(),
                roles.signIn(),
                surroundings.clock(),
                surroundings.ids());
        var calendars = new CalendarTables(resources.resolve("calendar"));
        WorkCalendar calendar = calendars.calendar();
        var deadlines =
                new Deadlines(calendar, calendars.rollover(surroundings.clock().today()));
        var desks = new Desks(
                county.bureau(),
                office,
                signIn,
                new AuditDesk(office, store.auditTrail(), chain, county.bureau().station()),
                calendar,
                SupervisionDesks.over(surroundings, office, deadlines),
                CaseworkDesks.over(surroundings, office, county.bureau(), deadlines),
                ExchangeDesks.over(surroundings, office, county.bureau()));
        desks.welcome(county, surroundings);
        return desks;
    }

    private void welcome(SampleCounty county, Surroundings surroundings) {
        office.perform(
                Ticket.ofRule("start/1"),
                START,
                new Target("station", bureau.station()),
                tx -> people(tx, county, surroundings)
                        + new FirstRegistry(county, surroundings.store().pharmacies()).enter(tx));
    }

    private static int people(Tx tx, SampleCounty county, Surroundings surroundings) {
        var accounts = surroundings.store().accounts();
        if (!accounts.all(tx).isEmpty()) {
            return 0;
        }
        int added = 0;
        for (Newcomer newcomer : county.people()) {
            char[] first = newcomer.firstPassword().toCharArray();
            String hash = surroundings.passwords().hash(first);
            accounts.put(tx, new Account(newcomer.person(), hash, 0, Optional.empty(), Optional.empty(), true));
            added++;
        }
        return added;
    }
}
