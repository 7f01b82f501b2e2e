package org.xunyao.app.replay;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xunyao.app.alarms.ClipPlayer.Gap;
import org.xunyao.app.alarms.ClipPlayer.Showing;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.kernel.Clock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.clip.Clip;

/// A clip that plays (回放). The screen sets the pace: with each of its pulses it takes the picture that has
/// come, and only then is the next one asked for, when it is due. So no picture is lost on the way: a
/// screen or a decoder that is too slow makes the film slower, never shorter. Only who asks for a higher
/// speed is shown fewer pictures.
///
/// A decoder may hold pictures back until later units have come, or the end. Such a picture is pushed out
/// by the units behind it, and shown in its own place. One thread.
public final class Playing implements Showing {
    /// So late a picture may be without the film becoming slower.
    private static final long SLACK = 100_000_000;
    /// Most bytes on the way while the film is wound to a unit.
    private static final long WINDOW = 2 << 20;
    /// More than a clip has units; numbers carry the run, so that late answers are known.
    private static final long RUN = 1_000_000;
    /// More pictures than this no decoder holds back.
    private static final int HELD = 16;

    private static final int NONE = -1;

    private final Track track;
    private final Projector projector;
    private final Clock clock;
    private final Pace pace;
    private final Shown shown;
    private final TilePicture screen;
    /// Places whose pictures were asked for in this run and have not come.
    private final BitSet onTheWay = new BitSet();

    private String fault = "";
    private boolean runs;
    private boolean watched;
    private int lives;
    private long run;
    // The places on the screen, dealt with last, and waited for.
    private int current;
    private int reached = NONE;
    private int target;
    /// Whether only the target's picture is shown, and none that comes behind it.
    private boolean alone = true;
    // The index asked for last in this run; what was sent last, and answered last.
    private int asked = NONE;
    private boolean ended;
    /// How many units behind its place the decoder wants before it gives a picture, as seen so far.
    private int lag;
    private long sent = NONE;
    private long heard = NONE;
    private boolean cut = true;
    private long due;

    /// Opens a clip at its first picture, standing.
    ///
    /// @param projector closed with it
    /// @param covers what must not be seen of a camera
    public Playing(Clip clip, Projector projector, Function<CameraId, Cover> covers, Clock clock) {
        this(new Track(clip), projector, covers, clock);
    }

    Playing(Track track, Projector projector, Function<CameraId, Cover> covers, Clock clock) {
        this.track = track;
        this.projector = projector;
        this.clock = clock;
        this.pace = new Pace(track);
        this.shown = new Shown(track);
        this.due = clock.nanoTime();
        this.screen = new PlayedPicture(
                projector, this::pulse, () -> covers.apply(track.unit(0).camera()));
    }

    @Override
    public TilePicture picture() {
        return screen;
    }

    @Override
    public Duration length() {
        return track.length();
    }

    @Override
    public Duration position() {
        return track.at(current);
    }

    @Override
    public Duration heading() {
        return track.at(target == NONE ? current : target);
    }

    @Override
    public List<Gap> gaps() {
        return track.gaps();
    }

    @Override
    public boolean playing() {
        return runs;
    }

    @Override
    public String fault() {
        return fault;
    }

    /// The unit whose picture is on the screen.
    public AccessUnit unit() {
        return track.unit(current);
    }

    /// The units in the order in which their pictures are shown; each one's place is its index.
    public List<AccessUnit> inOrder() {
        return IntStream.rangeClosed(0, track.last()).mapToObj(track::unit).toList();
    }

    /// The place of the picture on the screen.
    public int place() {
        return current;
    }

    /// Whether a picture was asked for and has not come.
    public boolean busy() {
        return target != NONE;
    }

    /// Goes to the picture of a place, standing: who plays several films side by side sets the pace himself.
    ///
    /// @param place an index of {@link #inOrder}
    public void show(int place) {
        pause();
        if (place != (target == NONE ? current : target)) {
            aim(place, true);
        }
    }

    /// Whether the last picture was shown and nothing runs.
    public boolean ended() {
        return target == NONE && reached == track.last();
    }

    @Override
    public void play() {
        if (runs || !fault.isEmpty()) {
            return;
        }
        if (ended()) {
            aim(0, false);
        }
        runs = true;
        due = clock.nanoTime();
    }

    @Override
    public void pause() {
        runs = false;
    }

    @Override
    public void seek(Duration position) {
        int wanted = track.before(position);
        if (target != NONE || wanted != current) {
            aim(wanted, !runs);
        }
    }

    /// One picture on or back, standing.
    ///
    /// @param pictures 1 or −1
    public void step(int pictures) {
        pause();
        int from = target == NONE ? current : target;
        int wanted = Math.clamp((long) from + pictures, 0, track.last());
        if (wanted != from) {
            aim(wanted, true);
        }
    }

    /// How fast it runs, 1 until said otherwise. Over 1 pictures are left out, over 4 all but key pictures.
    ///
    /// @param times 0.25..16
    public void speed(double times) {
        pace.speed(times);
        due = clock.nanoTime();
    }

    @Override
    public boolean watchedToEnd() {
        return watched;
    }

    @Override
    public void close() {
        runs = false;
        projector.close();
    }

    /// Goes to a place: on from where decoding stands if that leads there, else from the key unit.
    private void aim(int wanted, boolean onlyThis) {
        int index = track.index(wanted);
        boolean ahead = asked != NONE && index > asked && track.start(wanted) <= asked + 1;
        if (ended || !(ahead || onTheWay.get(wanted))) {
            restart(wanted);
        }
        target = wanted;
        alone = onlyThis;
    }

    private void restart(int wanted) {
        run++;
        cut = true;
        ended = false;
        asked = track.start(wanted) - 1;
        onTheWay.clear();
        due = clock.nanoTime();
    }

    private int pulse() {
        if (!fault.isEmpty()) {
            return NONE;
        }
        // Whatever was asked before had been answered, so this poll brings its picture if there is one.
        boolean quiet = heard == sent;
        int slot = projector.picture().poll();
        if (slot >= 0) {
            take(projector.unit());
        }
        hear();
        advance(quiet);
        return slot;
    }

    private void take(long number) {
        long index = number % RUN;
        // The worker may be hostile: it cannot claim what it was not asked for.
        if (number < 0 || number / RUN > run || index > track.last()) {
            return;
        }
        int place = track.place((int) index);
        current = place;
        shown.seen(place);
        if (number / RUN != run) {
            return;
        }
        onTheWay.clear(place);
        if (target != NONE && (place == target || (!alone && place > target))) {
            learn(place);
            for (int passed = target; passed < place; passed++) {
                shown.blank(passed);
            }
            settle(place);
        }
    }

    /// With the right lag each picture costs one turn; with too large a one pictures would pass unseen.
    private void learn(int place) {
        if (place > target) {
            lag = Math.max(0, lag - 1);
        } else if (!alone) {
            lag = Math.max(0, asked - place);
        }
    }

    private void settle(int place) {
        long now = clock.nanoTime();
        due = (now - due > SLACK ? now : due) + pace.stay(place);
        target = NONE;
        reached = place;
        watched |= shown.whole();
        if (place == track.last()) {
            runs = false;
        }
        if (shown.hopeless()) {
            fault = ClipReplay.UNPLAYABLE;
            runs = false;
        }
    }

    private void hear() {
        OptionalLong answer = projector.answer();
        while (answer.isPresent()) {
            heard = answer.getAsLong();
            answer = projector.answer();
        }
    }

    private void advance(boolean quiet) {
        int now = projector.lives();
        if (now == 0) {
            return;
        }
        if (now != lives) {
            lives = now;
            // Whoever knew the units before is gone.
            int wanted = target == NONE ? current : target;
            asked = NONE;
            onTheWay.clear();
            aim(wanted, target == NONE || alone);
        }
        if (target == NONE && runs && clock.nanoTime() - due >= 0) {
            aim(pace.next(reached), false);
        }
        if (target == NONE) {
            return;
        }
        int index = track.index(target);
        int needed = alone ? index : Math.min(track.last(), Math.max(index, target + Math.min(lag, HELD)));
        boolean pushes = quiet && asked >= needed;
        while (asked < needed && projector.waiting() < WINDOW) {
            ask(asked + 1);
        }
        if (pushes) {
            push();
        }
    }

    /// All that should have brought the picture was decoded, and it has not come.
    private void push() {
        int index = track.index(target);
        if (ended || asked - index >= HELD) {
            shown.blank(target);
            settle(target);
        } else if (asked < track.last()) {
            ask(asked + 1);
        } else if (onTheWay.cardinality() > 1) {
            // The end brings all that is held at once, of which only one could be shown.
            restart(target);
            alone = true;
        } else {
            ended = true;
            sent = run * RUN + track.last() + 1;
            AccessUnit last = track.coded(track.last());
            projector.play(sent, end(last), false, false);
        }
    }

    private static AccessUnit end(AccessUnit last) {
        return new AccessUnit(
                last.camera(),
                last.number() + 1,
                last.codec(),
                false,
                last.pts(),
                last.arrival(),
                0,
                last.codec().endOfStream());
    }

    private void ask(int index) {
        int place = track.place(index);
        boolean wanted = alone ? place == target : place >= target;
        onTheWay.set(place, wanted);
        sent = run * RUN + index;
        projector.play(sent, track.coded(index), cut, wanted);
        cut = false;
        asked = index;
    }
}
