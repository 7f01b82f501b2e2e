package org.xunyao.app.replay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.xunyao.app.alarms.ClipPlayer.Gap;
import org.xunyao.app.alarms.ClipPlayer.Showing;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.kernel.Clock;

/// A clip that plays. The screen sets the pace: with each of its pulses it takes the picture that has
/// come, and only then is the next unit asked for, when it is due. So no picture is lost on the way: a
/// screen or a decoder that is too slow makes the film slower, never shorter.
final class Playing implements Showing {
    /// So late a picture may be without the film becoming slower.
    private static final long SLACK = 100_000_000;
    /// Most bytes on the way while the film is wound to a unit.
    private static final long WINDOW = 2 << 20;
    /// More than a clip has units; numbers carry the run, so that late answers are known.
    private static final long RUN = 1_000_000;

    private static final int NONE = -1;

    private final Track track;
    private final Projector projector;
    private final Clock clock;
    private final Shown shown;
    private final Screen screen = new Screen();
    private String fault = "";
    private boolean runs;
    private boolean watched;
    private int lives;
    private long run;
    // The unit on the screen, the last one asked for, and the one that is waited for.
    private int current;
    private int asked = NONE;
    private int target;
    private boolean answered;
    private boolean cut = true;
    private long due;

    Playing(Track track, Projector projector, Clock clock) {
        this.track = track;
        this.projector = projector;
        this.clock = clock;
        this.shown = new Shown(track);
        this.due = clock.nanoTime();
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

    @Override
    public void play() {
        if (runs || !fault.isEmpty()) {
            return;
        }
        if (target == NONE && asked == track.last()) {
            wind(0);
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
            wind(wanted);
        }
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

    /// Goes to a unit: on from where decoding stands if no key unit lies between, else from the key unit.
    private void wind(int wanted) {
        if (asked >= wanted || asked < track.key(wanted)) {
            run++;
            cut = true;
            asked = track.key(wanted) - 1;
        }
        target = wanted;
        answered = false;
        due = clock.nanoTime();
    }

    private int pulse() {
        if (!fault.isEmpty()) {
            return NONE;
        }
        // Its picture was there before the answer was, so this poll brings it if there is one.
        boolean settled = answered;
        int slot = projector.picture().poll();
        if (slot >= 0) {
            take(projector.unit());
        }
        if (settled && target != NONE) {
            shown.blank(target);
            settle();
        }
        hear();
        advance();
        return slot;
    }

    private void take(long number) {
        int place = Math.toIntExact(number % RUN);
        // The worker may be hostile: it cannot claim what it was not asked for.
        if (number < 0 || number / RUN > run || place > track.last()) {
            return;
        }
        current = place;
        shown.seen(place);
        if (number == run * RUN + target) {
            settle();
        }
    }

    private void settle() {
        long now = clock.nanoTime();
        due = (now - due > SLACK ? now : due) + track.step(target);
        boolean end = target == track.last();
        target = NONE;
        answered = false;
        watched |= shown.whole();
        if (end) {
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
            answered |= target != NONE && answer.getAsLong() == run * RUN + target;
            answer = projector.answer();
        }
    }

    private void advance() {
        int now = projector.lives();
        if (now == 0 || !fault.isEmpty()) {
            return;
        }
        if (now != lives) {
            lives = now;
            // Whoever knew the units before is gone.
            int wanted = target == NONE ? current : target;
            asked = NONE;
            wind(wanted);
        }
        if (target == NONE && runs && clock.nanoTime() - due >= 0) {
            target = asked + 1;
        }
        while (target != NONE && asked < target && projector.waiting() < WINDOW) {
            ask(asked + 1);
        }
    }

    private void ask(int place) {
        projector.play(run * RUN + place, track.unit(place), cut, place == target);
        cut = false;
        asked = place;
    }

    /// What the screen draws.
    private final class Screen implements TilePicture {
        @Override
        public int generation() {
            return projector.picture().generation();
        }

        @Override
        public ByteBuffer[] slots() {
            return projector.picture().slots();
        }

        @Override
        public int poll() {
            return pulse();
        }

        @Override
        public int width() {
            return projector.picture().width();
        }

        @Override
        public int height() {
            return projector.picture().height();
        }
    }
}
