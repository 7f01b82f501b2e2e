package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.Opening.Found;
import org.xunyao.app.playback.Opening.Wish;
import org.xunyao.app.playback.PlaybackPorts.Known;
import org.xunyao.app.playback.bookmark.BookmarksModel;
import org.xunyao.app.playback.parts.Speed;
import org.xunyao.app.playback.peek.Peeks;
import org.xunyao.app.playback.sync.SyncModel;
import org.xunyao.app.replay.Playing;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.cache.Footage;

/// What is replayed, and where it stands. JavaFX thread.
public final class PlaybackModel {
    /// What one key brings back, and what is sealed when nobody said from where to where.
    public static final Duration LAST = Duration.ofSeconds(60);

    private final PlaybackPorts ports;
    private final Tasks tasks;
    private final Marking marking;
    private final Opening opening;
    private final Peeks peeks;
    private final BookmarksModel bookmarks;
    private final Beside beside;
    private final ReadOnlyObjectWrapper<ReplayState> state =
            new ReadOnlyObjectWrapper<>(this, "state", ReplayState.CLOSED);
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(this, "known", Known.NOTHING);
    private @Nullable Film film;
    private @Nullable Point point;
    private Instant wanted = Instant.EPOCH;
    private String code = "";
    private final Speed speed = new Speed();
    private boolean wantsOn;
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;

    /// @param names of what is listed among the tasks
    public PlaybackModel(PlaybackPorts ports, Tasks tasks, Marking.Names names) {
        this.ports = ports;
        this.tasks = tasks;
        this.marking = new Marking(ports, tasks, names);
        this.opening = new Opening(ports);
        this.peeks = new Peeks(ports.peeks(), tasks);
        this.bookmarks = new BookmarksModel(ports.bookmarks(), tasks);
        this.beside = new Beside(ports, tasks);
    }

    /// The small picture over the timeline.
    public Peeks peeks() {
        return peeks;
    }

    /// Moments under names.
    public BookmarksModel bookmarks() {
        return bookmarks;
    }

    /// Cameras that are played together, if there are any.
    public SyncModel sync() {
        return beside.sync();
    }

    /// Cameras that can be chosen.
    public List<Point> points() {
        return ports.points();
    }

    /// How it stands.
    public ReadOnlyObjectProperty<ReplayState> stateProperty() {
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
        return sync().on() ? beside.front(points()) : Optional.ofNullable(film);
    }

    /// The moment of the picture on the screen; of several cameras that which all of them show.
    public Optional<Instant> head() {
        return sync().on() ? Optional.of(sync().head()) : film().map(Film::head);
    }

    /// Where it is going, or stands.
    public Optional<Instant> heading() {
        return sync().on() ? Optional.of(sync().head()) : film().map(Film::heading);
    }

    /// Where it is going, or was asked to go last while nothing is open.
    Instant goal() {
        return heading().orElse(wanted);
    }

    /// Whether it plays.
    public boolean plays() {
        return sync().on() ? sync().runs() : running();
    }

    /// Y: plays the other cameras of the shop beside this one, or this one alone again.
    public void beside() {
        Point first = point;
        if (sync().on()) {
            alone();
        } else if (first != null) {
            beside(beside.ofShop(first));
        }
    }

    /// Plays up to 3 other cameras beside this one, on one playhead; none ends it.
    public void beside(List<Point> others) {
        Point first = point;
        if (first == null || others.isEmpty()) {
            alone();
        } else {
            beside(first, others, head().orElseGet(() -> beside.start(first)), plays());
        }
    }

    /// Goes to a moment of one or several cameras, the first of them in front.
    public void at(List<Point> cameras, Instant moment) {
        at(cameras.getFirst(), moment);
        if (cameras.size() > 1) {
            beside(cameras.getFirst(), cameras.subList(1, cameras.size()), moment, false);
        }
    }

    private void beside(Point first, List<Point> others, Instant at, boolean run) {
        turn++;
        shut();
        code = "";
        beside.begin(first, others, at, run);
        sync().speed(speed());
        marking.forget();
        state.set(ReplayState.OPEN);
        refresh();
    }

    private void alone() {
        if (sync().on()) {
            Instant at = sync().head();
            boolean run = sync().runs();
            Point front = beside.point(points()).orElse(point);
            sync().close();
            point = front;
            if (front != null) {
                open(Wish.around(front, at), run);
                refresh();
            }
        }
    }

    /// Puts one of several cameras in front: its pictures are stepped, marked and sealed.
    public void front(int place) {
        if (sync().on()) {
            sync().front(place);
            point = beside.point(points()).orElse(point);
            marking.forget();
            refresh();
        }
    }

    /// How fast it runs.
    public double speed() {
        return speed.times();
    }

    /// Plays the last minute of a camera.
    public void latest(Point of) {
        choose(of);
        ports.source()
                .newest(of.camera())
                .ifPresentOrElse(newest -> open(Wish.latest(of, newest), true), this::nothing);
    }

    /// Goes to a moment of a camera.
    public void at(Point of, Instant moment) {
        choose(of);
        open(Wish.around(of, moment), running());
    }

    private void choose(Point of) {
        boolean another = !of.equals(point);
        point = of;
        if (another || sync().on()) {
            close();
            known.set(Known.NOTHING);
            point = of;
        }
        marking.forget();
        refresh();
    }

    /// Goes to a moment of the camera in front.
    public void go(Instant moment) {
        if (sync().on()) {
            beside.go(moment);
            return;
        }
        Film open = film;
        if (open != null && open.holds(moment)) {
            open.seek(moment);
        } else if (point != null) {
            open(Wish.around(point, moment), running());
        }
    }

    private boolean running() {
        Film open = film;
        return open != null && open.playing().playing();
    }

    private void open(Wish wish, boolean run) {
        int asked = ++turn;
        code = "";
        wanted = wish.at();
        if (film == null) {
            state.set(ReplayState.OPENING);
        }
        tasks.quietly(
                "replay",
                progress -> opening.load(wish),
                found -> found(asked, wish, found, run),
                why -> failed(asked, why));
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
        opened.run(run);
        state.set(ReplayState.OPEN);
    }

    private void nothing() {
        shut();
        state.set(ReplayState.EMPTY);
    }

    private void failed(int asked, String why) {
        if (asked == turn) {
            shut();
            code = why;
            state.set(ReplayState.FAILED);
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
        sync().close();
        peeks.close();
        point = null;
        marking.forget();
        state.set(ReplayState.CLOSED);
    }

    /// Space: plays or stands still.
    public void toggle() {
        if (sync().on()) {
            beside.toggle();
            return;
        }
        wantsOn = !running();
        film().ifPresent(open -> open.run(wantsOn));
    }

    /// Moves in time.
    public void seekBy(Duration by) {
        heading().ifPresent(at -> go(at.plus(by)));
    }

    /// One picture on (1) or back (−1), standing.
    public void step(int pictures) {
        wantsOn = false;
        if (sync().on()) {
            sync().step(pictures);
        } else {
            film().ifPresent(open -> open.playing().step(pictures));
        }
    }

    /// Faster (1) or slower (−1) by one step, 0.25 to 16 times.
    public void faster(int steps) {
        speed.change(steps);
        sync().speed(speed());
        if (!sync().on()) {
            film().ifPresent(open -> open.playing().speed(speed()));
        }
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

    /// Takes up what the player did; the view calls it with every pulse and its nanoseconds.
    public void tick(long now) {
        peeks.pulse();
        if (sync().on()) {
            sync().pulse(now);
            return;
        }
        Film open = film;
        if (open == null) {
            return;
        }
        if (!open.playing().fault().isEmpty()) {
            failed(turn, open.playing().fault());
        } else if (wantsOn && open.playing().ended()) {
            wantsOn = false;
            // What came meanwhile is played on without a stop.
            opening.behind(open).ifPresent(wish -> open(wish, true));
        }
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
