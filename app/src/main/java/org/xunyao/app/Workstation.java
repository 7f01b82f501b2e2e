package org.xunyao.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.keys.KeyLids;
import org.xunyao.app.shell.ShellPorts;
import org.xunyao.app.signin.SignInView;
import org.xunyao.app.signin.SignInViewModel;
import org.xunyao.app.signin.desk.DoorOfDesk;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The program from start to end: opens the data, stands at the door, lets a person in, locks, lets out,
/// closes. All methods run on the JavaFX thread.
public final class Workstation {
    private final Runnable ended;
    private final Window window;
    private final ExecutorService starter = Executors.newVirtualThreadPerTaskExecutor();
    private final Tasks tasks;
    private final Opening opening;
    private final boolean brief;
    private @Nullable House house;
    private @Nullable Session session;
    private @Nullable Lids lids;
    private boolean complained;

    /// @param arguments from the command line
    /// @param ended called when everything is closed, such as {@link Fx#exit}
    public Workstation(Arguments arguments, Runnable ended) {
        this(arguments, ended, new SystemClock(SystemClock.CHINA));
    }

    /// @param machine its clock, for tests
    Workstation(Arguments arguments, Runnable ended, Clock machine) {
        this.ended = ended;
        this.brief = arguments.start().brief();
        this.window = new Window(arguments.data().resolve("window.properties"));
        this.tasks = new Tasks(starter, Fx.executor(), machine);
        this.opening = new Opening(window, tasks, new Opening.Ends(this::furnish, this::close), arguments, machine);
    }

    /// Shows the window and opens the data behind it.
    public void open() {
        Texts texts = window.texts();
        window.stage().setTitle(texts.of("window.title"));
        window.stage().setOnCloseRequest(event -> close());
        window.show(new StackPane(new Label(texts.of("starting"))));
        opening.begin();
    }

    private void furnish(Surroundings surroundings) {
        tasks.quietly("furnish", progress -> build(surroundings), this::opened, this::refused);
    }

    private House build(Surroundings surroundings) {
        boolean whole = false;
        try {
            House built = House.over(surroundings);
            whole = true;
            return built;
        } finally {
            if (!whole) {
                surroundings.close();
            }
        }
    }

    private void opened(House built) {
        house = built;
        window.warn(built.surroundings().store().gate());
        door(built);
    }

    /// What could not be put to use at the start, said to the first person who comes in.
    private void complaints(House open) {
        if (complained) {
            return;
        }
        complained = true;
        Texts texts = window.texts();
        clock(open, texts);
        for (String camera : open.pipeline().refused()) {
            open.notices().say(Notice.Kind.TOLD, texts.of("fault.CAMERA-ADDRESS", camera));
        }
        for (String form : open.desks().casework().refusedForms()) {
            open.notices().say(Notice.Kind.TOLD, texts.of("forms.refused", form));
        }
        for (String code : open.unwatched()) {
            open.notices().say(Notice.Kind.URGENT, texts.of("zones.refused", texts.fault(code)));
        }
    }

    /// A clock that cannot be right is said before anything is saved under it.
    private static void clock(House open, Texts texts) {
        var when = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(open.surroundings().clock().zone());
        String now = when.format(open.surroundings().clock().now());
        String newest = when.format(open.surroundings().clock().reckoningTime());
        switch (open.clock()) {
            case FITS, NOTHING_RECORDED -> {}
            case BEHIND_RECORDS, TOO_EARLY, TOO_LATE ->
                open.notices()
                        .say(
                                Notice.Kind.URGENT,
                                texts.of("clock.start." + open.clock().name(), now, newest));
        }
    }

    /// To those who set the bureau's seal or issue papers by it, at each sign-in while its end is near.
    private void seal(House open, Ticket ticket) {
        var office = open.desks().office();
        if (!office.offers(ticket, SealDesk.LOOK) && !office.offers(ticket, Drafting.ISSUE)) {
            return;
        }
        ZoneId zone = open.surroundings().clock().zone();
        tasks.quietly(
                "seal.end",
                progress -> open.desks().keeping().seal().end(),
                end -> end.ifPresent(said -> open.notices()
                        .say(
                                said.urgent() ? Notice.Kind.URGENT : Notice.Kind.TOLD,
                                said.sentence(window.texts(), zone))),
                unread -> {});
    }

    /// What is open is closed first, so that trying again does not meet it.
    private void refused(String code) {
        House open = house;
        house = null;
        if (open == null) {
            opening.halt(code);
            return;
        }
        tasks.quietly(
                "close",
                progress -> {
                    open.close();
                    return code;
                },
                opening::halt,
                other -> opening.halt(code));
    }

    private void door(House open) {
        tasks.quietly(
                "door",
                progress -> open.facts().card(window.texts()),
                card -> {
                    var model = signIn(open, come -> enter(open, come));
                    var view = new SignInView(model, window.texts(), card);
                    window.show(view);
                    view.focusFirst();
                    if (brief) {
                        practise(open);
                    }
                },
                this::refused);
    }

    /// What sets pages belongs to what a start practises.
    private void practise(House open) {
        tasks.quietly(
                "practise",
                progress -> {
                    open.desks().casework().firstPaper().run();
                    return open;
                },
                done -> close(),
                code -> close());
    }

    private void enter(House open, SignInResult.Welcome welcome) {
        begin(open, welcome.ticket());
        complaints(open);
        seal(open, welcome.ticket());
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
        Lids over = lids(open, ticket);
        var begun = new Session(open, ticket, window, ports(open, ticket, over), folders(open));
        session = begun;
        lids = over;
        window.show(begun.view());
        begun.start();
    }

    private Rooms.Folders folders(House open) {
        return new Rooms.Folders() {
            @Override
            public Optional<Path> choose() {
                return window.folder();
            }

            @Override
            public void restored() {
                swap(open);
            }
        };
    }

    /// Closes everything, puts the restored copy in the place of the data, and starts again at its door.
    private void swap(House open) {
        end();
        house = null;
        window.show(new StackPane(new Label(window.texts().of("starting"))));
        tasks.quietly(
                "swap",
                progress -> {
                    open.close();
                    var data = open.surroundings().location().dataFolder();
                    new RestoreSwap(data, open.surroundings().clock()).swap();
                    return data;
                },
                data -> opening.begin(),
                this::refused);
    }

    private ShellPorts ports(House open, Ticket.OfPerson ticket, Lids over) {
        var keys = new KeyLids(open.surroundings(), open.desks(), open.tasks(), ticket, over);
        return new ShellPorts(
                () -> {
                    end();
                    leave(open, ticket);
                    door(open);
                },
                over::password,
                keys.offered(),
                over::lock,
                theme -> window.wear(theme, open.surroundings().files()),
                language -> speak(open, ticket, language),
                window.stage()::setFullScreen);
    }

    /// Signing out is written down, and the head of the audit chain is sealed with it.
    private void leave(House open, Ticket.OfPerson ticket) {
        tasks.quietly(
                "leave",
                progress -> {
                    open.desks().signIn().leave(ticket);
                    return open.rounds().checkpoint(Cause.SIGN_OUT);
                },
                done -> {},
                code -> {});
    }

    private Lids lids(House open, Ticket.OfPerson ticket) {
        Consumer<SignInResult.Welcome> another = come -> {
            leave(open, ticket);
            enter(open, come);
        };
        return new Lids(
                window,
                open,
                ticket,
                new Lids.Ways(
                        keys -> rekey(open, keys),
                        () -> Optional.ofNullable(session).ifPresent(running -> running.go("backup")),
                        () -> Optional.ofNullable(session).ifPresent(Session::unlocked),
                        another));
    }

    /// Closes everything, encrypts the data with another key, and starts again at its door.
    private void rekey(House open, OpenKeyring keys) {
        end();
        house = null;
        window.show(new StackPane(new Label(window.texts().of("rekeying"))));
        tasks.quietly(
                "data key",
                progress -> {
                    try (keys) {
                        open.close();
                        open.surroundings()
                                .door()
                                .changeDataKey(keys, step -> {})
                                .close();
                        return open;
                    }
                },
                done -> opening.begin(),
                this::refused);
    }

    private void speak(House open, Ticket.OfPerson ticket, Language language) {
        window.speak(language, open.surroundings().files());
        window.stage().setTitle(window.texts().of("window.title"));
        begin(open, ticket);
    }

    /// The form at the door and on the lock.
    static SignInViewModel signIn(House open, Consumer<SignInResult.Welcome> come) {
        var people = open.desks().people();
        return new SignInViewModel(
                new DoorOfDesk(people.signIn(), people.door()),
                DoorOfDesk.terms(
                        people.door().policy(),
                        open.surroundings().arguments().start().pkcs11().isPresent()),
                open.tasks(),
                open.surroundings().clock(),
                come);
    }

    private void end() {
        Session running = session;
        session = null;
        if (running != null) {
            running.stop();
        }
        Lids over = lids;
        lids = null;
        if (over != null) {
            over.end();
        }
    }

    /// Takes the window away, closes everything that is open behind it, and ends the program.
    public void close() {
        end();
        window.stage().hide();
        opening.leave();
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
