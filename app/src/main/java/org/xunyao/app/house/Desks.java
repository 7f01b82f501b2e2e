package org.xunyao.app.house;

import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.SignIn;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.SampleCounty.Bureau;

/// The domain on top of the {@link Surroundings}: the Office and the desks behind it.
///
public record Desks(
        Bureau bureau,
        Office office,
        PeopleDesks people,
        AuditDesks audit,
        WorkCalendar calendar,
        SupervisionDesks supervision,
        KeepingDesks keeping,
        CaseworkDesks casework,
        ExchangeDesks exchange,
        CustodyDesks custody) {
    /// The version of this program.
    public static final String VERSION = "0.2.0";

    private static final Action START = new Action("station.start");

    /// Builds the desks and writes the start into the audit.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…` or `STORE-…`
    public static Desks over(Surroundings surroundings) {
        var resources = surroundings.arguments().resources();
        var county = new SampleCounty(resources.resolve("sample"));
        var roles = new RoleTables(resources.resolve("roles"));
        var chain = new AuditChain(surroundings.digester());
        var store = surroundings.store();
        var sessions = new LiveSessions();
        var office = new Office(
                PeopleDesks.permissions(surroundings, roles, sessions),
                store.transactions(),
                new AuditBook(county.bureau().station(), store.auditTrail(), chain, surroundings.ids()),
                surroundings.clock());
        var people = PeopleDesks.over(surroundings, office, roles, sessions);
        var calendars = new CalendarTables(resources.resolve("calendar"));
        WorkCalendar calendar = calendars.calendar();
        var deadlines =
                new Deadlines(calendar, calendars.rollover(surroundings.clock().today()));
        var desks = new Desks(
                county.bureau(),
                office,
                people,
                AuditDesks.over(surroundings, office, chain, county.bureau().station()),
                calendar,
                SupervisionDesks.over(surroundings, office, deadlines),
                KeepingDesks.over(surroundings, office),
                CaseworkDesks.over(surroundings, office, county.bureau(), deadlines),
                ExchangeDesks.over(surroundings, office, county.bureau()),
                CustodyDesks.over(
                        surroundings,
                        office,
                        new CustodyDesks.Place(county.bureau().station(), VERSION)));
        // Every start leaves a link, so that a day without one is seen.
        office.perform(Ticket.ofRule("start/1"), START, new Target("station", VERSION), tx -> VERSION);
        return desks;
    }

    /// The desk at the door.
    public SignIn signIn() {
        return people.signIn();
    }
}
