package org.xunyao.app.escalation;

import java.nio.file.Path;
import org.xunyao.access.Office;
import org.xunyao.access.clock.ClockRecords;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.store.Store;
import org.xunyao.store.review.EscalationsInStore;
import org.xunyao.store.review.VerdictReadingsInStore;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.escalation.EscalationDesk;
import org.xunyao.supervision.reading.verdict.VerdictDesk;
import org.xunyao.supervision.reading.verdict.VerdictSample;
import org.xunyao.wire.rule.EscalationTable;
import org.xunyao.wire.rule.SampleTable;

/// What surrounds reviews: handing up what takes too long, and reading verdicts a second time (复核质量).
///
/// @param verdicts verdicts that are read a second time
/// @param sample which of them
public record ReviewDesks(Escalating escalating, VerdictDesk verdicts, VerdictSample sample) {
    /// The station they stand on.
    ///
    /// @param tables `resources/rules`
    /// @param station its name in the audit
    public record Ground(Store store, Path tables, String station, Digester digester, Clock clock) {}

    /// Builds them on the open station.
    ///
    /// @param rules of reviews
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static ReviewDesks over(Ground ground, Office office, ReviewRules rules) {
        Clock clock = ground.clock();
        var alarms = ground.store().alarms();
        VerdictSample sample = new SampleTable(ground.tables()).sample(clock.today());
        var verdicts = new VerdictDesk(
                office,
                new VerdictReadingsInStore(),
                alarms,
                new VerdictDesk.Rules(sample, rules.practice()),
                ground.digester(),
                clock);
        var binding =
                new EscalationDesk.Rules(rules.limits(), new EscalationTable(ground.tables()).ladder(clock.zone()));
        var desk = new EscalationDesk(office, new EscalationsInStore(), alarms, binding, clock);
        return new ReviewDesks(new Escalating(desk, binding, ward(ground, desk, binding)), verdicts, sample);
    }

    private static EscalationWard ward(Ground ground, EscalationDesk desk, EscalationDesk.Rules rules) {
        Store store = ground.store();
        var records = new ClockRecords(store.auditShelf(ground.station()));
        return new EscalationWard(
                desk, rules, () -> store.transactions().read(records::read).jumps(), ground.clock());
    }
}
