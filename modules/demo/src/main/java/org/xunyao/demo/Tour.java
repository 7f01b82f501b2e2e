package org.xunyao.demo;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.xunyao.app.Launcher;
import org.xunyao.demo.map.MapStops;
import org.xunyao.demo.shop.TillExport;
import org.xunyao.demo.watch.DoctorStops;
import org.xunyao.demo.watch.DutyStops;
import org.xunyao.demo.watch.LawStops;
import org.xunyao.demo.watch.MaskStops;
import org.xunyao.demo.watch.PatrolStops;
import org.xunyao.demo.watch.PtzStops;
import org.xunyao.demo.watch.ReplayStops;
import org.xunyao.demo.watch.RoomStops;
import org.xunyao.demo.watch.SalesStops;
import org.xunyao.demo.watch.ZoneStops;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.Shot;
import org.xunyao.demo.window.TourException;
import org.xunyao.ui.text.Language;

/// The way through the screens: door, wall, lock, system page, out. What the wall does under faults is in
/// {@link WallStops}.
final class Tour {
    /// Wrong tries that the tour makes, for the proof.
    static final int DENIED = 2;
    /// Right ones: at the lock twice, at the door the inspector three times, the head twice, the leader and
    /// the three administrators once.
    static final int WELCOME = 11;
    /// Right ones that led to nothing but another password.
    static final int NEWCOMERS = 1;

    private static final String WRONG_PASSWORD = "Lanxi#2027";
    private static final int FIRST_START = 240;
    private static final int MOMENT = 30;
    private static final double DARK = 100;
    private static final long SETTLE = 500;

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final Door door;
    private final WallStops wall;
    private final DoctorStops doctor;
    private final PatrolStops patrol;
    private final PtzStops ptz;
    private final ReplayStops replay;
    private final DutyStops duty;
    private final ZoneStops zones;
    private final MaskStops masks;
    private final RoomStops rooms;
    private final LawStops law;
    private final SalesStops sales;
    private final MapStops map;
    private final AlarmStops alarms;
    private final CaseStops cases;
    private final PaperStops papers;
    private final PackageStops packages;
    private final EvidenceStops evidence;
    private final NewcomerStops newcomer;
    private final PeopleStops people;
    private final KeepingStops keeping;
    private final AuditStops audit;

    /// What the simulated shop has.
    record Shop(CameraProcess cameras, TillExport till) {}

    Tour(DemoFolder folder, Screen screen, Patience patience, Album album, Shop shop) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.door = new Door(screen, patience);
        this.wall = new WallStops(screen, patience, album, shop.cameras());
        this.doctor = new DoctorStops(screen, patience, album);
        this.patrol = new PatrolStops(screen, patience, album);
        this.ptz = new PtzStops(screen, patience, album, folder.journal());
        this.replay = new ReplayStops(screen, patience, album);
        this.duty = new DutyStops(screen, patience, album);
        this.zones = new ZoneStops(screen, patience, album);
        this.masks = new MaskStops(screen, patience, album);
        this.rooms = new RoomStops(screen, patience, album);
        this.law = new LawStops(screen, patience, album);
        this.sales = new SalesStops(screen, patience, album, shop.till(), DemoFolder.typed(folder.till()));
        this.map = new MapStops(screen, patience, album);
        this.alarms = new AlarmStops(screen, patience, album);
        this.cases = new CaseStops(folder, screen, patience, album, door);
        this.papers = new PaperStops(screen, patience, album, cases);
        this.packages = new PackageStops(folder, screen, patience, album, door);
        this.evidence = new EvidenceStops(folder, screen, patience, album);
        this.newcomer = new NewcomerStops(screen, patience, album, door);
        this.people = new PeopleStops(screen, patience, album, door);
        this.keeping = new KeepingStops(folder, screen, patience, album);
        this.audit = new AuditStops(folder, screen, patience, album, door);
    }

    List<Step> steps() {
        return Stream.of(atTheWall(), onTheWay(), papers.steps(), afterwards())
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> atTheWall() {
        return List.of(
                new Step("start", this::start),
                new Step("wrong-password", this::wrongPassword),
                new Step("sign-in", this::signIn),
                new Step("wall", wall::nine),
                new Step("names", wall::names),
                new Step("stalled", wall::stalled),
                new Step("no-picture", wall::noPicture),
                new Step("doctor", doctor::examined),
                new Step("covered", wall::covered),
                new Step("mended", wall::mended),
                new Step("worker-killed", wall::workerKilled),
                new Step("enlarged", wall::enlarged),
                new Step("turned", () -> ptz.turned(DemoFolder.turnedPlace())),
                new Step("patrol", patrol::gone),
                new Step("replay", replay::replayed),
                new Step("dark", this::dark),
                new Step("english", this::english),
                new Step("back", this::back),
                new Step("locked", this::locked),
                new Step("system", this::system),
                new Step("map", map::shown));
    }

    private List<Step> onTheWay() {
        return List.of(
                new Step("alarm", alarms::raised),
                new Step("watched", alarms::watched),
                new Step("confirmed", alarms::confirmed),
                new Step("figures", rooms::figures),
                new Step("rules", rooms::rules),
                new Step("second-reading", rooms::reread),
                new Step("roll-call", rooms::identity),
                new Step("lead", cases::registered),
                new Step("officers", cases::named),
                new Step("zones", zones::drawn),
                new Step("masks", masks::offered),
                new Step("applied", cases::applied),
                new Step("filed", cases::approved),
                new Step("evidence", cases::collected),
                new Step("deadlines", law::deadlines),
                new Step("penalties", law::penalties),
                new Step("licences", law::licences));
    }

    private List<Step> afterwards() {
        return List.of(
                new Step("duty", duty::corrected),
                new Step("tray", evidence::tray),
                new Step("copy", evidence::copied),
                new Step("sold", sales::found),
                new Step("package", packages::sealed),
                new Step("carried", packages::carried),
                new Step("judged", packages::judged),
                new Step("evidence-check", evidence::checked),
                new Step("sales-alarm", sales::raised),
                new Step("first-password", newcomer::changed),
                new Step("old-password", newcomer::refusedAfterwards),
                new Step("people", people::accounts),
                new Step("powers", people::powers),
                new Step("backup", keeping::made),
                new Step("restore", keeping::broughtBack),
                new Step("sessions", people::sessions),
                new Step("audit-search", audit::searched),
                new Step("audit-check", audit::checked),
                new Step("audit-export", audit::exported),
                new Step("sign-out", this::signOut),
                new Step("close", this::close));
    }

    private String start() throws IOException {
        long begun = patience.clock().nanoTime();
        Launcher.main(folder.stationArguments());
        patience.until("the window opens", FIRST_START, screen::appear);
        patience.until("the sign-in form is there", FIRST_START, () -> screen.shows("#login"));
        double seconds = patience.since(begun);
        Patience.rest(SETTLE);
        album.take("sign-in");
        return "from nothing to the sign-in form in %.1f s, data folder made".formatted(seconds);
    }

    private String wrongPassword() throws IOException {
        screen.click("#login");
        screen.type(DemoFolder.USER);
        screen.press(KeyCode.ENTER);
        screen.type(WRONG_PASSWORD);
        screen.press(KeyCode.ENTER);
        patience.until(
                "the form says what was wrong",
                MOMENT,
                () -> !screen.words("#message").isEmpty());
        String said = screen.words("#message");
        if (!said.contains("再错 4 次")) {
            throw new TourException("The form does not name the four tries left but says: " + said + ".");
        }
        album.take("wrong-password");
        return said;
    }

    private String signIn() {
        screen.type(DemoFolder.PASSWORD);
        long begun = patience.clock().nanoTime();
        screen.press(KeyCode.ENTER);
        patience.until("the wall is there after Enter", MOMENT, () -> screen.shows(".wall"));
        wall.entered();
        return "by keyboard alone, the wall after %.1f s".formatted(patience.since(begun));
    }

    private String dark() throws IOException {
        door.menu("主题", "深色");
        patience.until("the screen is dark", MOMENT, () -> Shot.now().brightness() < DARK);
        album.take("wall-dark");
        return "the dark theme, brightness of the edge %.0f of 255"
                .formatted(Shot.now().brightness());
    }

    private String english() throws IOException {
        door.menu("语言", Language.ENGLISH.ownName());
        patience.until("the wall speaks English", MOMENT, () -> screen.offers("Wall"));
        wall.ninePictures();
        album.take("wall-english");
        return "nine pictures in English";
    }

    private String back() throws IOException {
        door.menu("Language", Language.CHINESE.ownName());
        patience.until("the wall speaks Chinese", MOMENT, () -> screen.offers("视频墙"));
        door.menu("主题", "浅色");
        patience.until("the screen is light", MOMENT, () -> Shot.now().brightness() > DARK);
        wall.ninePictures();
        album.take("wall-light");
        return "Chinese and the light theme again";
    }

    private String locked() throws IOException {
        screen.press(KeyCode.CONTROL, KeyCode.L);
        patience.until("the lock screen is there", MOMENT, () -> screen.shows(".lock #password"));
        double moving = wall.movingBehind();
        album.take("locked");
        screen.type(DemoFolder.PASSWORD);
        screen.press(KeyCode.ENTER);
        patience.until("the wall is there again", MOMENT, () -> !screen.shows(".lock") && screen.shows(".wall"));
        return "locked by Ctrl L; behind the lock %.0f of 9 pictures moved on; unlocked by password".formatted(moving);
    }

    private String system() throws IOException {
        screen.enter("系统");
        patience.until("the system page knows the database", MOMENT, () -> screen.reads("Derby"));
        album.take("system");
        return "the system page: database, worker and sandbox state";
    }

    private String signOut() throws IOException {
        door.out();
        album.take("signed-out");
        return "back at the sign-in form";
    }

    private String close() {
        screen.close();
        double seconds = patience.until(
                "the media worker ends with the window",
                MOMENT,
                () -> WorkerProcess.all().isEmpty());
        return "the window is closed, the worker gone after %.1f s".formatted(seconds);
    }
}
