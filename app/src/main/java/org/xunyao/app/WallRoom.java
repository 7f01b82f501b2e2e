package org.xunyao.app;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Action;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.beside.QueueOfWall;
import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.house.AuditDesks;
import org.xunyao.app.mark.Watermark;
import org.xunyao.app.mark.WatermarkPane;
import org.xunyao.app.mask.view.LiftPorts;
import org.xunyao.app.mask.view.MaskOver;
import org.xunyao.app.mask.view.MaskedFeed;
import org.xunyao.app.patrol.desk.PatrolAtDesks;
import org.xunyao.app.patrol.desk.PatrolRoom;
import org.xunyao.app.playback.Marking;
import org.xunyao.app.playback.PlaybackModel;
import org.xunyao.app.playback.PlaybackOver;
import org.xunyao.app.playback.PlaybackView;
import org.xunyao.app.playback.desk.ReplayDesks;
import org.xunyao.app.playback.recorded.desk.RecordedRoom;
import org.xunyao.app.playback.recorded.fetch.FilmFetch;
import org.xunyao.app.ptz.desk.PtzAtDesks;
import org.xunyao.app.ptz.desk.PtzRoom;
import org.xunyao.app.shell.Command;
import org.xunyao.app.wall.NamedViews;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.feed.RightsFeed;
import org.xunyao.app.wall.feed.SharedFeed;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.second.FxScreens;
import org.xunyao.app.wall.second.SecondWindow;
import org.xunyao.ingest.onvif.OnvifDevices;
import org.xunyao.ingest.onvif.OnvifLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.mask.MaskDesk;
import org.xunyao.registry.moving.PtzDesk;
import org.xunyao.supervision.patrol.PatrolDesk;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.wire.StreamTables;

/// The wall of one person: his views, his rights, his windows.
final class WallRoom implements AutoCloseable {
    /// May look at the wall, as far as it reaches.
    static final Action WATCH = new Action("wall.watch");

    private static final int FRAMES = 20;
    private static final int RIGHTS_EVERY = 12;

    private final House house;
    private final Ticket.OfPerson ticket;
    private final Texts texts;
    private List<WallCamera> cameras;
    private final RightsFeed rights;
    private final SharedFeed windows;
    private final Shelf shelf;
    private final Optional<PatrolRoom> patrols;
    private final Optional<PtzRoom> hands;
    private Consumer<CameraId> doctor = camera -> {};
    private final Texts words;
    private final Watermark mark;
    private final PlaybackModel replay;
    private @Nullable SecondWindow second;
    private @Nullable WallView view;
    private @Nullable WallViewModel wall;
    private final Optional<QueueOfWall> alarms;
    private int rounds;

    /// @param mark over the pictures of the second window
    /// @param alarms that wait, for those who may read them
    WallRoom(House house, Ticket.OfPerson ticket, Texts texts, Watermark mark, Optional<QueueOfWall> alarms) {
        this.mark = mark;
        this.alarms = alarms;
        this.house = house;
        this.ticket = ticket;
        this.texts = texts;
        this.cameras = marked(house);
        this.rights = new RightsFeed(
                new MaskedFeed(house.pipeline(), house.desks().casework().masks()::cover));
        this.windows = new SharedFeed(rights);
        this.shelf = new Shelf(
                house.walls(),
                ViewOwner.person(ticket.person().id().value().toString()),
                ticket.roles().stream()
                        .map(role -> ViewOwner.role(role.code()))
                        .sorted(Comparator.comparing(ViewOwner::text))
                        .toList());
        this.patrols = house.desks().office().offers(ticket, PatrolDesk.RUN)
                ? Optional.of(patrol(house, ticket, texts))
                : Optional.empty();
        this.hands = house.desks().office().offers(ticket, PtzDesk.MOVE)
                ? Optional.of(hands(house, ticket, texts))
                : Optional.empty();
        this.words = texts.with(PlaybackView.BUNDLE);
        this.replay = replay(house, ticket, words);
    }

    private static List<WallCamera> marked(House house) {
        CameraRegister register = house.desks().casework().register();
        return house.pipeline().wall().stream().map(register::marked).toList();
    }

    /// The room of film that was kept or recorded.
    ///
    /// @param leaving takes what is done when the person leaves
    static Supplier<Parent> replayRoom(House house, Ticket.OfPerson ticket, Texts texts, Consumer<Runnable> leaving) {
        Texts words = texts.with(PlaybackView.BUNDLE);
        var clock = house.surroundings().clock();
        var model = replay(house, ticket, words);
        leaving.accept(model::close);
        var recorded =
                new RecordedRoom(desks(house, ticket, words), FilmFetch.of(house.surroundings()), house.tasks(), words);
        leaving.accept(recorded.model()::close);
        return () -> recorded.over(new PlaybackView(model, words, clock::now, clock.zone(), Optional.empty()));
    }

    /// What one person may replay and seal.
    private static PlaybackModel replay(House house, Ticket.OfPerson ticket, Texts words) {
        var names = new Marking.Names(words.of("task.seal"), words.of("task.seal.left"));
        return new PlaybackModel(desks(house, ticket, words).ports(), house.tasks(), names);
    }

    /// The desks behind it.
    static ReplayDesks desks(House house, Ticket.OfPerson ticket, Texts words) {
        return new ReplayDesks(
                house.pipeline(),
                house.shelf(),
                house.desks(),
                ticket,
                words,
                house.surroundings().clock(),
                house.surroundings().ids()::next);
    }

    /// What the palette can do with the wall.
    ///
    /// @param open brings it before the person
    List<Command> commands(Runnable open) {
        return patrols.map(room -> room.commands(open)).orElseGet(List::of);
    }

    /// Who examines a camera that gives no picture.
    void doctor(Consumer<CameraId> opens) {
        doctor = opens;
    }

    Parent view() {
        Clock clock = house.surroundings().clock();
        var feed = windows.window();
        var model = new WallViewModel(cameras, feed, clock, NamedViews.begin(shelf, cameras));
        var look = new SecondWindow.Look(texts, clock, FRAMES, wall -> WatermarkPane.over(wall, mark));
        var screens = new FxScreens(() -> scene().map(Scene::getWindow));
        var opened = new SecondWindow(model, windows.window(), look, shelf, screens, new Desk());
        var desk = new WallView.Desk(new NamedViews(model, shelf), Optional.of(opened));
        var shown = new WallView(model, feed, texts, clock.zone(), FRAMES, Optional.of(desk));
        shown.examineWith(camera -> doctor.accept(camera));
        second = opened;
        view = shown;
        wall = model;
        shown.sceneProperty().subscribe(scene -> restore(scene, opened));
        Parent framed = patrols.<Parent>map(room -> room.frame(model, shown, windows.window()))
                .orElse(shown);
        Parent turned = hands.map(room -> room.beside(framed, shown, model)).orElse(framed);
        var over = new PlaybackOver(
                turned, () -> model.plan().at(model.selectedProperty().get()), replay, words, clock);
        shown.offer(over.buttons());
        var lifts = LiftPorts.of(
                house.desks().casework().masks(), ticket, house.desks().office().offers(ticket, MaskDesk.LIFT));
        var masked = new MaskOver(
                over, () -> model.plan().at(model.selectedProperty().get()), lifts, house.tasks(), texts);
        return alarms.<Parent>map(queue -> queue.beside(masked, shown, model)).orElse(masked);
    }

    /// Selects a camera once the wall was opened; one that stands on no page takes the selected place.
    void bring(CameraId camera) {
        WallViewModel model = wall;
        if (model != null) {
            model.plan()
                    .placeOf(camera)
                    .ifPresentOrElse(
                            model::select,
                            () -> cameras.stream()
                                    .filter(each -> each.id().equals(camera))
                                    .findFirst()
                                    .ifPresent(model::put));
        }
    }

    private static PtzRoom hands(House house, Ticket.OfPerson ticket, Texts texts) {
        Clock clock = house.surroundings().clock();
        var casework = house.desks().casework();
        var desks = new PtzAtDesks.Desks(
                casework.cameras(), casework.ptz(), house.desks().office());
        var port = new OnvifDevices(clock, OnvifLimits.USUAL);
        return new PtzRoom(
                new PtzAtDesks(desks, port, house.moved(), ticket),
                new StreamTables(house.surroundings().arguments().resources().resolve("streams")).ptz(clock.today()),
                house.tasks(),
                texts,
                clock,
                new PtzRoom.Threads(
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().name("ptz-", 0).factory()),
                        Executors.newThreadPerTaskExecutor(
                                Thread.ofVirtual().name("ptz-call-", 0).factory())));
    }

    private final class Desk implements SecondWindow.Front {
        @Override
        public Optional<Scene> scene() {
            return WallRoom.this.scene();
        }

        // What lies under the lock is disabled.
        @Override
        public boolean locked() {
            return Optional.ofNullable(view).map(Node::isDisabled).orElse(true);
        }
    }

    private static PatrolRoom patrol(House house, Ticket.OfPerson ticket, Texts texts) {
        var surroundings = house.surroundings();
        var names = AuditDesks.names(surroundings.store());
        var desks = new PatrolAtDesks(
                house.desks().supervision().patrol(),
                house.desks().office(),
                ticket,
                surroundings.ids(),
                new SecureRandom(),
                names::byActor,
                house.desks().casework().masks()::cover);
        return new PatrolRoom(
                desks.ports(), new PatrolRoom.Around(texts, house.tasks(), house.notices(), surroundings.clock()));
    }

    private Optional<Scene> scene() {
        return Optional.ofNullable(view).map(Node::getScene);
    }

    private void restore(@Nullable Scene scene, SecondWindow window) {
        if (scene != null && !window.open()) {
            Fx.later(() -> {
                if (second == window) {
                    window.restore();
                }
            });
        }
    }

    /// Every few seconds: rights may have changed, the disk may have refused, cameras may have come or left.
    void refresh() {
        house.walls().complaint().ifPresent(code -> house.notices().say(Notice.Kind.URGENT, texts.fault(code)));
        patrols.ifPresent(PatrolRoom::refresh);
        List<WallCamera> now = marked(house);
        if (rounds++ % RIGHTS_EVERY == 0 || !now.equals(cameras)) {
            house.tasks()
                    .quietly(
                            "wall rights",
                            progress -> refused(house, ticket, now),
                            refused -> follow(now, refused),
                            code -> {});
        }
    }

    /// Whoever came is shown only when the person's right is known.
    private void follow(List<WallCamera> now, Set<CameraId> refused) {
        rights.know(refused);
        cameras = now;
        Optional.ofNullable(wall).ifPresent(model -> model.follow(now));
    }

    private static Set<CameraId> refused(House house, Ticket.OfPerson ticket, List<WallCamera> cameras) {
        return cameras.stream()
                .map(WallCamera::id)
                .filter(camera -> house.desks()
                        .office()
                        .refusal(ticket, WATCH, new Target("camera", camera.code()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        hands.ifPresent(PtzRoom::close);
        house.desks().casework().masks().coverAll();
        patrols.ifPresent(PatrolRoom::leave);
        replay.close();
        SecondWindow window = second;
        second = null;
        if (window != null) {
            window.leave();
        }
    }
}
