package org.xunyao.app.online;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.CameraRecorder;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.online.OnlineKeeper;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.video.CameraId;

/// Looks at every camera once a second and writes down, now and then, what each minute was. What the store
/// refuses is written at the next turn. A day that is over is digested into the audit, older days are
/// forgotten.
public final class OnlineRounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OnlineRounds.class.getName());
    private static final Ticket MACHINE = Ticket.ofRule("online/1");
    private static final long PATIENCE_SECONDS = 10;
    /// Digests that are made up for at once after a long stand-still.
    private static final int MOST_DIGESTS = 31;

    private final List<CameraId> cameras;
    private final Function<CameraId, Minute> look;
    private final Books books;
    private final OnlineLimits limits;
    private final Clock clock;
    private final Map<CameraId, CameraRecorder> recorders = new HashMap<>();
    private final ScheduledExecutorService looking = single("online-look");
    private final ScheduledExecutorService writing = single("online-write");
    private @Nullable LocalDate tidied;

    /// Where it is written.
    ///
    /// @param keeper of the minutes
    /// @param desk of the digests
    /// @param sm3 of bytes as hexadecimal digits
    public record Books(OnlineKeeper keeper, OnlineDesk desk, Function<byte[], String> sm3) {}

    /// Starts nothing yet.
    ///
    /// @param look what this second of a camera is; must answer from memory
    public OnlineRounds(
            List<CameraId> cameras, Function<CameraId, Minute> look, Books books, OnlineLimits limits, Clock clock) {
        this.cameras = List.copyOf(cameras);
        this.look = look;
        this.books = books;
        this.limits = limits;
        this.clock = clock;
        cameras.forEach(camera -> recorders.put(camera, new CameraRecorder(camera, clock.zone(), limits)));
    }

    private static ScheduledExecutorService single(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// From now on.
    public void start() {
        if (cameras.isEmpty()) {
            return;
        }
        var _ = looking.scheduleAtFixedRate(() -> take(this::look), 1, 1, TimeUnit.SECONDS);
        long every = limits.write().toMillis();
        var _ = writing.scheduleWithFixedDelay(() -> take(this::write), every, every, TimeUnit.MILLISECONDS);
    }

    private static void take(Runnable turn) {
        try {
            turn.run();
        } catch (FaultException | RefusedException failed) {
            LOG.log(Level.WARNING, "record of minutes", failed);
        } catch (RuntimeException defect) {
            // The edge of one turn: a later one may succeed.
            LOG.log(Level.ERROR, "record of minutes", defect);
        }
    }

    /// Looks at every camera now.
    public void look() {
        cameras.forEach(camera -> recorder(camera).look(clock.now(), look.apply(camera)));
    }

    private CameraRecorder recorder(CameraId camera) {
        return Objects.requireNonNull(recorders.get(camera));
    }

    /// Writes down what is over, and once a day tidies up.
    ///
    /// @throws FaultException `STORE-…`; nothing is lost then but to a crash
    public synchronized void write() {
        var news = new HashMap<CameraId, List<CameraDay>>();
        cameras.forEach(camera -> news.put(camera, recorder(camera).unwritten()));
        books.keeper().write(news.values().stream().flatMap(List::stream).toList());
        news.forEach((camera, safe) -> recorder(camera).written(safe));
        LocalDate today = clock.today();
        if (!today.equals(tidied)) {
            digest(today);
            books.keeper().forget(today.minusDays(limits.keptDays()));
            tidied = today;
        }
    }

    /// What was read of a camera, with the minutes that are not written down yet.
    ///
    /// @param from first day
    /// @param to last day
    public List<CameraDay> withUnwritten(CameraId camera, List<CameraDay> read, LocalDate from, LocalDate to) {
        var all = new TreeMap<LocalDate, CameraDay>();
        read.forEach(day -> all.put(day.day(), day));
        Optional.ofNullable(recorders.get(camera)).stream()
                .flatMap(recorder -> recorder.unwritten().stream())
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .forEach(day -> all.merge(day.day(), day, CameraDay::with));
        return List.copyOf(all.values());
    }

    /// Digests the days since the last digest; the first of all is that of yesterday.
    private void digest(LocalDate today) {
        Optional<LocalDate> last = books.desk().lastDigest(MACHINE);
        LocalDate oldest = today.minusDays(MOST_DIGESTS);
        LocalDate day = last.map(known -> known.plusDays(1)).orElse(today.minusDays(1));
        for (day = day.isBefore(oldest) ? oldest : day; day.isBefore(today); day = day.plusDays(1)) {
            List<CameraDay> known = books.keeper().day(cameras, day);
            books.desk().digest(MACHINE, day, known.size(), books.sm3().apply(text(known)));
        }
    }

    /// One line for each camera, ordered by camera: `CAMERA MINUTES DROPOUTS`.
    static byte[] text(List<CameraDay> days) {
        List<String> lines = new ArrayList<>(days.stream()
                .map(day -> day.camera().code() + " " + day.minutes() + " " + day.dropouts())
                .toList());
        lines.sort(null);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Writes down the last minutes.
    @Override
    public void close() {
        looking.shutdownNow();
        writing.shutdown();
        try {
            if (!writing.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the record is still being written");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (!cameras.isEmpty()) {
            take(this::write);
        }
    }
}
