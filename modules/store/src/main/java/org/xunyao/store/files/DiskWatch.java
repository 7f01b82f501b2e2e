package org.xunyao.store.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DiskLimits;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Room;
import org.xunyao.store.files.DiskRoom.Place;

/// Watches the volume of the data folder and that of a shared folder (磁盘守望): the worse one warns, stops what the
/// machine takes by itself, and makes
/// the reserve again when there is room. Safe for several threads; {@link #look} may block on a sick
/// disk: never on the FX thread.
public final class DiskWatch implements Room {
    /// An answer of this age is good enough for the next capture.
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Volume volume;
    private final Optional<Volume> share;
    private final DiskLimits limits;
    private final ReserveFile reserve;
    private final Clock clock;
    private final AtomicReference<Optional<Seen>> last = new AtomicReference<>(Optional.empty());

    /// @param folder the data folder
    /// @param reserve on the same volume
    public DiskWatch(Path folder, DiskLimits limits, ReserveFile reserve, Clock clock) {
        this(() -> measured(folder), Optional.empty(), limits, reserve, clock);
    }

    /// @param folder the data folder
    /// @param share where several stations keep their sealed files; it may lie on another volume
    /// @param reserve in the data folder
    public DiskWatch(Path folder, Optional<Path> share, DiskLimits limits, ReserveFile reserve, Clock clock) {
        this(() -> measured(folder), share.map(other -> () -> measured(other)), limits, reserve, clock);
    }

    /// @param volume is measured
    /// @param reserve on the same volume
    public DiskWatch(Volume volume, DiskLimits limits, ReserveFile reserve, Clock clock) {
        this(volume, Optional.empty(), limits, reserve, clock);
    }

    /// @param volume of the data folder
    /// @param share of the shared folder, if there is one
    /// @param reserve on the first
    public DiskWatch(Volume volume, Optional<Volume> share, DiskLimits limits, ReserveFile reserve, Clock clock) {
        this.volume = volume;
        this.share = share;
        this.limits = limits;
        this.reserve = reserve;
        this.clock = clock;
    }

    /// From where on it warns and stops.
    public DiskLimits limits() {
        return limits;
    }

    /// Measures now.
    public DiskRoom look() {
        DiskRoom own = room(Place.DATA, volume);
        DiskRoom room = share.map(other -> own.worse(room(Place.SHARE, other))).orElse(own);
        last.set(Optional.of(new Seen(room, clock.nanoTime())));
        return room;
    }

    /// Makes the reserve if it is missing or was cut off, and there is room for it above the warning;
    /// called at start and now and then. Writes up to 64 MB.
    ///
    /// @return how it is afterwards
    public DiskRoom keepReserve() {
        DiskRoom own = room(Place.DATA, volume);
        long after = own.freeBytes() - limits.reserveBytes();
        if (own.reserve() || own.level() == DiskRoom.Level.UNKNOWN || limits.warns(after, own.totalBytes())) {
            return look();
        }
        try {
            reserve.make(limits.reserveBytes());
        } catch (IOException refused) {
            System.getLogger(DiskWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "no reserve could be made", refused);
        }
        return look();
    }

    @Override
    public void requireForCapture() {
        Optional<Seen> seen = last.get();
        boolean fresh = seen.filter(one -> clock.nanoTime() - one.nanos() < FRESH.toNanos())
                .isPresent();
        DiskRoom room = fresh ? seen.orElseThrow().room() : look();
        if (room.level() == DiskRoom.Level.CAPTURE_STOPPED) {
            throw new FaultException(
                    "DISK-LOW", "capture is stopped at " + room.freeBytes() + " free bytes of " + room.place());
        }
    }

    private DiskRoom room(Place place, Volume measured) {
        try {
            Size size = measured.size();
            return new DiskRoom(
                    place,
                    level(size.free(), size.total()),
                    size.free(),
                    size.total(),
                    reserve.whole(limits.reserveBytes()),
                    clock.now());
        } catch (IOException refused) {
            System.getLogger(DiskWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "the volume does not answer: " + place, refused);
            return new DiskRoom(place, DiskRoom.Level.UNKNOWN, 0, 0, false, clock.now());
        }
    }

    private static Size measured(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new Size(store.getUsableSpace(), store.getTotalSpace());
    }

    private DiskRoom.Level level(long free, long total) {
        if (limits.stops(free, total)) {
            return DiskRoom.Level.CAPTURE_STOPPED;
        }
        return limits.warns(free, total) ? DiskRoom.Level.LOW : DiskRoom.Level.AMPLE;
    }

    /// A volume that can be measured.
    @FunctionalInterface
    public interface Volume {
        /// Asks the file system.
        ///
        /// @throws IOException if it does not answer
        Size size() throws IOException;
    }

    /// How large a volume is.
    ///
    /// @param free bytes that this process may use
    /// @param total bytes
    public record Size(long free, long total) {}

    private record Seen(DiskRoom room, long nanos) {}
}
