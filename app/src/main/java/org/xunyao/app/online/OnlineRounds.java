package org.xunyao.app.online;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.CameraRecorder;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.online.OnlineKeeper;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.video.CameraId;

/// Looks at every camera once a second and writes down, now and then, what each minute was. What the store
/// refuses is written at the next turn. A day that is over is digested into the audit, older days are
/// forgotten.
public final class OnlineRounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OnlineRounds.class.getName());
    private static final Ticket MACHINE = Ticket.ofRule("online/1");
    /// Digests that are made up for at once after a long stand-still.
    private static final int MOST_DIGESTS = 31;

    private final Supplier<Map<CameraId, String>> shops;
    private final Function<CameraId, OwnLine.Second> look;
    private final Books books;
    private final OnlineLimits limits;
    private final Clock clock;
    private final Map<CameraId, CameraRecorder> recorders = new ConcurrentHashMap<>();
    private volatile Beside beside = (shops, second) -> {};
    private @Nullable LocalDate tidied;

    /// Port: who else is told of each second.
    @FunctionalInterface
    public interface Beside {
        /// Takes a second of all cameras.
        ///
        /// @param shops whose camera each is
        /// @param second as it was seen, before anything is judged
        void second(Map<CameraId, String> shops, Map<CameraId, OwnLine.Second> second);
    }

    /// Where it is written.
    ///
    /// @param keeper of the minutes
    /// @param desk of the digests
    /// @param sm3 of bytes as hexadecimal digits
    public record Books(OnlineKeeper keeper, OnlineDesk desk, Function<byte[], String> sm3) {}

    /// @param shops whose camera each is that there is now
    /// @param look what this second of a camera is; must answer from memory
    public OnlineRounds(
            Supplier<Map<CameraId, String>> shops,
            Function<CameraId, OwnLine.Second> look,
            Books books,
            OnlineLimits limits,
            Clock clock) {
        this.shops = shops;
        this.look = look;
        this.books = books;
        this.limits = limits;
        this.clock = clock;
    }

    /// How often to write.
    public Duration every() {
        return limits.write();
    }

    /// Has somebody told of each second too.
    public void tell(Beside other) {
        beside = other;
    }

    /// Looks at every camera now; to be called once a second, by one thread.
    public void look() {
        var second = new HashMap<CameraId, OwnLine.Second>();
        Map<CameraId, String> now = shops.get();
        now.keySet().forEach(camera -> second.put(camera, look.apply(camera)));
        new OwnLine(now, limits.ownLineShops())
                .judge(second)
                .forEach((camera, seen) -> recorder(camera).look(clock.now(), seen));
        beside.second(now, second);
    }

    private CameraRecorder recorder(CameraId camera) {
        return recorders.computeIfAbsent(camera, one -> new CameraRecorder(one, clock.zone(), limits));
    }

    /// Writes down what is over, and once a day tidies up; to be called by another thread.
    ///
    /// @throws FaultException `STORE-…`; nothing is lost then but to a crash
    public synchronized void write() {
        var news = new HashMap<CameraId, List<CameraDay>>();
        recorders.forEach((camera, recorder) -> news.put(camera, recorder.unwritten()));
        books.keeper().write(news.values().stream().flatMap(List::stream).toList());
        news.forEach((camera, safe) -> recorder(camera).written(safe));
        LocalDate today = clock.today();
        if (!today.equals(tidied)) {
            digest(today);
            books.keeper().forget(today.minusDays(limits.keptDays()), limits.keptDays());
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
            List<CameraDay> known = books.keeper().day(List.copyOf(shops.get().keySet()), day);
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

    /// Writes down the last minutes; what the store refuses now is not known later.
    @Override
    public void close() {
        try {
            if (!recorders.isEmpty()) {
                write();
            }
        } catch (FaultException | RefusedException refused) {
            LOG.log(Level.WARNING, "the last minutes were not written", refused);
        }
    }
}
