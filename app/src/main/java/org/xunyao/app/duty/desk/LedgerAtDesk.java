package org.xunyao.app.duty.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.duty.DutyPorts;
import org.xunyao.app.duty.DutySheet;
import org.xunyao.app.duty.PostLine;
import org.xunyao.app.online.DutyCare;
import org.xunyao.app.online.StreamCare;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.DutySpan;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.wire.CameraPoint;

/// The ledger in one person's name: minutes of the store and those that are not written yet, hours of the
/// shops, people's entries.
///
/// @param streams knows the cameras and when their shops are open
/// @param names of people by the audit's name
record LedgerAtDesk(DutyCare care, StreamCare streams, Function<String, String> names, Ticket ticket, Clock clock)
        implements DutyPorts.Ledger {
    @Override
    public List<PostLine> posts() {
        LocalDate today = clock.today();
        LocalDate first = today.withDayOfMonth(1);
        var known = new LinkedHashMap<DutyPost, DutySpan>(care.desk().posts(ticket));
        care.rounds().posts().forEach(post -> known.merge(post, DutySpan.since(today), (span, now) -> span.open()));
        List<DutyPost> posts = List.copyOf(known.keySet());
        Map<DutyPost, DutyDesk.Ledger> records = care.desk().record(ticket, posts, first, today);
        var lines = new ArrayList<PostLine>();
        known.forEach((post, span) -> {
            Optional<CameraPoint> point = point(post);
            var line = new PostLine(
                    post,
                    point.map(CameraPoint::shop).orElse(post.camera().code()),
                    point.map(CameraPoint::point).orElse(""),
                    span,
                    DutyRate.none());
            DutyRate rate = laid(line, Objects.requireNonNull(records.get(post)), first, today)
                    .rate();
            lines.add(new PostLine(post, line.shop(), line.point(), span, rate));
        });
        lines.sort(Comparator.comparing(PostLine::shop)
                .thenComparing(line -> line.post().camera().code()));
        return List.copyOf(lines);
    }

    private Optional<CameraPoint> point(DutyPost post) {
        return streams.points().stream()
                .filter(point -> point.camera().equals(post.camera()))
                .findFirst();
    }

    @Override
    public DutySheet sheet(PostLine post, LocalDate from, LocalDate to) {
        Map<DutyPost, DutyDesk.Ledger> read = care.desk().record(ticket, List.of(post.post()), from, to);
        return laid(post, Objects.requireNonNull(read.get(post.post())), from, to);
    }

    /// Time before the first record of a post, and after the last of one that was taken off, counts nowhere:
    /// nobody was to look then.
    private DutySheet laid(PostLine line, DutyDesk.Ledger ledger, LocalDate from, LocalDate to) {
        ZoneId zone = clock.zone();
        Instant now = clock.now();
        DutyMinutes minutes = streams.hours().of(line.post().camera(), line.shop());
        var known = new LinkedHashMap<LocalDate, DutyDay>();
        care.rounds().withUnwritten(line.post(), ledger.days(), from, to).forEach(day -> known.put(day.day(), day));
        var days = new ArrayList<LaidDay>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            DutyDay machine = known.getOrDefault(day, DutyDay.unknown(line.post(), day));
            Instant midnight = day.atStartOfDay(zone).toInstant();
            long passed = Duration.between(midnight, now).toMinutes();
            int over = line.span().over(machine, Math.clamp(passed, 0, DutyDay.MINUTES));
            BitSet duty = minutes.of(day, now);
            duty.clear(0, line.span().before(machine));
            days.add(LaidDay.of(machine, duty, over, ledger.entries(), zone));
        }
        return new DutySheet(from, days, ledger.entries(), people(ledger.entries()));
    }

    private Map<String, String> people(List<DutyEntry> entries) {
        var people = new HashMap<String, String>();
        entries.forEach(entry -> people.computeIfAbsent(entry.person(), names));
        return people;
    }

    @Override
    public Saved<DutyEntry> enter(DutyDraft draft) {
        return draft.kind().rest()
                ? care.desk().leave(ticket, draft)
                : care.desk().correct(ticket, draft);
    }

    @Override
    public Saved<DutyEntry> undo(UUID entry, String reason) {
        return care.desk().undo(ticket, entry, reason);
    }
}
