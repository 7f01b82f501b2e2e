package org.xunyao.app.house;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.app.identity.desk.IdentityDesks;
import org.xunyao.app.patrol.desk.PatrolDesks;
import org.xunyao.app.patrol.desk.ReadingDesks;
import org.xunyao.app.patrol.keep.PatrolKeeper;
import org.xunyao.app.rule.RuleWard;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.registry.hours.HoursDesk;
import org.xunyao.store.hours.HoursInStore;
import org.xunyao.store.identity.IdentitiesInStore;
import org.xunyao.store.identity.TemplateKeysOnDisk;
import org.xunyao.store.supervision.JudgedInStore;
import org.xunyao.store.supervision.RaisedInStore;
import org.xunyao.store.workshop.DemotionsInStore;
import org.xunyao.store.workshop.RuleVersionsInStore;
import org.xunyao.store.zone.BaselinesInStore;
import org.xunyao.store.zone.WearsInStore;
import org.xunyao.store.zone.ZonesInStore;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.Review;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.bookmark.BookmarkDesk;
import org.xunyao.supervision.figures.FigureDesk;
import org.xunyao.supervision.identity.IdentityDesk;
import org.xunyao.supervision.identity.IdentityLimits;
import org.xunyao.supervision.identity.IdentityRound;
import org.xunyao.supervision.identity.Notice;
import org.xunyao.supervision.identity.OneTimeCodes;
import org.xunyao.supervision.identity.RollDesk;
import org.xunyao.supervision.patrol.CoverageDesk;
import org.xunyao.supervision.patrol.PatrolDesk;
import org.xunyao.supervision.patrol.PatrolProof;
import org.xunyao.supervision.patrol.PatrolRules;
import org.xunyao.supervision.patrol.SequenceDesk;
import org.xunyao.supervision.reading.AgreementDesk;
import org.xunyao.supervision.reading.LapseDesk;
import org.xunyao.supervision.reading.ReadingDesk;
import org.xunyao.supervision.reading.ReadingRules;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.supervision.workshop.WorkshopLimits;
import org.xunyao.supervision.zone.ZoneDesk;
import org.xunyao.supervision.zone.baseline.BaselineDesk;
import org.xunyao.supervision.zone.wear.WearDesk;
import org.xunyao.wire.PatrolTables;
import org.xunyao.wire.RuleTables;
import org.xunyao.wire.identity.IdentityTables;
import org.xunyao.wire.rule.WorkshopTables;

/// The desks of watching and reviewing (监管): evidence, alarms, verdicts, and the rules that bind them.
///
/// @param rows the alarm rules as data, for the reviewer to read
/// @param patrol going round the cameras
/// @param bookmarks moments of film under names
/// @param zones what people drew over the pictures, and how it looks there when all is in order
/// @param figures what reviews come to
/// @param identity who consented to be compared by face, and roll calls
/// @param workshop versions of rules
/// @param book the rules in force
public record SupervisionDesks(
        EvidenceDesk evidence,
        AlarmDesk alarms,
        Review review,
        ReviewRules rules,
        List<AlarmRuleRow> rows,
        PatrolDesks patrol,
        BookmarkDesk bookmarks,
        Zones zones,
        FigureDesk figures,
        IdentityDesks identity,
        RuleDesk workshop,
        RuleWard book) {
    private static final Ticket.OfRule IDENTITY = new Ticket.OfRule("identity/1");
    private static final int NAME_DIGITS = 16;

    /// Zones, what they and people in them are compared with, and when their shops are open
    /// (区域、基准、工作服样本与营业时间).
    public record Zones(ZoneDesk plans, BaselineDesk baselines, WearDesk wears, HoursDesk hours) {}

    /// Builds them on the open station.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static SupervisionDesks over(Surroundings surroundings, Office office, Deadlines deadlines) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        var tables = new RuleTables(surroundings.arguments().resources().resolve("rules"));
        List<AlarmRuleRow> rows = tables.alarmRules();
        var vault = new Vault(surroundings.location().vault(), surroundings.files(), surroundings.digester());
        var rules = new ReviewRules(
                new ReviewLimits(tables.reviewLimits(), deadlines, clock.zone()),
                tables.dismissalReasons(),
                tables.practice(clock.today()));
        var workshop = new RuleDesk(
                office,
                new RuleDesk.Books(new RuleVersionsInStore(), new DemotionsInStore(), new RaisedInStore()),
                rows,
                clock);
        var book = new RuleWard(workshop, rows, limits(surroundings), clock);
        return new SupervisionDesks(
                new EvidenceDesk(office, store.evidenceItems(), vault, surroundings.ids(), clock, surroundings.disk()),
                new AlarmDesk(office, store.alarms(), store.evidenceItems(), book, clock, surroundings.ids()),
                new Review(office, store.alarms(), store.leads(), rules, clock),
                rules,
                rows,
                patrol(surroundings, office),
                new BookmarkDesk(office, store.bookmarks()),
                zones(surroundings, office, rows),
                new FigureDesk(office, new JudgedInStore(), rules.limits(), clock),
                identity(surroundings, office),
                workshop,
                book);
    }

    private static Zones zones(Surroundings surroundings, Office office, List<AlarmRuleRow> rows) {
        Clock clock = surroundings.clock();
        var plans = new ZonesInStore();
        return new Zones(
                new ZoneDesk(office, plans, rows, clock),
                new BaselineDesk(office, new BaselinesInStore(), plans, clock),
                new WearDesk(office, new WearsInStore(), clock),
                new HoursDesk(office, new HoursInStore(), surroundings.store().pharmacies(), clock));
    }

    private static IdentityDesks identity(Surroundings surroundings, Office office) {
        var clock = surroundings.clock();
        var ids = surroundings.ids();
        var tables = new IdentityTables(surroundings.arguments().resources().resolve("identity"));
        IdentityLimits limits = tables.limits(clock.today());
        Notice notice = tables.notice(clock.today());
        var random = new SecureRandom();
        var keys = TemplateKeysOnDisk.open(
                faces(surroundings), surroundings.location().dataFolder(), surroundings.files(), random);
        var shelf = new IdentityDesk.Shelf(
                new IdentitiesInStore(), surroundings.store().pharmacies(), keys);
        var desk = new IdentityDesk(office, shelf, limits, notice, ids, clock);
        var rolls = new RollDesk(office, shelf, new OneTimeCodes(random, clock, limits), limits, ids, clock);
        return new IdentityDesks(desk, rolls, limits, notice, new IdentityRound(desk, IDENTITY));
    }

    /// A folder of its own for each data folder: keys without an enrolment are destroyed, and another station of
    /// this machine has its own.
    private static Path faces(Surroundings surroundings) {
        String data = surroundings.location().dataFolder().toString();
        String name = surroundings
                .digester()
                .digest(data.getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, NAME_DIGITS);
        return surroundings.arguments().secrets().resolve("faces").resolve(name);
    }

    private static WorkshopLimits limits(Surroundings surroundings) {
        return new WorkshopTables(surroundings.arguments().resources().resolve("rules"))
                .limits(surroundings.clock().today());
    }

    private static PatrolDesks patrol(Surroundings surroundings, Office office) {
        var arguments = surroundings.arguments();
        var store = surroundings.store();
        var clock = surroundings.clock();
        String station = arguments.bureau().station();
        PatrolRules rules = new PatrolTables(arguments.resources().resolve("patrol")).rules(clock.today());
        var sealing = new PatrolDesk.Sealing(station, surroundings.digester(), LateKey.of(surroundings, station));
        var patrols = store.patrols();
        var runs = new PatrolDesk(office, patrols, sealing, clock, rules.looks().leastLook(), rules.periods());
        var proof = new PatrolProof(surroundings.digester(), AuditDesks.seals(surroundings));
        return new PatrolDesks(
                runs,
                new CoverageDesk(office, patrols, proof),
                new SequenceDesk(office, store.patrolSequences()),
                rules,
                new PatrolKeeper(runs),
                readings(surroundings, office));
    }

    private static ReadingDesks readings(Surroundings surroundings, Office office) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        var digester = surroundings.digester();
        ReadingRules rules =
                new PatrolTables(surroundings.arguments().resources().resolve("patrol")).readings(clock.today());
        return new ReadingDesks(
                new ReadingDesk(office, store.readings(), store.patrols(), digester, clock, rules),
                new AgreementDesk(office, store.readings(), digester, clock),
                new LapseDesk(office, store.readings(), clock, rules),
                rules);
    }

    /// What raises alarms, once it is told who looks a second time.
    public AlarmRaising raising(SecondLook look) {
        return new AlarmRaising(evidence, alarms, look);
    }
}
