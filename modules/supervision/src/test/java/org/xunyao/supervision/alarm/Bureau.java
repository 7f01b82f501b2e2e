package org.xunyao.supervision.alarm;

import java.io.InputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.xunyao.access.Action;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.video.CameraId;

/// A bureau in memory with the real Office; its transactions roll back.
final class Bureau implements Transactions, AuditTrail, Alarms, Clock {
    static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
    static final EvidenceId STILL = evidence(1);
    static final EvidenceId FIRST_CLIP = evidence(2);
    static final EvidenceId LAST_CLIP = evidence(3);
    static final Ticket.OfRule RULE = new Ticket.OfRule("AI-01/1");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final Ticket.OfPerson inspector = ticket(1, "执1", "INSPECTOR");
    final Ticket.OfPerson unitHead = ticket(2, "执2", "UNIT_HEAD");
    final Ticket.OfPerson clerk = ticket(3, "", "INSPECTOR");
    final Ticket.OfPerson wallOperator = ticket(4, "执4", "WALL_OPERATOR");

    Instant now = TEN.plus(Duration.ofMinutes(31));
    boolean commitFails;
    private List<AuditRecord> links = new ArrayList<>();
    private Map<AlarmId, Alarm> alarms = new HashMap<>();
    final SealedItems sealed = new SealedItems();

    final ReviewLimits limits = new ReviewLimits(limitRows(), deadlines(), SystemClock.CHINA);
    final Office office = new Office("test-1", new Permissions(grants()), this, this, new AuditChain(new Sha()), this);
    final AlarmDesk desk = new AlarmDesk(office, this, sealed, List.of(ruleRow()), this, new Ids(this, new Random(1)));
    final Review review = new Review(office, this, new ReviewRules(limits, reasons()), this);

    Bureau() {
        sealed.still(STILL);
        sealed.clip(FIRST_CLIP);
        sealed.clip(LAST_CLIP);
    }

    static EvidenceId evidence(long number) {
        return new EvidenceId(new UUID(7, number));
    }

    static Ticket.OfPerson ticket(long id, String badge, String... roles) {
        Set<RoleId> held = new java.util.HashSet<>();
        for (String role : roles) {
            held.add(new RoleId(role));
        }
        var person = new Person(new PersonId(new UUID(0, id)), "p" + id, "人" + id, "药械化股", badge, held);
        return new Ticket.OfPerson(person, new UUID(1, id));
    }

    static List<Grant> grants() {
        return List.of(
                grant("RULE", AlarmDesk.RAISE),
                grant("INSPECTOR", AlarmDesk.LOOK),
                grant("UNIT_HEAD", AlarmDesk.LOOK),
                grant("INSPECTOR", Review.DECIDE),
                grant("UNIT_HEAD", Review.DECIDE));
    }

    private static Grant grant(String role, Action action) {
        return new Grant(new RoleId(role), action, LONG_AGO, Optional.empty(), "test", true);
    }

    private static AlarmRuleRow ruleRow() {
        var halfAnHour = Duration.ofMinutes(30);
        return new AlarmRuleRow("AI-01", "药师不在岗", 1, halfAnHour, halfAnHour, LONG_AGO, Optional.empty(), "test", true);
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
        return links.stream()
                .map(link -> link.actor() + " " + link.action() + " " + link.outcome())
                .toList();
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        var linksBefore = new ArrayList<>(links);
        var alarmsBefore = new HashMap<>(alarms);
        boolean committed = false;
        try {
            R result = work.apply(new Tx() {});
            if (commitFails) {
                throw new IllegalStateException("commit");
            }
            committed = true;
            return result;
        } finally {
            if (!committed) {
                links = linksBefore;
                alarms = alarmsBefore;
            }
        }
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return work.apply(new Tx() {});
    }

    @Override
    public Optional<AuditRecord> last(Tx tx, String station) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
    }

    @Override
    public void append(Tx tx, AuditRecord link) {
        links.add(link);
    }

    @Override
    public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        return List.copyOf(links);
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
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }

    /// SHA-256 in both places: no domain test needs SM3 itself.
    private static final class Sha implements Digester {
        @Override
        public Digests digest(InputStream bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Digests digest(byte[] bytes) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                String hex = String.format("%064x", new BigInteger(1, hash));
                return new Digests(hex, hex, bytes.length);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
