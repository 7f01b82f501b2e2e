package org.xunyao.app.alarms;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.alarms.fair.FairPoint;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.shell.StillClock;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.alarm.Review;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.EscalationDesk;
import org.xunyao.supervision.escalation.EscalationLadder;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.wire.rule.EscalationTable;

/// The review with the real desk of the domain, the real Office, and a store in memory.
final class ReviewBench {
    /// 2026-11-20 10:42:07 in Shanghai, a Friday.
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");

    static final Duration UNDO = Duration.ofSeconds(30);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Duration THIRTY = Duration.ofMinutes(30);
    private static final String LONG_NAME = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部兼便民服务站暨慢病用药登记点㛃𠮷";

    final Clock clock = new StillClock(NOW);
    final InMemory store = new InMemory(NOW);
    final PaintedClips clips = new PaintedClips();
    final Tasks tasks = new Tasks(Runnable::run, Fx.executor(), clock);
    final Ticket.OfPerson officer = person(1, "330198001");
    final List<DismissalReason> reasons = reasons();
    final Watching desk = new Watching();
    final ReviewLimits limits = limits();
    final Office office = office();
    final Review review = new Review(
            office, store, new NoLeads(), new ReviewRules(limits, reasons, new ReviewRules.Practice(UNDO, 30)), clock);
    final AlarmRuleRow row = new AlarmRuleRow(
            "AI-01",
            "药师不在岗",
            7,
            new Figures(THIRTY, Duration.ZERO, THIRTY, HoursMode.OPEN, 1),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 4, Duration.ofMinutes(10)),
            LONG_AGO,
            Optional.empty(),
            "test",
            false);
    private final List<String> shops = List.of("惠安堂药房", "康民大药房（滨河店）", LONG_NAME, "松龄堂药店");

    ReviewBench() {
        add(0, AlarmColour.ORANGE, NOW.minusSeconds(840));
        add(1, AlarmColour.YELLOW, NOW.minusSeconds(1980));
        add(2, AlarmColour.RED, NOW.minusSeconds(2700));
        add(3, AlarmColour.BLUE, NOW.minusSeconds(5000));
    }

    ReviewViewModel model() {
        return model(Optional.of(clips));
    }

    /// What went up.
    final Map<AlarmId, List<Escalation>> gone = new HashMap<>();

    private final EscalationLadder ladder =
            new EscalationTable(Path.of(System.getProperty("xunyao.root"), "resources", "rules")).ladder(clock.zone());

    EscalationDesk.Rules binding() {
        return new EscalationDesk.Rules(limits, ladder);
    }

    /// So many wait that are not in the list.
    int behind;

    ReviewViewModel model(Optional<ClipPlayer> player) {
        return new ReviewViewModel(new ReviewPorts(queue(), ReviewBench::sheet, desk, reasons, player), tasks, clock);
    }

    private ReviewPorts.Queue queue() {
        return new ReviewPorts.Queue() {
            @Override
            public List<ReviewItem> undecided() {
                return ReviewBench.this.waiting();
            }

            @Override
            public long waiting(List<ReviewItem> shown) {
                return (long) shown.size() + behind;
            }
        };
    }

    Alarm stored(int number) {
        return store.stored(new AlarmId(new UUID(1, number)));
    }

    List<ReviewItem> waiting() {
        return store.waiting().stream().map(this::item).toList();
    }

    ReviewItem item(Alarm alarm) {
        String shop = shops.get((int) alarm.id().value().getLeastSignificantBits() % shops.size());
        var limit = new ReviewItem.Limit(
                ladder.of(alarm.head().colour(), alarm.head().raisedAt()), gone.getOrDefault(alarm.id(), List.of()));
        return new ReviewItem(alarm, row, shop, "处方区", limits.due(alarm.head()), limits.reviewers(alarm.head()), limit);
    }

    void add(int number, AlarmColour colour, Instant raisedAt) {
        add(number, colour, raisedAt, number);
    }

    /// @param shop pharmacies of the same number are one
    void add(int number, AlarmColour colour, Instant raisedAt, int shop) {
        Instant from = raisedAt.minus(Duration.ofMinutes(31).plusSeconds(17));
        var detector = new Finding.Detector("nanodet-g-256x416", Optional.of("5d".repeat(32)), 0.4);
        var finding = new Finding(
                new CameraId("C" + number),
                new PharmacyId(new UUID(2, shop)),
                new Finding.Rule("AI-01", 7),
                from,
                raisedAt,
                Duration.between(from, raisedAt),
                THIRTY,
                detector,
                zone());
        var evidence = AlarmEvidence.of(item(number, 0), item(number, 1), Optional.of(item(number, 2)));
        var times = new CaptureTimes(Optional.of(from.plusMillis(2300)), Optional.of(from), from.plusSeconds(9));
        var head = new AlarmHead(new AlarmId(new UUID(1, number)), colour, finding, evidence, times, raisedAt);
        store.put(new Tx() {}, new Alarm.Raised(head, Optional.empty()));
    }

    static EvidenceId item(long number, long part) {
        return new EvidenceId(new UUID(number, part));
    }

    static ReviewSheet sheet(ReviewItem item) {
        Finding finding = item.head().finding();
        Instant from = finding.from();
        Instant end = finding.to();
        Instant before = from.minusSeconds(120);
        var duty = List.of(
                new Segment(before.minusSeconds(240), before, new Duty.Present()),
                new Segment(before, from, new Duty.Unseen(UnseenReason.COVERED)),
                new Segment(from, end, new Duty.Absent()),
                new Segment(end, end.plusSeconds(60), new Duty.Present()));
        long number = item.id().value().getLeastSignificantBits();
        var clips = List.of(
                new ReviewSheet.Clip(item(number, 1), from, from.plus(PaintedClips.LENGTH)),
                new ReviewSheet.Clip(item(number, 2), end.minus(PaintedClips.LENGTH), end));
        var looks = List.of(new ReviewSheet.Look(from, List.of(new Box(0.24, 0.3, 0.1, 0.5, 0.87))));
        return new ReviewSheet(
                duty,
                clips,
                looks,
                Optional.of(new ReviewSheet.Still(from, PaintedClips.png(), () -> Cover.nothing())),
                Optional.empty(),
                Optional.empty(),
                fair());
    }

    private static List<FairPoint> fair() {
        return List.of(
                new FairPoint(
                        "康民大药房（滨河店） 营业厅：看清 224 次，其中 3 次有人，首次 09:41:20，末次 09:43:05",
                        "留存观测 09:26:20 到 10:20:00，机器判断",
                        true),
                new FairPoint("没有登记请假、午休或更正；未登记不等于没有，请向门店核实", "在岗台账里人写的条目", false));
    }

    static Ticket.OfPerson person(long id, String badge) {
        var person = new Person(
                new PersonId(new UUID(0, id)), "p" + id, "人" + id, "药械化股", badge, Set.of(new RoleId("INSPECTOR")));
        return new Ticket.OfPerson(person, new UUID(9, id));
    }

    private Office office() {
        return store.office(Stream.of(
                MemoryStation.grant("INSPECTOR", Review.DECIDE),
                MemoryStation.grant("INSPECTOR", Review.TAKE_BACK),
                MemoryStation.grant("INSPECTOR", Review.COUNTER),
                MemoryStation.grant("INSPECTOR", AlarmDesk.LOOK)));
    }

    private ReviewLimits limits() {
        var calendar = new WorkCalendar(List.of(new CalendarYear(2026, List.of())), List.of(), List.of());
        return new ReviewLimits(
                List.of(
                        limit(AlarmColour.RED, 30, ReviewLimit.Unit.MIN, 2),
                        limit(AlarmColour.ORANGE, 2, ReviewLimit.Unit.H, 2),
                        limit(AlarmColour.YELLOW, 1, ReviewLimit.Unit.WD, 1),
                        limit(AlarmColour.BLUE, 2, ReviewLimit.Unit.WD, 1)),
                new Deadlines(calendar, Rollover.EVERY_DAY_OFF),
                clock.zone());
    }

    private static ReviewLimit limit(AlarmColour colour, int count, ReviewLimit.Unit unit, int reviewers) {
        return new ReviewLimit(colour, count, unit, reviewers, "test", LONG_AGO, Optional.empty(), false);
    }

    private static List<DismissalReason> reasons() {
        String[][] rows = {
            {"PERSON_PRESENT", "画面中有人在岗", "Somebody is at the post"},
            {"SHORT_BREAK", "短时离开（如厕、换装）", "Short break"},
            {"STOCKTAKING", "盘点、到货验收", "Stocktaking or receiving goods"},
            {"BLIND_SPOT", "遮挡或盲区", "Covered view or blind spot"},
            {"OTHER_CAMERA", "在其他机位可见", "Visible on another camera"},
            {"ON_LEAVE", "排班休息或已请假", "Off duty by rota or leave"},
            {"SIGN_SHOWN", "已挂不在岗牌且停售处方药", "Absence sign shown and sale stopped"},
            {"NOT_OPEN", "当时未营业", "Not open at that time"},
            {"ZONE_WRONG", "区域标定错误", "Zone drawn wrongly"},
            {"CLOCK_WRONG", "设备时钟偏差", "Camera clock wrong"},
            {"OTHER", "其他原因", "Other reason"},
        };
        var reasons = new ArrayList<DismissalReason>();
        for (String[] one : rows) {
            boolean remark = one[0].equals("ON_LEAVE") || one[0].equals("OTHER");
            reasons.add(new DismissalReason(one[0], one[1], one[2], remark, "test", LONG_AGO, Optional.empty(), true));
        }
        return reasons;
    }

    private static Zone zone() {
        return new Zone(
                "药师柜台",
                List.of(
                        new Corner(0.34, 0.56),
                        new Corner(0.60, 0.50),
                        new Corner(0.78, 0.70),
                        new Corner(0.74, 0.97),
                        new Corner(0.38, 0.97)));
    }

    /// The desk with this person's ticket; remembers what was asked.
    final class Watching implements ReviewPorts.Desk {
        final List<Verdict> asked = new ArrayList<>();
        Ticket.OfPerson who = officer;

        @Override
        public Reviewed decide(AlarmId alarm, Verdict verdict, Watched watched) {
            asked.add(verdict);
            return review.decide(who, alarm, verdict, watched);
        }

        @Override
        public Reviewed takeBack(AlarmId alarm) {
            return review.takeBack(who, alarm);
        }

        @Override
        public Reviewed dismissAlike(AlarmId alarm, Verdict.Dismiss verdict, Watched watched, Batch batch) {
            asked.add(verdict);
            return review.dismissAlike(who, alarm, verdict, watched, batch);
        }

        @Override
        public Batch.Id batch() {
            return new Batch.Id(new UUID(3, asked.size()));
        }

        @Override
        public Duration undo() {
            return UNDO;
        }

        @Override
        public String name(PersonId person) {
            return "人" + person.value().getLeastSignificantBits();
        }
    }
}
