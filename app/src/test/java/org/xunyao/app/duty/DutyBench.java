package org.xunyao.app.duty;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.duty.hours.HoursPorts;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.HoursDesk;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyLimits;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.DutySpan;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.video.CameraId;

/// The screen's ports in memory, over a week like that of the mock-up: Friday, 20 November 2026, 10:42.
final class DutyBench extends MemoryStation implements DutyPorts.Ledger, DutyPorts.Papers, DutyPorts.Alarms {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Ticket.OfPerson TICKET = ticket(1, "李某", "", "INSPECTOR");
    private static final int OPENS = 510;
    private static final int CLOSES = 1_260;
    private static final int HOUR = 60;

    final List<String> heard = new ArrayList<>();
    final List<DutyEntry> entries = new ArrayList<>();
    boolean powers = true;
    final ShopClock hours = new ShopClock();
    private final Office office = office(Stream.of(DutyDesk.CORRECT, DutyDesk.LEAVE, DutyDesk.UNDO, HoursDesk.SET)
            .map(action -> grant("INSPECTOR", action)));
    private List<PostLine> lines = List.of(
            line(1, "康民大药房（滨河店）", "处方区"), line(2, "松龄堂药房", "营业厅"), line(3, "澜溪县城关镇康民惠民济世堂大药房连锁有限公司第二分公司", "营业厅"));

    DutyBench() {
        super(Instant.parse("2026-11-20T02:42:07Z"));
    }

    /// Opening hours in memory.
    final class ShopClock implements HoursPorts {
        final List<ShopHours> entries = new ArrayList<>();

        @Override
        public List<ShopHours> history(PharmacyId shop) {
            return entries.reversed().stream()
                    .filter(entry -> entry.shop().equals(shop))
                    .toList();
        }

        @Override
        public Saved<ShopHours> set(PharmacyId shop, OpeningPlan plan, String source, long seen) {
            if (!ShopHours.isSource(source)) {
                throw new FaultException("HOURS-SOURCE", "test");
            }
            var entry = new ShopHours(shop, seen + 1, plan, source, now, TICKET.actor());
            Saved<ShopHours> saved = office.perform(TICKET, HoursDesk.SET, new Target("pharmacy", "1"), tx -> entry);
            entries.add(entry);
            return saved;
        }

        @Override
        public boolean sets() {
            return powers;
        }

        @Override
        public String person(ShopHours entry) {
            return "李某";
        }
    }

    void nothing() {
        lines = List.of();
    }

    private static PostLine line(int number, String shop, String point) {
        var post = new DutyPost(new PharmacyId(new UUID(4, number)), new CameraId("C0" + number), "药师柜台");
        DutyRate rate = number == 2 ? DutyRate.none() : new DutyRate(9_000 + number, 431, 58, Map.of());
        return new PostLine(post, shop, point, DutySpan.since(LocalDate.of(2026, 11, 9)), rate);
    }

    DutyPorts ports() {
        return new DutyPorts(
                this,
                this,
                Optional.of(this),
                new DutyPorts.Rules(new DutyLimits(Duration.ofMinutes(1), 400, 30), zone(), () -> now),
                new DutyPorts.Powers(powers, powers, powers, powers),
                () -> Optional.of(Path.of("/media/usb")),
                Optional.of(hours));
    }

    @Override
    public List<PostLine> posts() {
        return lines;
    }

    @Override
    public DutySheet sheet(PostLine post, LocalDate from, LocalDate to) {
        List<LaidDay> days =
                from.datesUntil(to.plusDays(1)).map(day -> day(post, day)).toList();
        return new DutySheet(from, days, entries, Map.of(TICKET.actor(), "李某"));
    }

    private LaidDay day(PostLine post, LocalDate day) {
        var duty = new BitSet();
        duty.set(OPENS, CLOSES);
        var machine = new DutyDay(post.post(), day, marks(day));
        int passed = day.isAfter(TODAY) ? 0 : day.equals(TODAY) ? 642 : DutyDay.MINUTES;
        return LaidDay.of(machine, duty, post.span().over(machine, passed), entries, zone());
    }

    private static String marks(LocalDate day) {
        var marks = new StringBuilder("x".repeat(DutyDay.MINUTES));
        fill(marks, OPENS, CLOSES, 'p');
        switch (day.getDayOfWeek()) {
            case TUESDAY -> {
                fill(marks, 612, 644, 'c');
                fill(marks, 920, 958, 'a');
            }
            case WEDNESDAY -> fill(marks, 786, 1_001, 's');
            case THURSDAY -> {
                fill(marks, OPENS, 531, '.');
                fill(marks, 1_152, 1_204, 'a');
            }
            case FRIDAY -> {
                fill(marks, 549, 552, 'k');
                fill(marks, 576, 596, 'a');
                fill(marks, 596, 599, 'c');
                fill(marks, 599, 617, 'a');
            }
            case MONDAY, SATURDAY, SUNDAY -> {}
        }
        return marks.toString();
    }

    private static void fill(StringBuilder marks, int from, int to, char mark) {
        marks.replace(from, to, String.valueOf(mark).repeat(to - from));
    }

    static String at(int minute) {
        return TODAY + " " + DutyWords.time(minute / HOUR * HOUR + minute % HOUR);
    }

    @Override
    public Saved<DutyEntry> enter(DutyDraft draft) {
        draft.check();
        return keep(draft.kind().rest() ? DutyDesk.LEAVE : DutyDesk.CORRECT, draft, Optional.empty());
    }

    @Override
    public Saved<DutyEntry> undo(UUID entry, String reason) {
        DutyEntry before = entries.stream()
                .filter(each -> each.id().equals(entry))
                .findFirst()
                .orElseThrow();
        DutyDraft was = before.draft();
        var draft = new DutyDraft(was.post(), was.kind(), was.from(), was.to(), was.document(), reason);
        draft.check();
        return keep(DutyDesk.UNDO, draft, Optional.of(entry));
    }

    private Saved<DutyEntry> keep(Action action, DutyDraft draft, Optional<UUID> undoes) {
        var entry = new DutyEntry(new UUID(9, entries.size()), draft, TICKET.actor(), now, undoes);
        Saved<DutyEntry> saved = office.perform(TICKET, action, new Target("duty", "C01"), tx -> entry);
        entries.add(entry);
        heard.add(action.code() + " " + draft.kind());
        return saved;
    }

    @Override
    public List<Path> month(PostLine post, YearMonth month, Path folder) {
        heard.add("page " + post.post().camera().code() + " " + month);
        return List.of(folder.resolve("在岗台账.pdf"), folder.resolve("在岗台账.csv"));
    }

    @Override
    public Optional<AlarmId> of(PostLine post, Instant from, Instant to) {
        return Optional.of(new AlarmId(new UUID(7, 7)));
    }

    @Override
    public void open(AlarmId alarm) {
        heard.add("alarm");
    }
}
