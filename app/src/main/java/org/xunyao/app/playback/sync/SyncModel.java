package org.xunyao.app.playback.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;

/// Two to four cameras on one playhead (多路同步回放). The head is a moment of the common time; every camera
/// shows what was to be seen then. It waits for a camera whose film is on its way, so that all go on
/// together; a camera without film says so and holds nobody up. JavaFX thread.
public final class SyncModel {
    /// Cameras at once.
    public static final int MOST = 4;

    private static final double KEYS_ONLY = 4;
    /// A pulse that comes later than this moves the head no further: the machine stood still.
    private static final long LONGEST_PULSE = 250_000_000;

    private final SyncPorts ports;
    private final Tasks tasks;
    private final List<SyncLane> lanes = new ArrayList<>();
    private Instant head = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private boolean runs;
    private double speed = 1;
    private int front;
    private long pulsed;

    /// A camera as people call it.
    public record Camera(CameraId camera, String name) {}

    /// Begins with none.
    public SyncModel(SyncPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// Whether several cameras are shown.
    public boolean on() {
        return !lanes.isEmpty();
    }

    /// Plays these cameras side by side.
    ///
    /// @param cameras 2 to {@value #MOST}, the first in front; more are left out
    /// @param end the newest film of any of them: the head goes no further
    public void begin(List<Camera> cameras, Instant at, Instant end, boolean run) {
        close();
        cameras.stream().limit(MOST).forEach(one -> lanes.add(new SyncLane(one.camera(), one.name(), ports, tasks)));
        head = at;
        last = end;
        runs = run;
        pulsed = 0;
    }

    /// Gives all films back.
    public void close() {
        lanes.forEach(SyncLane::close);
        lanes.clear();
        front = 0;
        runs = false;
    }

    /// All cameras, in the order of their keys.
    public List<SyncLane> lanes() {
        return List.copyOf(lanes);
    }

    /// The one whose pictures are stepped and sealed.
    public Optional<SyncLane> front() {
        return on() ? Optional.of(lanes.get(front)) : Optional.empty();
    }

    /// Puts another one in front.
    ///
    /// @param place from 0; one that is not there changes nothing
    public void front(int place) {
        if (place >= 0 && place < lanes.size()) {
            front = place;
        }
    }

    /// The moment that all show.
    public Instant head() {
        return head;
    }

    /// Whether it moves.
    public boolean runs() {
        return runs;
    }

    /// Whether a camera's film is waited for.
    public boolean waits() {
        return lanes.stream().anyMatch(lane -> lane.late(pulsed));
    }

    /// How fast, 0.25 to 16.
    public void speed(double times) {
        speed = times;
    }

    /// Plays or stands still.
    public void toggle() {
        runs = !runs;
    }

    /// All go to a moment.
    public void go(Instant moment) {
        head = moment;
        lanes.forEach(lane -> lane.jumped(moment));
    }

    /// All go to the next picture of the camera in front, or to the one before it, standing; where it has
    /// none, of the next camera that has.
    ///
    /// @param pictures 1 or −1
    public void step(int pictures) {
        runs = false;
        front().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), lanes.stream()))
                .flatMap(lane -> lane.beside(head, pictures).stream())
                .findFirst()
                .ifPresent(this::go);
    }

    /// Moves the head and lets every camera follow; the view calls it with every pulse.
    ///
    /// @param now nanoseconds of a clock that never runs backwards
    public void pulse(long now) {
        long passed = pulsed == 0 ? 0 : Math.clamp(now - pulsed, 0, LONGEST_PULSE);
        pulsed = now;
        if (runs && !waits()) {
            Instant next = head.plusNanos((long) (passed * speed));
            runs = next.isBefore(last);
            head = runs ? next : last.isAfter(head) ? last : head;
        }
        lanes.forEach(lane -> lane.follow(head, runs && speed > KEYS_ONLY, now));
    }

    /// There is newer film.
    public void newest(Instant moment) {
        if (moment.isAfter(last)) {
            last = moment;
        }
    }
}
