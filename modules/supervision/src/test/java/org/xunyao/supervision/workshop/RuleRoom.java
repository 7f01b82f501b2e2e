package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;

/// A station in memory with the desk of rules.
final class RuleRoom extends MemoryStation {
    static final String RULE = "AI-01";
    static final Ticket.OfRule MACHINE = new Ticket.OfRule("precision/1");
    static final AlarmRuleRow SHIPPED = new AlarmRuleRow(
            RULE,
            "药师不在岗",
            1,
            new Figures(Duration.ofMinutes(30), Duration.ZERO, Duration.ofMinutes(30), HoursMode.OPEN, 1),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 4, Duration.ofMinutes(10)),
            LocalDate.of(2026, 11, 1),
            Optional.empty(),
            "test",
            false);

    final Ticket.OfPerson maker = ticket(1, "李某", "", "INSPECTOR");
    final Ticket.OfPerson head = ticket(2, "王某", "", "UNIT_HEAD");
    final List<RaisedAlarm> alarms = new ArrayList<>();
    private final Map<String, RuleVersion> versions = shelf();
    private final Map<String, Demotion> demotions = shelf();
    final RuleDesk desk = new RuleDesk(
            office(Stream.of(
                            Stream.of(RuleDesk.LOOK, RuleDesk.PROPOSE).map(action -> grant("INSPECTOR", action)),
                            Stream.of(RuleDesk.LOOK, RuleDesk.PROPOSE, RuleDesk.APPROVE, RuleDesk.LIFT)
                                    .map(action -> grant("UNIT_HEAD", action)),
                            Stream.of(RuleDesk.LOOK, RuleDesk.DEMOTE).map(action -> grant("RULE", action)))
                    .flatMap(each -> each)),
            new RuleDesk.Books(new Versions(), new Lowered(), (tx, rule, from) -> List.copyOf(alarms)),
            List.of(SHIPPED),
            this);

    RuleRoom() {
        super(Instant.parse("2026-11-20T02:00:00Z"));
    }

    RuleLadder ladder() {
        return new RuleLadder(List.of(SHIPPED), desk.settings(head).versions(), zone());
    }

    static RuleFigures minutes(int sustained) {
        return new RuleFigures(Duration.ofMinutes(sustained), Duration.ZERO, Duration.ofMinutes(30), 1);
    }

    TrialSum trial(Duration seen) {
        return new TrialSum(now.minusSeconds(60), now, 1, seen, Duration.ZERO, 3, 44, 41, 6, 0);
    }

    private final class Versions implements RuleVersions {
        @Override
        public List<RuleVersion> all(Tx tx) {
            return List.copyOf(versions.values());
        }

        @Override
        public void add(Tx tx, RuleVersion version) {
            if (versions.putIfAbsent(version.text(), version) != null) {
                throw new FaultException("STORE-CONFLICT", version.text());
            }
        }

        @Override
        public void put(Tx tx, RuleVersion version) {
            versions.put(version.text(), version);
        }
    }

    private final class Lowered implements Demotions {
        @Override
        public List<Demotion> all(Tx tx) {
            return List.copyOf(demotions.values());
        }

        @Override
        public void add(Tx tx, Demotion demotion) {
            put(tx, demotion);
        }

        @Override
        public void put(Tx tx, Demotion demotion) {
            demotions.put(demotion.rule() + "/" + demotion.number(), demotion);
        }
    }
}
