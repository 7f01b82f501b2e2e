package org.xunyao.app.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.kind.PostEmpty;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.RuleProposal;
import org.xunyao.supervision.workshop.RuleState;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.Trial;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.supervision.workshop.WorkshopLimits;
import org.xunyao.supervision.workshop.Worth;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.CameraId;

/// The screen's ports in memory: AI-01 over six days of one post, seen as often right as wrong.
final class WorkshopBench extends MemoryStation implements WorkshopPorts.Rules, WorkshopPorts.Looks {
    static final AlarmRuleRow SHIPPED = new AlarmRuleRow(
            "AI-01",
            "药师不在岗",
            1,
            new Figures(Duration.ofMinutes(30), Duration.ZERO, Duration.ofMinutes(30), HoursMode.OPEN, 1),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 4, Duration.ofMinutes(10)),
            LocalDate.of(2026, 11, 1),
            Optional.empty(),
            "[D]",
            false);
    private static final CameraId C01 = new CameraId("C01");
    private static final Ticket.OfPerson TICKET = ticket(1, "李某", "", "INSPECTOR");
    private static final Map<String, String> REASONS =
            Map.of("SHORT_BREAK", "短时离开（如厕、换装）", "NOT_OPEN", "当时未营业", "ZONE_WRONG", "区域标定错误");

    final List<String> heard = new ArrayList<>();
    final List<RuleVersion> versions = new ArrayList<>();
    final List<Demotion> demotions = new ArrayList<>();
    boolean powers = true;
    boolean kept = true;
    boolean rules = true;
    private final List<Spell> spells = new ArrayList<>();
    private final List<RaisedAlarm> alarms = new ArrayList<>();
    private final Office office = office(
            Stream.of(RuleDesk.PROPOSE, RuleDesk.APPROVE, RuleDesk.LIFT).map(action -> grant("INSPECTOR", action)));
    private Instant end = Instant.parse("2026-11-13T23:30:00Z");

    WorkshopBench() {
        super(Instant.parse("2026-11-20T02:42:07Z"));
        for (int day = 14; day < 20; day++) {
            absence(day, 1, 31 + day % 5, Outcome.FALSE, "SHORT_BREAK");
            if (day % 2 == 0) {
                absence(day, 5, 70, Outcome.RIGHT, "");
            }
        }
        absence(19, 8, 40, Outcome.FALSE, "NOT_OPEN");
        spells.add(new Spell(end, end.plusSeconds(600), new Held.Unseen(UnseenReason.STREAM_LOST)));
    }

    private void absence(int day, int hour, int minutes, Outcome outcome, String reason) {
        Instant from =
                LocalDate.of(2026, 11, day).atTime(hour + 8, 0).atZone(zone()).toInstant();
        spells.add(new Spell(end, from, new Held.Not()));
        end = from.plus(Duration.ofMinutes(minutes));
        spells.add(new Spell(from, end, new Held.Holds()));
        alarms.add(new RaisedAlarm(
                new AlarmId(new UUID(1, alarms.size())),
                C01,
                "柜台",
                new Finding.Rule("AI-01", 1),
                from,
                end,
                from,
                outcome,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason)));
    }

    WorkshopPorts ports() {
        return new WorkshopPorts(
                this,
                this,
                new WorkshopPorts.Terms(
                        new WorkshopLimits(30, 80, 60, 10, 5, 1, 5),
                        zone(),
                        actor -> actor.endsWith("b") ? "王某" : "李某",
                        code -> "康民大药房（滨河店） 处方区",
                        code -> REASONS.getOrDefault(code, code)),
                new WorkshopPorts.Powers(powers, powers, powers),
                () -> heard.add("cameras"));
    }

    @Override
    public List<RuleLine> lines() {
        if (!rules) {
            return List.of();
        }
        return List.of(
                new RuleLine(SHIPPED, Optional.empty(), "", Worth.of(alarms), versions, demotions),
                new RuleLine(SHIPPED, Optional.of(C01), "康民大药房（滨河店） 处方区", Worth.of(alarms), List.of(), List.of()),
                new RuleLine(
                        SHIPPED,
                        Optional.of(new CameraId("C02")),
                        "澜溪县城关镇康民惠民济世堂大药房连锁有限公司第二分公司 营业厅",
                        new Worth(0, 0, 1, 0),
                        List.of(),
                        List.of()));
    }

    @Override
    public Rehearsed read(RuleLine line, int days, Progress progress) {
        progress.stopIfCancelled();
        var hours = DayHours.read("08:30-21:00").week(zone());
        var seen = List.of(new Trial.Seen(C01, "柜台", kept ? spells : List.of(), hours));
        var trial = new Trial(
                seen, alarms, figures -> new PostEmpty().rule(figures.tried(SHIPPED)), RuleFigures.of(SHIPPED));
        return new Rehearsed(trial, now.minus(Duration.ofDays(days)), now, 2);
    }

    @Override
    public Saved<RuleVersion> propose(RuleProposal proposal) {
        heard.add("propose " + proposal.figures().sustained());
        var version = new RuleVersion(
                "AI-01",
                2,
                proposal.camera(),
                proposal.figures(),
                new RuleVersion.Asked("person:a", now, proposal.reason()),
                new RuleState.Draft());
        if (proposal.reason().isBlank()) {
            throw new FaultException("RULE-REASON", "none");
        }
        return saved(version);
    }

    @Override
    public Saved<RuleVersion> rehearsed(RuleVersion version, TrialSum trial) {
        heard.add("rehearsed %d/%d %d/%d".formatted(trial.removed(), trial.falses(), trial.lost(), trial.trues()));
        return saved(in(version, new RuleState.Rehearsed(trial)));
    }

    @Override
    public Saved<RuleVersion> approve(RuleVersion version, boolean untried) {
        heard.add("approve " + version.version() + (untried ? " untried" : ""));
        TrialSum trial = ((RuleState.Rehearsed) version.state()).trial();
        return saved(in(version, new RuleState.InForce(trial, "person:b", now)));
    }

    private static RuleVersion in(RuleVersion version, RuleState state) {
        return new RuleVersion(
                version.rule(), version.version(), version.camera(), version.figures(), version.asked(), state);
    }

    private Saved<RuleVersion> saved(RuleVersion version) {
        versions.clear();
        versions.add(version);
        return office.perform(TICKET, RuleDesk.PROPOSE, new Target("rule", "AI-01"), tx -> version);
    }

    @Override
    public Saved<Demotion> lift(String rule, String reason) {
        heard.add("lift " + reason);
        Demotion held = demotions.getFirst();
        var lifted = new Demotion(
                rule,
                1,
                held.at(),
                held.right(),
                held.decided(),
                Optional.of(new Demotion.Lifted("person:b", now, reason)));
        demotions.set(0, lifted);
        return office.perform(TICKET, RuleDesk.LIFT, new Target("rule", rule), tx -> lifted);
    }

    void demote() {
        demotions.add(new Demotion("AI-01", 1, now.minusSeconds(3_600), 9, 31, Optional.empty()));
    }
}
