package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.PlaybackPorts.Known;
import org.xunyao.app.replay.Playing;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;

/// What is replayed, and where it stands. JavaFX thread.
public final class PlaybackModel {
    /// What one key brings back, and what is sealed when nobody said from where to where.
    public static final Duration LAST = Duration.ofSeconds(60);

    /// How much film is opened at once where there is more.
    private static final Duration WINDOW = Duration.ofMinutes(2);
    /// Film that is opened for a moment begins a little before it.
    private static final Duration BEFORE = Duration.ofSeconds(5);
    /// With less than this behind its end, a film has reached the present.
    private static final Duration AT_PRESENT = Duration.ofSeconds(3);

    private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);
    private static final int NORMAL = 2;

    private final PlaybackPorts ports;
    private final Tasks tasks;
    private final Marking marking;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.CLOSED);
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(this, "known", Known.NOTHING);
    private @Nullable Film film;
    private @Nullable Point point;
    private String code = "";
    private int speed = NORMAL;
    private boolean wantsOn;
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;

    /// How the replay stands.
    public enum State {
        /// Nobody has asked for anything.
        CLOSED,
        /// Film is on its way.
        OPENING,
        /// There are pictures.
        OPEN,
        /// Of that time there is no film.
        EMPTY,
        /// It cannot be played; {@link #code} says why.
        FAILED
    }

    /// @param names of what is listed among the tasks
    public PlaybackModel(PlaybackPorts ports, Tasks tasks, Marking.Names names) {
        this.ports = ports;
        this.tasks = tasks;
        this.marking = new Marking(ports, tasks, names);
    }

    /// Cameras that can be chosen.
    public List<Point> points() {
        return ports.points();
    }

    /// How it stands.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is known of the camera's time.
    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// From where to where, and what was sealed.
    public Marking marking() {
        return marking;
    }

    /// Why it cannot be played, empty unless it failed.
    public String code() {
        return code;
    }

    /// Which camera.
    public Optional<Point> point() {
        return Optional.ofNullable(point);
    }

    /// What is open.
    Optional<Film> film() {
        return Optional.ofNullable(film);
    }

    /// How fast it runs.
    public double speed() {
        return SPEEDS.get(speed);
    }

    /// Plays the last minute of a camera.
    public void latest(Point of) {
        choose(of);
        ports.source()
                .newest(of.camera())
                .ifPresentOrElse(
                        newest -> open(new Wish(of, newest.minus(LAST), newest, newest.minus(LAST), true), true),
                        this::nothing);
    }

    /// Goes to a moment of a camera.
    public void at(Point of, Instant moment) {
        choose(of);
        open(new Wish(of, moment.minus(BEFORE), moment.plus(WINDOW), moment, false), running());
    }

    private void choose(Point of) {
        boolean another = !of.equals(point);
        point = of;
        if (another) {
            close();
            known.set(Known.NOTHING);
            point = of;
        }
        marking.forget();
        refresh();
    }

    /// Goes to a moment of the camera in front.
    public void go(Instant moment) {
        Film open = film;
        if (open != null && open.holds(moment)) {
            open.seek(moment);
        } else if (point != null) {
            open(new Wish(point, moment.minus(BEFORE), moment.plus(WINDOW), moment, false), running());
        }
    }

    private boolean running() {
        Film open = film;
        return open != null && open.playing().playing();
    }

    /// Film to be opened.
    ///
    /// @param at where it begins to play
    private record Wish(Point point, Instant from, Instant to, Instant at, boolean latest) {}

    private record Found(Footage footage, Optional<Playing> playing) {}

    private void open(Wish wish, boolean run) {
        int asked = ++turn;
        code = "";
        if (film == null) {
            state.set(State.OPENING);
        }
        tasks.quietly(
                "replay", progress -> load(wish), found -> found(asked, wish, found, run), why -> failed(asked, why));
    }

    private Found load(Wish wish) {
        Footage footage = ports.source().film(wish.point().camera(), wish.from(), wish.to());
        if (footage.isEmpty()) {
            // In a gap: what comes behind it.
            footage = ports.source()
                    .known(wish.point().camera())
                    .coverage()
                    .from(wish.from())
                    .map(next -> ports.source().film(wish.point().camera(), next, next.plus(WINDOW)))
                    .orElse(footage);
        }
        return footage.isEmpty()
                ? new Found(footage, Optional.empty())
                : new Found(footage, Optional.of(ports.player().open(clip(footage))));
    }

    private static Clip clip(Footage footage) {
        try {
            return new Clip(footage.units());
        } catch (IllegalArgumentException noClip) {
            throw new FaultException("MEDIA-CLIP", "film makes no clip", noClip);
        }
    }

    private void found(int asked, Wish wish, Found found, boolean run) {
        if (asked != turn) {
            found.playing().ifPresent(Playing::close);
            return;
        }
        shut();
        found.playing().ifPresentOrElse(playing -> begin(wish, found.footage(), playing, run), this::nothing);
    }

    private void begin(Wish wish, Footage footage, Playing playing, boolean run) {
        var opened = new Film(wish.point(), footage, playing, wish.latest());
        film = opened;
        marking.opened(opened);
        playing.speed(speed());
        if (wish.at().isAfter(opened.from())) {
            opened.seek(wish.at());
        }
        wantsOn = run;
        if (run) {
            playing.play();
        }
        state.set(State.OPEN);
    }

    private void nothing() {
        shut();
        state.set(State.EMPTY);
    }

    private void failed(int asked, String why) {
        if (asked == turn) {
            shut();
            code = why;
            state.set(State.FAILED);
        }
    }

    private void shut() {
        Film open = film;
        film = null;
        if (open != null) {
            open.playing().close();
        }
    }

    /// Gives the film back.
    public void close() {
        turn++;
        shut();
        point = null;
        marking.forget();
        state.set(State.CLOSED);
    }

    /// Space: plays or stands still.
    public void toggle() {
        film().map(Film::playing).ifPresent(playing -> {
            wantsOn = !playing.playing();
            if (wantsOn) {
                playing.play();
            } else {
                playing.pause();
            }
        });
    }

    /// Moves in time.
    public void seekBy(Duration by) {
        film().ifPresent(open -> go(open.heading().plus(by)));
    }

    /// One picture on or back, standing.
    ///
    /// @param pictures 1 or −1
    public void step(int pictures) {
        wantsOn = false;
        film().ifPresent(open -> open.playing().step(pictures));
    }

    /// Faster or slower by one step, 0.25 to 16 times.
    ///
    /// @param steps 1 or −1
    public void faster(int steps) {
        speed = Math.clamp((long) speed + steps, 0, SPEEDS.size() - 1);
        film().ifPresent(open -> open.playing().speed(speed()));
    }

    /// The part to be sealed begins here.
    public void in() {
        film().ifPresent(open -> marking.in(open.head()));
    }

    /// The part to be sealed ends here.
    public void out() {
        film().ifPresent(open -> marking.out(open.head()));
    }

    /// E: seals the marked part, or what {@link Marking#range} says.
    public void seal() {
        film().ifPresent(marking::seal);
    }

    /// The picture on the screen.
    Optional<AccessUnit> unit() {
        return film().map(open -> open.playing().unit());
    }

    /// Takes up what the player did; the view calls it with every pulse.
    public void tick() {
        Film open = film;
        if (open == null) {
            return;
        }
        if (!open.playing().fault().isEmpty()) {
            failed(turn, open.playing().fault());
        } else if (wantsOn && open.playing().ended()) {
            wantsOn = false;
            on(open);
        }
    }

    /// What came meanwhile is played on without a stop.
    private void on(Film over) {
        Instant end = over.to();
        ports.source()
                .newest(over.point().camera())
                .filter(newest -> newest.isAfter(end.plus(AT_PRESENT)))
                .ifPresent(newest -> open(new Wish(over.point(), end, end.plus(WINDOW), end, false), true));
    }

    /// Asks anew what is known of the camera's time.
    public void refresh() {
        Point of = point;
        if (of != null) {
            tasks.quietly(
                    "replay time",
                    progress -> ports.source().known(of.camera()),
                    answer -> {
                        if (of.equals(point)) {
                            known.set(answer);
                        }
                    },
                    why -> {});
        }
    }
}
