package org.xunyao.app.house;

import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.clock.ClockRecords;
import org.xunyao.access.clock.ClockRound;
import org.xunyao.app.escalation.ReviewDesks;
import org.xunyao.app.term.desk.TermDesks;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.kernel.clock.StartFinding;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty.Bureau;

/// The domain on top of the {@link Surroundings}: the Office and the desks behind it.
///
/// @param clock what was found of the clock before anything was recorded by it
public record Desks(
        Bureau bureau,
        Office office,
        PeopleDesks people,
        AuditDesks audit,
        SupervisionDesks supervision,
        ReviewDesks reviews,
        KeepingDesks keeping,
        CaseworkDesks casework,
        TermDesks terms,
        ExchangeDesks exchange,
        CustodyDesks custody,
        StartFinding clock) {
    /// The version of this program.
    public static final String VERSION = "0.2.0";

    private static final Action START = new Action("station.start");

    /// By which days off are told, with what people took in.
    public WorkCalendar calendar() {
        return terms.calendar().work();
    }

    /// Builds the desks and writes the start into the audit.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…` or `STORE-…`
    public static Desks over(Surroundings surroundings) {
        var resources = surroundings.arguments().resources();
        Bureau bureau = surroundings.arguments().bureau();
        var roles = new RoleTables(resources.resolve("roles"));
        var chain = new AuditChain(surroundings.digester());
        var store = surroundings.store();
        // First of all: whatever is recorded below would itself be the newest record.
        StartFinding clock = begun(surroundings, bureau.station());
        var sessions = new LiveSessions();
        var office = new Office(
                PeopleDesks.permissions(surroundings, roles, sessions),
                store.transactions(),
                new AuditBook(bureau.station(), store.auditTrail(), chain, surroundings.ids()),
                surroundings.clock());
        var people = PeopleDesks.over(surroundings, office, roles, sessions);
        var calendars = new CalendarTables(resources.resolve("calendar"));
        var ground = new TermDesks.Ground(store, resources, surroundings.clock());
        WorkCalendar calendar = TermDesks.calendar(ground);
        var deadlines =
                new Deadlines(calendar, calendars.rollover(surroundings.clock().today()));
        var audit = AuditDesks.over(surroundings, office, chain, bureau.station());
        var supervision = SupervisionDesks.over(surroundings, office, deadlines);
        var desks = new Desks(
                bureau,
                office,
                people,
                audit,
                supervision,
                reviews(surroundings, office, supervision.rules()),
                KeepingDesks.over(surroundings, office),
                CaseworkDesks.over(surroundings, office, bureau, deadlines),
                TermDesks.over(ground, office, calendar, deadlines),
                ExchangeDesks.over(surroundings, office, bureau, audit.heads()),
                CustodyDesks.over(surroundings, office, new CustodyDesks.Place(bureau.station(), VERSION)),
                clock);
        // Before any link bears the wrong time: whoever ends after it without a round would take the jump along.
        new ClockRound(surroundings.clock(), audit.clock()).run();
        // Every start leaves a link, so that a day without one is seen.
        office.perform(Ticket.ofRule("start/1"), START, new Target("station", VERSION), tx -> VERSION);
        return desks;
    }

    private static ReviewDesks reviews(Surroundings surroundings, Office office, ReviewRules rules) {
        var arguments = surroundings.arguments();
        var ground = new ReviewDesks.Ground(
                surroundings.store(),
                arguments.resources().resolve("rules"),
                arguments.bureau().station(),
                surroundings.digester(),
                surroundings.clock());
        return ReviewDesks.over(ground, office, rules);
    }

    private static StartFinding begun(Surroundings surroundings, String station) {
        Store store = surroundings.store();
        var records = new ClockRecords(store.auditShelf(station));
        ClockRecords.Known known = store.transactions().read(records::read);
        return surroundings.clock().begin(known.newest(), known.jumps());
    }

    /// The desk at the door.
    public SignIn signIn() {
        return people.signIn();
    }
}
