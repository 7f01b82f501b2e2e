package org.xunyao.app;

import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.SignInResult;
import org.xunyao.access.Ticket;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.Watching;
import org.xunyao.app.shell.ShellPorts;
import org.xunyao.app.signin.LockView;
import org.xunyao.app.signin.SignInView;
import org.xunyao.app.signin.SignInViewModel;
import org.xunyao.kernel.SystemClock;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.CameraPoint;

/// The program from start to end: opens the data, stands at the door, lets a person in, locks, lets out,
/// closes. All methods run on the JavaFX thread.
public final class Workstation {
    private final Arguments arguments;
    private final Runnable ended;
    private final Window window;
    private final ExecutorService starter = Executors.newVirtualThreadPerTaskExecutor();
    private final Tasks tasks;
    private @Nullable House house;
    private @Nullable Session session;
    private boolean complained;

    /// Everything that is open while the program runs.
    ///
    /// @param unwatched codes of what keeps posts unwatched
    /// @param notices kept over sign-outs
    record House(
            Surroundings surroundings,
            Desks desks,
            Places places,
            Set<String> unwatched,
            Pipeline pipeline,
            StationFacts facts,
            Notices notices,
            Tasks tasks)
            implements AutoCloseable {
        @Override
        public void close() {
            pipeline.close();
            surroundings.close();
        }
    }

    /// @param arguments from the command line
    /// @param ended called when everything is closed, such as {@link Fx#exit}
    public Workstation(Arguments arguments, Runnable ended) {
        this.arguments = arguments;
        this.ended = ended;
        this.window = new Window(arguments.data().resolve("window.properties"));
        this.tasks = new Tasks(starter, Fx.executor(), new SystemClock(SystemClock.CHINA));
    }

    /// Shows the window and opens the data behind it.
    public void open() {
        Texts texts = window.texts();
        window.stage().setTitle(texts.of("window.title"));
        window.stage().setOnCloseRequest(event -> close());
        window.show(new StackPane(new Label(texts.of("starting"))));
        tasks.quietly("start", progress -> build(), this::opened, this::refused);
    }

    private House build() {
        Surroundings surroundings = Surroundings.open(arguments);
        boolean whole = false;
        try {
            Desks desks = Desks.over(surroundings);
            List<CameraPoint> points =
                    Files.exists(arguments.cameras()) ? CameraPoint.read(arguments.cameras()) : List.of();
            WatchedPosts watched = WatchedPosts.read(arguments.zones(), desks, surroundings.clock());
            var watching = new Watching(watched.posts(), desks.supervision()::raising, surroundings.background());
            var pipeline = new Pipeline(arguments.workerCommand(), points, watching, surroundings.clock());
            var facts = new StationFacts(surroundings, desks, pipeline);
            var notices = new Notices(Fx.executor(), surroundings.clock());
            var jobs = new Tasks(surroundings.background(), Fx.executor(), surroundings.clock());
            pipeline.start();
            whole = true;
            return new House(
                    surroundings, desks, new Places(points), watched.refused(), pipeline, facts, notices, jobs);
        } finally {
            if (!whole) {
                surroundings.close();
            }
        }
    }

    private void opened(House built) {
        house = built;
        door(built);
    }

    /// What could not be put to use at the start, said to the first person who comes in.
    private void complaints(House open) {
        if (complained) {
            return;
        }
        complained = true;
        Texts texts = window.texts();
        for (String camera : open.pipeline().refused()) {
            open.notices().say(Notice.Kind.TOLD, texts.of("fault.CAMERA-ADDRESS", camera));
        }
        for (String code : open.unwatched()) {
            open.notices().say(Notice.Kind.URGENT, texts.of("zones.refused", texts.fault(code)));
        }
    }

    private void refused(String code) {
        Texts texts = window.texts();
        window.show(new EmptyState(texts.of("fatal.title"), texts.fault(code)));
    }

    private void door(House open) {
        tasks.quietly(
                "door",
                progress -> open.facts().card(window.texts()),
                card -> {
                    var model = new SignInViewModel(
                            open.desks().signIn()::enter,
                            open.tasks(),
                            open.surroundings().clock(),
                            come -> enter(open, come));
                    var view = new SignInView(model, window.texts(), card);
                    window.show(view);
                    view.focusFirst();
                },
                this::refused);
    }

    private void enter(House open, SignInResult.Welcome welcome) {
        begin(open, welcome.ticket());
        complaints(open);
        Texts texts = window.texts();
        var when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(open.surroundings().clock().zone());
        open.notices()
                .say(
                        Notice.Kind.TOLD,
                        welcome.lastSignIn()
                                .map(last -> texts.of("card.signin", when.format(last)))
                                .orElseGet(() -> texts.of("card.first")));
    }

    private void begin(House open, Ticket.OfPerson ticket) {
        end();
        var begun = new Session(open, ticket, window.texts(), ports(open, ticket));
        session = begun;
        window.show(begun.view());
        begun.start();
    }

    private ShellPorts ports(House open, Ticket.OfPerson ticket) {
        return new ShellPorts(
                () -> {
                    end();
                    door(open);
                },
                () -> lock(open, ticket),
                theme -> window.wear(theme, open.surroundings().files()),
                language -> speak(open, ticket, language));
    }

    private void speak(House open, Ticket.OfPerson ticket, Language language) {
        window.speak(language, open.surroundings().files());
        window.stage().setTitle(window.texts().of("window.title"));
        begin(open, ticket);
    }

    /// Only the person who locked the station, or another one after a sign-out, can go on; the pictures
    /// never stop.
    private void lock(House open, Ticket.OfPerson ticket) {
        var model = new SignInViewModel(
                open.desks().signIn()::enter, open.tasks(), open.surroundings().clock(), come -> {
                    if (come.ticket().person().id().equals(ticket.person().id())) {
                        window.uncover();
                    } else {
                        enter(open, come);
                    }
                });
        model.loginProperty().set(ticket.person().login());
        var lid = new LockView(model, window.texts());
        window.cover(lid);
        lid.focusFirst();
    }

    private void end() {
        Session running = session;
        session = null;
        if (running != null) {
            running.stop();
        }
    }

    /// Takes the window away, closes everything that is open behind it, and ends the program.
    public void close() {
        end();
        window.stage().hide();
        House open = house;
        house = null;
        starter.execute(() -> {
            try {
                if (open != null) {
                    open.close();
                }
            } finally {
                ended.run();
            }
        });
    }
}
