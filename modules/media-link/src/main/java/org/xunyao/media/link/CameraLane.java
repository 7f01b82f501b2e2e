package org.xunyao.media.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.media.link.zones.ToldZones;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.NamedZone;

/// One camera's way into the worker. Used by the writer thread of one generation at a time.
final class CameraLane {
    /// Keeps stamps positive when a group is stamped backwards from a camera that starts at zero: 100 s.
    private static final long OFFSET = 9_000_000;
    /// One millisecond in 90 kHz ticks.
    private static final long MILLISECOND = 90;
    /// A camera's clock that jumps further than this began anew: 5 s.
    private static final long JUMP = 450_000;

    private final ToWorker.Open open;
    private final Supplier<List<AccessUnit>> lastGroup;
    private final Supplier<ToldZones> zones;
    private final SentUnits sent = new SentUnits();
    private volatile int intervalMillis = 1_000;
    private long lastNumber = -1;
    private long lastPts;
    private long lastSent = -1;
    private boolean wantsKey = true;
    private volatile boolean keysOnly;
    private boolean skipped;
    private long shown;
    private volatile boolean closed;

    /// @param zones those of its camera
    CameraLane(ToWorker.Open open, Supplier<List<AccessUnit>> lastGroup, Supplier<ToldZones> zones) {
        this.open = open;
        this.lastGroup = lastGroup;
        this.zones = zones;
    }

    ToWorker.Open open() {
        return open;
    }

    /// The camera has left its place: of what waits for the writer nothing is said any more.
    void close() {
        closed = true;
    }

    SentUnits sent() {
        return sent;
    }

    void looking(int millis) {
        intervalMillis = millis;
    }

    /// From the next unit on; any thread.
    void keysOnly(boolean only) {
        keysOnly = only;
    }

    /// What a new worker must be told first: the camera, and its last group of pictures stamped so
    /// tightly that it plays at once and ends at the live picture, the only one of them that is shown.
    synchronized List<ToWorker> beginning() {
        List<ToWorker> messages = new ArrayList<>();
        if (closed) {
            return messages;
        }
        lastNumber = -1;
        lastSent = -1;
        wantsKey = true;
        messages.add(open);
        messages.add(new ToWorker.Looking(open.camera(), intervalMillis));
        ToldZones told = zones.get();
        if (!told.isEmpty()) {
            messages.add(told.message(open.camera()));
        }
        replay(messages);
        return messages;
    }

    private void replay(List<ToWorker> messages) {
        skipped = false;
        List<AccessUnit> group = lastGroup.get();
        for (int i = 0; i < group.size(); i++) {
            AccessUnit unit = group.get(i);
            long pts = group.getLast().pts() - (group.size() - 1 - i) * MILLISECOND;
            if (unit.number() > lastSent) {
                add(unit, pts, i == group.size() - 1, messages);
            }
        }
    }

    /// A live unit; nothing when it was already replayed or cannot be decoded.
    synchronized List<ToWorker> live(AccessUnit unit) {
        List<ToWorker> messages = new ArrayList<>(2);
        if (closed || (lastNumber >= 0 && unit.number() <= lastNumber)) {
            return messages;
        }
        boolean jumped = lastNumber >= 0 && Math.abs(unit.pts() - lastPts) > JUMP;
        if (jumped) {
            messages.add(new ToWorker.Reset(open.camera()));
            wantsKey = true;
        } else if (lastNumber >= 0 && unit.number() != lastNumber + 1) {
            wantsKey = true;
        }
        if (keysOnly && !unit.key()) {
            lastNumber = unit.number();
            lastPts = unit.pts();
            skipped = true;
        } else if (skipped && !unit.key()) {
            replay(messages);
        } else {
            skipped = false;
            add(unit, unit.pts(), true, messages);
        }
        return messages;
    }

    /// What the worker has seen. It counts only when its window names units that were really sent.
    Optional<Observation> observation(ToStation.Seen seen) {
        if (sent.arrival(seen.firstUnit()).isEmpty()) {
            return Optional.empty();
        }
        return sent.arrival(seen.lastUnit())
                .map(at -> new Observation(
                        open.id(),
                        seen.firstUnit(),
                        seen.lastUnit(),
                        at,
                        seen.usable(),
                        seen.why(),
                        seen.persons(),
                        seen.detector(),
                        seen.modelSha256(),
                        zones.get().readings(seen.zones()),
                        zones.get().found(seen.finds())));
    }

    /// The zone whose baseline was learnt, if it is one of those in force.
    Optional<NamedZone> learnt(ToStation.Learnt learnt) {
        return zones.get().learnt(learnt);
    }

    private void add(AccessUnit unit, long pts, boolean live, List<ToWorker> messages) {
        lastNumber = unit.number();
        lastPts = unit.pts();
        if (wantsKey && !unit.key()) {
            return;
        }
        wantsKey = false;
        long stamp = pts + OFFSET;
        if (stamp < 0) {
            return;
        }
        messages.add(
                new ToWorker.Unit(open.camera(), open.opening(), unit.number(), unit.key(), live, stamp, unit.bytes()));
        sent.add(unit.number(), unit.arrival());
        lastSent = unit.number();
        shown += live ? 1 : 0;
    }

    /// How many units were sent since the last call whose pictures go to the screen.
    synchronized long takeShown() {
        long taken = shown;
        shown = 0;
        return taken;
    }
}
