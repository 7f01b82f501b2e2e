package org.xunyao.media.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.link.zones.ToldZones;
import org.xunyao.media.protocol.Limits;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.task.TaskZone;

/// The second looks that a worker has been asked for and has not answered yet. Its answers count only
/// where they fit the question.
final class SecondLooks {
    static final String WORKER_LOST = "MEDIA-WORKER-LOST";
    private static final int MOST_PENDING = 4;
    private static final int PIECE_BYTES = 512 << 10;
    private static final long PATIENCE_SECONDS = 180;

    private final Map<Long, Asked> pending = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    /// What came back.
    ///
    /// @param code empty when it was done
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    record Answer(
            String code,
            List<SecondLook.Look> looks,
            byte @Nullable [] jpeg,
            int pictures,
            String detector,
            String modelSha256,
            double threshold) {
        static Answer cannot(String code) {
            return new Answer(code, List.of(), null, 0, "", "", 0);
        }

        /// The answer to a wish for looks.
        SecondLook seen(CameraId camera) {
            return code.isEmpty()
                    ? new SecondLook.Seen(camera, looks, pictures, detector, modelSha256, threshold)
                    : new SecondLook.Cannot(code);
        }

        /// The answer to a wish for a still. A worker that claims success without a picture has not
        /// decoded one.
        SealedStill still(CameraId camera, AccessUnit wanted) {
            byte @Nullable [] developed = jpeg;
            if (code.isEmpty() && developed != null) {
                return new SealedStill.Developed(camera, wanted.number(), wanted.pts(), wanted.arrival(), developed);
            }
            return new SealedStill.Cannot(code.isEmpty() ? ToStation.Examined.CANNOT_DECODE : code);
        }
    }

    private static final class Asked {
        private final Map<Long, AccessUnit> units = new ConcurrentHashMap<>();
        private final long still;
        private final ToldZones zones;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private final List<SecondLook.Look> looks = new ArrayList<>();
        private byte @Nullable [] jpeg;

        private Asked(List<AccessUnit> units, long still, ToldZones zones) {
            this.zones = zones;
            units.forEach(unit -> this.units.put(unit.number(), unit));
            this.still = still;
        }
    }

    /// Asks.
    ///
    /// @param every least time between looks; zero = none
    /// @param still unit wanted as a still, -1 = none
    /// @param zones compared in each picture that is looked at
    /// @throws IllegalArgumentException when there are no units or too many
    CompletableFuture<Answer> ask(Outbox outbox, List<AccessUnit> units, Duration every, long still, ToldZones zones) {
        long bytes = units.stream().mapToLong(unit -> unit.bytes().length).sum();
        if (units.isEmpty() || units.size() > Limits.MAX_UNITS || bytes > Limits.MAX_EXAMINED) {
            throw new IllegalArgumentException("second look at " + units.size() + " units, " + bytes + " bytes");
        }
        if (pending.size() >= MOST_PENDING) {
            return CompletableFuture.completedFuture(Answer.cannot("MEDIA-BUSY"));
        }
        long request = requests.incrementAndGet();
        Asked asked = new Asked(units, still, zones);
        pending.put(request, asked);
        List<CellZone> cells = zones.cells().stream().map(CellZone::still).toList();
        send(
                outbox,
                new Wish(request, (int) Math.min(every.toMillis(), 60_000), still, cells, zones.taskZones()),
                units);
        return asked.answer
                .completeOnTimeout(Answer.cannot("MEDIA-EXAMINE-TIMEOUT"), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenComplete((_, _) -> pending.remove(request));
    }

    private static void send(Outbox outbox, Wish wish, List<AccessUnit> units) {
        List<ToWorker.Coded> piece = new ArrayList<>();
        int bytes = 0;
        for (AccessUnit unit : units) {
            if (bytes > 0 && bytes + unit.bytes().length > PIECE_BYTES) {
                outbox.put(new Outbox.Say(wish.piece(unit.codec(), false, piece)));
                piece.clear();
                bytes = 0;
            }
            piece.add(new ToWorker.Coded(unit.number(), unit.pts(), unit.bytes()));
            bytes += unit.bytes().length;
        }
        outbox.put(new Outbox.Say(wish.piece(units.getLast().codec(), true, piece)));
    }

    /// What every piece repeats.
    private record Wish(long request, int everyMillis, long still, List<CellZone> zones, List<TaskZone> tasks) {
        ToWorker.Examine piece(Codec codec, boolean last, List<ToWorker.Coded> units) {
            return new ToWorker.Examine(
                    request,
                    codec,
                    everyMillis,
                    still,
                    last,
                    last ? zones : List.of(),
                    last ? tasks : List.of(),
                    units);
        }
    }

    /// One picture was looked at.
    void heard(ToStation.Looked looked) {
        Asked asked = pending.get(looked.request());
        AccessUnit unit = asked == null ? null : asked.units.get(looked.unit());
        if (asked != null && unit != null && asked.looks.size() < asked.units.size()) {
            asked.looks.add(new SecondLook.Look(
                    unit.number(),
                    unit.pts(),
                    unit.arrival(),
                    looked.usable(),
                    looked.why(),
                    looked.persons(),
                    asked.zones.readings(looked.zones()),
                    asked.zones.foundInFilm(looked.finds())));
        }
    }

    /// The still has come.
    void heard(ToStation.Developed developed) {
        Asked asked = pending.get(developed.request());
        if (asked != null && asked.still == developed.unit()) {
            asked.jpeg = developed.jpeg();
        }
    }

    /// The worker has ended a look.
    void heard(ToStation.Examined examined) {
        Asked asked = pending.get(examined.request());
        if (asked != null) {
            asked.answer.complete(new Answer(
                    examined.code(),
                    asked.looks,
                    asked.jpeg,
                    examined.pictures(),
                    examined.detector(),
                    examined.modelSha256(),
                    examined.threshold()));
        }
    }

    /// The worker is gone; nobody will answer.
    void lost() {
        pending.values().forEach(asked -> asked.answer.complete(Answer.cannot(WORKER_LOST)));
    }
}
