package org.xunyao.app.rule;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.RuleBook;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.supervision.workshop.RuleLadder;
import org.xunyao.supervision.workshop.RuleState;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.WorkshopLimits;
import org.xunyao.supervision.workshop.Worth;
import org.xunyao.video.CameraId;

/// The rules in force while the program runs (规则布防), and the machine that demotes one which is too often wrong.
/// What is set at another station is followed with the next reading. Any thread may call; {@link #run} and
/// {@link #begin} wait for the store.
public final class RuleWard implements RuleBook, Runnable {
    private static final System.Logger LOG = System.getLogger(RuleWard.class.getName());
    private static final Ticket.OfRule PRECISION = new Ticket.OfRule("precision/1");
    private static final Duration JUDGED_EVERY = Duration.ofHours(1);

    private final RuleDesk desk;
    private final WorkshopLimits limits;
    private final Clock clock;
    private volatile Known known;
    private Instant judged = Instant.MIN;

    /// What was read last.
    private record Known(RuleLadder ladder, List<Demotion> demotions) {}

    /// Knows what was shipped and nothing else yet.
    ///
    /// @param rows of resources/rules/ai-rules.csv
    public RuleWard(RuleDesk desk, List<AlarmRuleRow> rows, WorkshopLimits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
        this.known = new Known(new RuleLadder(rows, List.of(), clock.zone()), List.of());
    }

    /// Reads what the bureau set.
    ///
    /// @throws FaultException `STORE-…` if it cannot be read
    public void begin() {
        RuleDesk.Settings settings = desk.settings(PRECISION);
        RuleLadder before = known.ladder();
        known = new Known(new RuleLadder(before.rows(), settings.versions(), before.zone()), settings.demotions());
    }

    /// Reads it anew, and once an hour judges what rules are worth. What cannot be read stays as it was.
    @Override
    public synchronized void run() {
        try {
            begin();
            Instant now = clock.now();
            if (judged.isBefore(now.minus(JUDGED_EVERY)) || judged.isAfter(now)) {
                judged = now;
                ladder().rows().stream().map(AlarmRuleRow::rule).distinct().forEach(this::tryToJudge);
            }
        } catch (FaultException | RefusedException unread) {
            LOG.log(Level.WARNING, "rules not read: {0}", unread.getMessage());
        }
    }

    // Another station may have demoted it just now; the other rules are judged all the same.
    private void tryToJudge(String rule) {
        try {
            judge(rule);
        } catch (FaultException | RefusedException unjudged) {
            LOG.log(Level.WARNING, "rule {0} not judged: {1}", rule, unjudged.getMessage());
        }
    }

    private void judge(String rule) {
        if (demoted().contains(rule)) {
            return;
        }
        Worth worth = Worth.of(desk.judged(PRECISION, rule, counted(rule)));
        if (limits.demotes(worth)) {
            desk.demote(PRECISION, rule, worth);
            begin();
        }
    }

    /// Since when alarms of a rule count for its precision: some days, but neither those from before the
    /// bureau's version in force nor those from before a person lifted a demotion.
    public Instant counted(String rule) {
        Instant now = clock.now();
        Instant from = now.minus(Duration.ofDays(limits.days()));
        Optional<Instant> version = ladder().set(rule, Optional.empty(), now)
                .flatMap(RuleVersion::force)
                .map(RuleState.InForce::from);
        Optional<Instant> lifted = known.demotions().stream()
                .filter(one -> one.rule().equals(rule))
                .flatMap(one -> one.lifted().stream())
                .map(Demotion.Lifted::at)
                .max(Instant::compareTo);
        return later(later(from, version), lifted);
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }

    /// What was in force when.
    public RuleLadder ladder() {
        return known.ladder();
    }

    /// One row of each rule, as it is in force for a camera now.
    public List<AlarmRuleRow> rows(CameraId camera) {
        return ladder().rows(camera, clock.now());
    }

    /// The demotions that ever were.
    public List<Demotion> demotions() {
        return known.demotions();
    }

    /// The rules whose alarms are shown once a day.
    public Set<String> demoted() {
        return known.demotions().stream()
                .filter(Demotion::holds)
                .map(Demotion::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What a rule raised since a moment, decided or not; waits for the store.
    ///
    /// @throws FaultException `STORE-…`
    public List<RaisedAlarm> raised(String rule, Instant from) {
        return desk.judged(PRECISION, rule, from);
    }

    /// The rules whose alarms have one line a day in the list: the demoted ones, and those of little weight.
    public Set<String> daily() {
        return Stream.concat(
                        demoted().stream(),
                        ladder().rows().stream()
                                .map(AlarmRuleRow::rule)
                                .filter(rule -> AlarmRuleKind.of(rule)
                                        .filter(AlarmRuleKind::minor)
                                        .isPresent()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What the judgement goes by.
    public WorkshopLimits limits() {
        return limits;
    }

    @Override
    public Optional<AlarmRuleRow> row(String rule, int version) {
        return ladder().row(rule, version);
    }
}
