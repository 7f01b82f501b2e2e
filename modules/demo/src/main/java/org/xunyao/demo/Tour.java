package org.xunyao.demo;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.xunyao.app.Launcher;
import org.xunyao.ui.text.Language;

/// The way through the screens: door, wall, lock, system page, out. What the wall does under faults is in
/// {@link WallStops}.
final class Tour {
    /// Wrong tries that the tour makes, for the proof.
    static final int DENIED = 1;
    /// Right ones: at the door and at the lock.
    static final int WELCOME = 2;

    private static final String WRONG_PASSWORD = "Lanxi#2027";
    private static final int FIRST_START = 240;
    private static final int MOMENT = 30;
    private static final double DARK = 100;
    private static final long SETTLE = 500;

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final WallStops wall;

    Tour(DemoFolder folder, Screen screen, Patience patience, Album album, CameraProcess cameras) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.wall = new WallStops(screen, patience, album, cameras);
    }

    List<Step> steps() {
        return List.of(
                new Step("start", this::start),
                new Step("wrong-password", this::wrongPassword),
                new Step("sign-in", this::signIn),
                new Step("wall", wall::nine),
                new Step("names", wall::names),
                new Step("stalled", wall::stalled),
                new Step("no-picture", wall::noPicture),
                new Step("covered", wall::covered),
                new Step("mended", wall::mended),
                new Step("worker-killed", wall::workerKilled),
                new Step("enlarged", wall::enlarged),
                new Step("dark", this::dark),
                new Step("english", this::english),
                new Step("back", this::back),
                new Step("locked", this::locked),
                new Step("system", this::system),
                new Step("sign-out", this::signOut),
                new Step("close", this::close));
    }

    private String start() throws IOException {
        long begun = patience.clock().nanoTime();
        Launcher.main(new String[] {"--data", folder.data().toString()});
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
        menu("主题", "深色");
        patience.until("the screen is dark", MOMENT, () -> Shot.now().brightness() < DARK);
        album.take("wall-dark");
        return "the dark theme, brightness of the edge %.0f of 255"
                .formatted(Shot.now().brightness());
    }

    private String english() throws IOException {
        menu("语言", Language.ENGLISH.ownName());
        patience.until("the wall speaks English", MOMENT, () -> screen.offers("Wall"));
        wall.ninePictures();
        album.take("wall-english");
        return "nine pictures in English";
    }

    private String back() throws IOException {
        menu("Language", Language.CHINESE.ownName());
        patience.until("the wall speaks Chinese", MOMENT, () -> screen.offers("视频墙"));
        menu("主题", "浅色");
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
        screen.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        patience.until("the system page knows the database", MOMENT, () -> screen.reads("Derby"));
        album.take("system");
        return "the system page: database, worker and sandbox state";
    }

    private String signOut() throws IOException {
        screen.click(".user-menu");
        choose("退出登录");
        patience.until("the sign-in form is there again", MOMENT, () -> screen.shows("#login"));
        Patience.rest(SETTLE);
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

    private void menu(String first, String second) {
        screen.click(".user-menu");
        patience.until("the menu offers " + first, MOMENT, () -> screen.offers(first));
        Patience.rest(SETTLE);
        screen.pointAt(first);
        choose(second);
    }

    private void choose(String words) {
        patience.until("the menu offers " + words, MOMENT, () -> screen.offers(words));
        // A menu lays itself out once more after it has appeared.
        Patience.rest(SETTLE);
        screen.clickWords(words);
    }
}
