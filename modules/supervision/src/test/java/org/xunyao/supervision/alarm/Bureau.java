package org.xunyao.supervision.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.video.CameraId;

/// A bureau in memory with the real Office; its transactions roll back.
final class Bureau extends MemoryStation implements Alarms {
    static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
    static final EvidenceId STILL = evidence(1);
    static final EvidenceId FIRST_CLIP = evidence(2);
    static final EvidenceId LAST_CLIP = evidence(3);
    static final Ticket.OfRule RULE = new Ticket.OfRule("AI-01/1");
    static final ReviewRules.Practice PRACTICE = new ReviewRules.Practice(Duration.ofSeconds(30), 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final Ticket.OfPerson inspector = officer(1, "执1", "INSPECTOR");
    final Ticket.OfPerson unitHead = officer(2, "执2", "UNIT_HEAD");
    final Ticket.OfPerson clerk = officer(3, "", "INSPECTOR");
    final Ticket.OfPerson wallOperator = officer(4, "执4", "WALL_OPERATOR");

    private final Map<AlarmId, Alarm> alarms = shelf();
    private final Map<Integer, ReviewStep> steps = shelf();
    final ShelvedLeads leads = new ShelvedLeads();
    final SealedItems sealed = new SealedItems();

    final ReviewLimits limits = new ReviewLimits(limitRows(), deadlines(), SystemClock.CHINA);
    final Office office = office(grants());
    final AlarmDesk desk = new AlarmDesk(office, this, sealed, List.of(ruleRow()), this, ids());
    final Review review = new Review(office, this, leads, new ReviewRules(limits, reasons(), PRACTICE), this);

    Bureau() {
        super(TEN.plus(Duration.ofMinutes(31)));
        sealed.still(STILL);
        sealed.clip(FIRST_CLIP);
        sealed.clip(LAST_CLIP);
    }

    static EvidenceId evidence(long number) {
        return new EvidenceId(new UUID(7, number));
    }

    static Ticket.OfPerson officer(long id, String badge, String... roles) {
        return ticket(id, "人" + id, badge, roles);
    }

    static Stream<Grant> grants() {
        return Stream.of(
                grant("RULE", AlarmDesk.RAISE),
                grant("INSPECTOR", AlarmDesk.LOOK),
                grant("UNIT_HEAD", AlarmDesk.LOOK),
                grant("INSPECTOR", Review.DECIDE),
                grant("UNIT_HEAD", Review.DECIDE),
                grant("INSPECTOR", Review.TAKE_BACK),
                grant("UNIT_HEAD", Review.TAKE_BACK),
                grant("INSPECTOR", Review.COUNTER),
                grant("UNIT_HEAD", Review.COUNTER));
    }

    private static AlarmRuleRow ruleRow() {
        var halfAnHour = Duration.ofMinutes(30);
        return new AlarmRuleRow(
                "AI-01",
                "药师不在岗",
                1,
                new Figures(halfAnHour, Duration.ZERO, halfAnHour, HoursMode.OPEN, 1),
                new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 4, Duration.ofMinutes(10)),
                LONG_AGO,
                Optional.empty(),
                "test",
                true);
    }

    private static List<ReviewLimit> limitRows() {
        return List.of(
                limit(AlarmColour.RED, 30, ReviewLimit.Unit.MIN, 2),
                limit(AlarmColour.ORANGE, 2, ReviewLimit.Unit.H, 2),
                limit(AlarmColour.YELLOW, 1, ReviewLimit.Unit.WD, 1),
                limit(AlarmColour.BLUE, 2, ReviewLimit.Unit.WD, 1));
    }

    static ReviewLimit limit(AlarmColour colour, int count, ReviewLimit.Unit unit, int reviewers) {
        return new ReviewLimit(colour, count, unit, reviewers, "test", LONG_AGO, Optional.empty(), true);
    }

    static Deadlines deadlines() {
        var published = new CalendarYear(2026, List.of());
        return new Deadlines(new WorkCalendar(List.of(published), List.of(), List.of()), Rollover.EVERY_DAY_OFF);
    }

    private static List<DismissalReason> reasons() {
        return List.of(
                new DismissalReason("BLIND_SPOT", "盲区", "Blind spot", false, "t", LONG_AGO, Optional.empty(), true),
                new DismissalReason("OTHER", "其他", "Other", true, "t", LONG_AGO, Optional.empty(), true),
                new DismissalReason("OLD", "旧", "Old", false, "t", LONG_AGO, Optional.of(LONG_AGO), true));
    }

    static Finding finding(Instant from, Duration length) {
        return finding("C1", from, length);
    }

    static Finding finding(String camera, Instant from, Duration length) {
        var zone = new Zone("药师柜台", List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1)));
        var detector = new Finding.Detector("nanodet-g-256x416", Optional.of("ab".repeat(32)), 0.4);
        return new Finding(
                new CameraId(camera),
                new PharmacyId(new UUID(0, 77)),
                new Finding.Rule("AI-01", 1),
                from,
                from.plus(length),
                length,
                Duration.ofMinutes(30),
                detector,
                zone);
    }

    static AlarmEvidence items() {
        return AlarmEvidence.of(STILL, FIRST_CLIP, Optional.empty());
    }

    /// An alarm of 10:00 to 10:30.
    Alarm raise(AlarmColour colour) {
        return desk.raise(RULE, finding(TEN, Duration.ofMinutes(30)), colour, items())
                .result();
    }

    Alarm stored(AlarmId id) {
        return find(new Tx() {}, id).orElseThrow();
    }

    int count() {
        return alarms.size();
    }

    List<String> audit() {
        return links().stream()
                .map(link -> link.actor() + " " + link.action() + " " + link.outcome())
                .toList();
    }

    @Override
    public Optional<Alarm> find(Tx tx, AlarmId id) {
        return Optional.ofNullable(alarms.get(id));
    }

    @Override
    public Optional<Alarm> latest(Tx tx, CameraId camera, String rule) {
        return newest().stream()
                .filter(alarm -> alarm.head().finding().camera().equals(camera)
                        && alarm.head().finding().rule().id().equals(rule))
                .findFirst();
    }

    @Override
    public long waiting(Tx tx) {
        return undecided(tx, Optional.empty(), 1_000).size();
    }

    @Override
    public List<Alarm.Raised> undecided(Tx tx, Optional<AlarmId> before, int limit) {
        return newest().stream()
                .filter(alarm -> before.isEmpty()
                        || alarm.id().value().compareTo(before.get().value()) < 0)
                .filter(Alarm.Raised.class::isInstance)
                .map(Alarm.Raised.class::cast)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Alarm.Confirmed> confirmed(Tx tx, int limit) {
        return newest().stream()
                .filter(Alarm.Confirmed.class::isInstance)
                .map(Alarm.Confirmed.class::cast)
                .limit(limit)
                .toList();
    }

    private List<Alarm> newest() {
        return alarms.values().stream()
                .sorted(Comparator.comparing((Alarm alarm) -> alarm.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public void put(Tx tx, Alarm alarm) {
        alarms.put(alarm.id(), alarm);
    }

    @Override
    public void append(Tx tx, ReviewStep step) {
        steps.put(steps.size(), step);
    }

    @Override
    public List<ReviewStep> steps(Tx tx, AlarmId id) {
        return steps.values().stream().filter(step -> step.alarm().equals(id)).toList();
    }

    @Override
    public List<ReviewStep> steps(Tx tx, Batch.Id batch) {
        return steps.values().stream()
                .filter(step -> step.batch().filter(batch::equals).isPresent())
                .toList();
    }
}
