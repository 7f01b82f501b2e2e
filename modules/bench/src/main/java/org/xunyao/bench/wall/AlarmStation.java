package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.app.alarms.beside.AlarmQueue;
import org.xunyao.app.alarms.beside.QueueOfWall;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.watch.AlarmNews;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.bench.gauge.StreetFilm;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.RuleTables;

/// A station's store with posts that are watched, and the queue of its alarms beside the wall.
final class AlarmStation implements AutoCloseable {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final Ticket RULE = Ticket.ofRule("AI-01/1");
    private static final int MOST = 200;
    private static final Duration WAIT = Duration.ofSeconds(12);
    /// The second look has a minute of film then, as that of AI-01 with its beginning and its end.
    private static final Duration BEFORE = Duration.ofSeconds(45);

    /// Shorter than the film is empty, and than no other stretch of it is.
    private static final AlarmRuleRow ROW = new AlarmRuleRow(
            "AI-01",
            "药师不在岗",
            1,
            new AlarmRuleRow.Figures(WAIT, Duration.ZERO, Duration.ofSeconds(1), HoursMode.ALWAYS, 1),
            new EvidencePlan(BEFORE, Duration.ofSeconds(30), 1, Duration.ofSeconds(10)),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            "bench",
            false);

    private static final Zone ZONE = new Zone(
            "柜台",
            List.of(
                    new Zone.Corner(0, 0.5608),
                    new Zone.Corner(0.7005, 0.5608),
                    new Zone.Corner(0.7005, 1),
                    new Zone.Corner(0, 1)));

    private final BenchStation station;
    private final AlarmDesk desk;
    private final List<Post> posts = new ArrayList<>();
    private final ReviewLimits limits;
    private final Executor background;
    private final Clock clock;
    private final AlarmNews news = new AlarmNews();
    private @Nullable AlarmQueue queue;
    private @Nullable QueueOfWall beside;

    private AlarmStation(BenchStation station, int tiles, Executor background, Clock clock) {
        this.station = station;
        this.background = background;
        this.clock = clock;
        this.desk = new AlarmDesk(
                station.office(),
                station.store().alarms(),
                station.store().evidenceItems(),
                List.of(ROW),
                clock,
                new Ids(clock, RandomGenerator.of("L64X128MixRandom")));
        var calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
        this.limits = new ReviewLimits(
                new RuleTables(RESOURCES.resolve("rules")).reviewLimits(),
                new Deadlines(calendar, Rollover.EVERY_DAY_OFF),
                clock.zone());
        for (int i = 0; i < tiles; i++) {
            posts.add(new Post(
                    WallRig.camera(i),
                    station.shop(),
                    ZONE,
                    Post.rule(ROW),
                    DayHours.read("00:00-24:00").week(clock.zone()),
                    AlarmColour.YELLOW));
        }
    }

    /// Makes one in a folder that is not there yet.
    ///
    /// @param tiles how many cameras have a post
    static AlarmStation open(Path folder, int tiles, Executor background, Clock clock) throws IOException {
        if (WAIT.toSeconds() >= StreetFilm.EMPTY) {
            throw new IllegalStateException("the film is not empty for so long");
        }
        var station =
                BenchStation.over(OpenStore.opened(Files.createDirectories(folder)), folder, clock, Sabotage.NONE);
        return new AlarmStation(station, tiles, background, clock);
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    AlarmRaising raising(SecondLook look) {
        return new AlarmRaising(station.evidence(), desk, look, news);
    }

    /// The wall with the queue at its right; on the JavaFX thread.
    Parent beside(WallView wall, WallViewModel model) {
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app").with(ReviewView.BUNDLE);
        var words = new ReviewWords(texts, clock.zone());
        var tasks = new Tasks(background, Fx.executor(), clock);
        var waiting = new AlarmQueue(() -> raised().stream().map(this::item).toList(), tasks, clock);
        var pane = new QueueOfWall(waiting, words, new Notices(Fx.executor(), clock), Optional.empty());
        queue = waiting;
        beside = pane;
        Runnable _ = news.listen(Fx.executor(), pane::refresh);
        return pane.beside(wall, wall, model);
    }

    private ReviewItem item(Alarm.Raised alarm) {
        return new ReviewItem(
                alarm,
                ROW,
                "样例药店 " + alarm.head().finding().camera().code(),
                "营业厅",
                limits.due(alarm.head()),
                limits.reviewers(alarm.head()),
                new ReviewItem.Limit(List.of(), List.of()));
    }

    /// Has the queue read anew.
    void refresh() {
        QueueOfWall pane = beside;
        if (pane != null) {
            Fx.later(pane::refresh);
        }
    }

    /// What the queue lists; on the JavaFX thread.
    List<AlarmId> listed() {
        AlarmQueue waiting = queue;
        return waiting == null
                ? List.of()
                : waiting.stateProperty().get().items().stream()
                        .map(ReviewItem::id)
                        .toList();
    }

    /// The alarms in the store.
    List<Alarm.Raised> raised() {
        return desk.undecided(RULE, Optional.empty(), MOST);
    }

    @Override
    public void close() {
        station.close();
    }
}
