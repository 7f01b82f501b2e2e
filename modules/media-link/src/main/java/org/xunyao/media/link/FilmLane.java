package org.xunyao.media.link;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.xunyao.media.protocol.Limits;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;

/// A sealed film's way into the worker and back to the screen (回放). Every picture is known to be one
/// certain unit, and the caller sets the pace: nothing is decoded that was not asked for. It is no camera:
/// no detector looks at it. Methods never block; {@link #play} and {@link #answer} belong to one thread.
public final class FilmLane implements AutoCloseable {
    /// Longest unit that can be played, in bytes.
    public static final int MOST_UNIT_BYTES = Limits.MAX_PAYLOAD - 64;

    private final ToWorker.Film open;
    private final FrameSource pictures;
    private final Consumer<ToWorker> say;
    private final Consumer<FilmLane> end;
    private final Queue<Sent> sent = new ArrayDeque<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private int lives;
    private long waiting;

    private record Sent(long number, int bytes) {}

    /// What became of a unit.
    ///
    /// @param number as given to {@link #play}
    /// @param pictures how many pictures came out because of it; 0 for a damaged one
    public record Answer(long number, int pictures) {}

    FilmLane(ToWorker.Film open, FrameSource pictures, Consumer<ToWorker> say, Consumer<FilmLane> end) {
        this.open = open;
        this.pictures = pictures;
        this.say = say;
        this.end = end;
    }

    /// The pictures; {@link FrameSource#unit} is the number given to {@link #play}.
    public FrameSource pictures() {
        return pictures;
    }

    /// How many workers have begun with this film. When it changes, everything sent before is forgotten:
    /// begin again at a key unit. 0 while no worker has come up yet.
    public synchronized int lives() {
        return lives;
    }

    /// Has a unit decoded. It is answered once, in order, unless the worker is lost.
    ///
    /// @param number 0 or more, chosen by the caller
    /// @param fresh whether the decoder forgets everything before it; the unit must be a key unit
    /// @param shown whether its picture comes to {@link #pictures}
    /// @throws IllegalArgumentException when the unit is longer than {@link #MOST_UNIT_BYTES}
    public synchronized void play(long number, AccessUnit unit, boolean fresh, boolean shown) {
        var coded = new ToWorker.Coded(number, unit.pts(), unit.bytes());
        sent.add(new Sent(number, unit.bytes().length));
        waiting += unit.bytes().length;
        say.accept(new ToWorker.Play(open.camera(), fresh, shown, coded));
    }

    /// Bytes of the units that are not answered yet.
    public synchronized long waiting() {
        return waiting;
    }

    /// The next answer, if there is one.
    public synchronized Optional<Answer> answer() {
        return Optional.ofNullable(answers.poll());
    }

    /// Gives the place back; nothing more comes.
    @Override
    public void close() {
        end.accept(this);
    }

    ToWorker.Film open() {
        return open;
    }

    /// A worker begins with this film. It is told inside the lock, so that no unit comes before.
    synchronized void begin(Consumer<ToWorker> worker) {
        lives++;
        waiting = 0;
        sent.clear();
        answers.clear();
        worker.accept(open);
    }

    /// The worker may be hostile: only the answer that is due counts.
    synchronized void heard(ToStation.Played played) {
        Sent due = sent.peek();
        if (played.opening() == open.opening() && due != null && due.number() == played.unit()) {
            sent.remove();
            waiting -= due.bytes();
            answers.add(new Answer(played.unit(), played.pictures()));
        }
    }
}
