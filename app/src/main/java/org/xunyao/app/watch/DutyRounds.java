package org.xunyao.app.watch;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyKeeper;
import org.xunyao.supervision.duty.DutyLimits;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutyRecorder;
import org.xunyao.video.CameraId;

/// Writes down, minute by minute, what the ledgers of this station's posts came to. What the store
/// refuses is written at the next turn; what no turn wrote before a crash is nobody's absence, for
/// an empty minute means that it could not be seen. A day that is over is digested into the audit,
/// older days are forgotten.
public final class DutyRounds implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DutyRounds.class.getName());
    private static final Ticket MACHINE = Ticket.ofRule("duty/1");
    /// Much later than any look comes.
    private static final Duration SETTLE = Duration.ofMinutes(1);
    /// Much more than a clock that is set by its network strays between two turns.
    private static final Duration JUMP = Duration.ofSeconds(5);
    /// A day is digested so long after its end: by then every station has written its last minute.
    private static final Duration CLOSED = Duration.ofMinutes(10);
    /// Digests that are made up for at once after a long stand-still.
    private static final int MOST_DIGESTS = 31;

    private final Supplier<List<Post>> watched;
    private final Function<CameraId, List<Segment>> ledger;
    private final Books books;
    private final DutyLimits limits;
    private final Clock clock;
    private Instant wall;
    private long ticks;
    private @Nullable LocalDate tidied;
    private volatile Map<DutyPost, Kept> kept = Map.of();

    /// Where it is written.
    ///
    /// @param keeper of the minutes
    /// @param desk of the digests
    /// @param sm3 of bytes as hexadecimal digits
    public record Books(DutyKeeper keeper, DutyDesk desk, Function<byte[], String> sm3) {}

    /// One post's record, and the hours by which it is kept.
    private record Kept(BusinessHours hours, DutyRecorder recorder) {}

    /// @param watched the posts of duty that this station watches now
    /// @param ledger what is known of a post over the last hour at least, oldest first, without a gap
    public DutyRounds(
            Supplier<List<Post>> watched,
            Function<CameraId, List<Segment>> ledger,
            Books books,
            DutyLimits limits,
            Clock clock) {
        this.watched = watched;
        this.ledger = ledger;
        this.books = books;
        this.limits = limits;
        this.clock = clock;
        this.wall = clock.now();
        this.ticks = clock.nanoTime();
        follow();
    }

    /// Posts come, go and change their hours while the program runs. What a post's record has not taken by
    /// then, a minute or two, could not be seen.
    private void follow() {
        var now = new LinkedHashMap<DutyPost, Kept>();
        for (Post post : watched.get()) {
            DutyPost named = named(post);
            Kept before = kept.get(named);
            boolean same = before != null && before.hours().equals(post.hours());
            now.put(
                    named,
                    same ? before : new Kept(post.hours(), new DutyRecorder(named, post.hours(), clock.zone(), wall)));
        }
        kept = Map.copyOf(now);
    }

    private static DutyPost named(Post post) {
        return new DutyPost(post.shop(), post.camera(), post.zone().name());
    }

    /// How often to write.
    public Duration every() {
        return limits.write();
    }

    /// The rules by which it is kept and read.
    public DutyLimits limits() {
        return limits;
    }

    /// The posts of this station.
    public List<DutyPost> posts() {
        return List.copyOf(kept.keySet());
    }

    /// Takes and writes down what is over, and once a day tidies up.
    ///
    /// @throws FaultException `STORE-…`; nothing is lost then but to a crash
    @Override
    public synchronized void run() {
        take();
        write();
        follow();
        LocalDate today = LocalDate.ofInstant(wall.minus(CLOSED), clock.zone());
        if (!today.equals(tidied)) {
            digest(today);
            books.keeper().forget(today.minusDays(limits.keptDays()), limits.keptDays());
            tidied = today;
        }
    }

    private void take() {
        Instant now = clock.now();
        long tick = clock.nanoTime();
        Duration lived = Duration.ofNanos(tick - ticks);
        Duration moved = Duration.between(wall, now).minus(lived);
        if (moved.abs().compareTo(JUMP) > 0) {
            Instant before = now.minus(lived);
            Instant after = wall.plus(lived);
            Instant first = before.isBefore(wall) ? before : wall;
            Instant last = after.isAfter(now) ? after : now;
            kept.values().forEach(post -> post.recorder().clockMoved(first, last));
        }
        wall = now;
        ticks = tick;
        kept.forEach((post, each) -> each.recorder().take(ledger.apply(post.camera()), now.minus(SETTLE)));
    }

    private void write() {
        var news = new LinkedHashMap<DutyRecorder, List<DutyDay>>();
        kept.values().forEach(post -> news.put(post.recorder(), post.recorder().unwritten()));
        books.keeper().write(news.values().stream().flatMap(List::stream).toList());
        news.forEach(DutyRecorder::written);
    }

    /// What was read of a post, with the minutes that are not written down yet.
    ///
    /// @param from first day
    /// @param to last day
    public List<DutyDay> withUnwritten(DutyPost post, List<DutyDay> read, LocalDate from, LocalDate to) {
        var all = new TreeMap<LocalDate, DutyDay>();
        read.forEach(day -> all.put(day.day(), day));
        Optional.ofNullable(kept.get(post)).stream()
                .flatMap(each -> each.recorder().unwritten().stream())
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .forEach(day -> all.merge(day.day(), day, DutyDay::with));
        return List.copyOf(all.values());
    }

    /// Digests the days since the last digest; the first of all is that of yesterday.
    private void digest(LocalDate today) {
        Optional<LocalDate> last = books.desk().lastDigest(MACHINE);
        LocalDate oldest = today.minusDays(MOST_DIGESTS);
        LocalDate day = last.map(known -> known.plusDays(1)).orElse(today.minusDays(1));
        for (day = day.isBefore(oldest) ? oldest : day; day.isBefore(today); day = day.plusDays(1)) {
            List<DutyDay> known = books.keeper().day(day);
            books.desk().digest(MACHINE, day, known.size(), books.sm3().apply(text(known)));
        }
    }

    /// One line for each post, in order: `SHOP CAMERA MARKS ZONE`.
    static byte[] text(List<DutyDay> days) {
        List<String> lines = new ArrayList<>(days.stream()
                .map(day -> day.post().shop().value() + " "
                        + day.post().camera().code() + " " + day.marks() + " "
                        + day.post().zone())
                .toList());
        lines.sort(null);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Writes down the last minutes. The very last one goes with the program: looks at it may be
    /// under way.
    @Override
    public synchronized void close() {
        try {
            take();
            write();
        } catch (FaultException | RefusedException refused) {
            LOG.log(Level.WARNING, "the last minutes of the ledger were not written", refused);
        }
    }
}
