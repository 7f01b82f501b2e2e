package org.xunyao.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.Shot;
import org.xunyao.demo.window.Tile;
import org.xunyao.demo.window.TourException;
import org.xunyao.testkit.camera.Fault;

/// The stops of the tour at the video wall.
final class WallStops {
    private static final int ALL = 9;
    private static final int STALLED = DemoFolder.PATHS.indexOf("door");
    private static final int DOWN = DemoFolder.PATHS.indexOf("till");
    private static final String UNDECODED = "没解出";
    private static final int COVERED = DemoFolder.PATHS.indexOf("covered");
    private static final int LONG_NAME = 40;
    private static final int PICTURES = 60;
    private static final int SLOW = 120;
    private static final long TWO_SECONDS = 2_000;
    // Two shops' films differ in most of the picture, two moments of one film where somebody walks.
    /// Width of the small streams.
    private static final int FOOTAGE = 640;
    private static final double ANOTHER_FILM = 0.2;
    private static final double MOVED = 0.0005;
    private static final double GREY = 0.1;

    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final CameraProcess cameras;
    private long since;

    WallStops(Screen screen, Patience patience, Album album, CameraProcess cameras) {
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.cameras = cameras;
    }

    /// The wall has just appeared.
    void entered() {
        since = patience.clock().nanoTime();
    }

    String nine() throws IOException {
        ninePictures();
        double seconds = patience.since(since);
        patience.until(
                "nine of nine tiles say 实时",
                SLOW,
                () -> tiles().stream().filter(Tile::live).count() == ALL);
        // The covered camera is black for 30 s of 45: look until it is not, too.
        List<String> wrong = new ArrayList<>();
        patience.until(() -> "nine different, moving pictures, but " + wrong, SLOW, () -> {
            wrong.clear();
            look(wrong);
            return wrong.isEmpty();
        });
        album.take("wall");
        return "9 of 9 live, all pictures %.1f s after the wall, all different and all moving".formatted(seconds);
    }

    /// Compares the pixels of all pictures with each other and with themselves two seconds later.
    private static void look(List<String> wrong) {
        List<Tile.Area> areas = areas();
        Shot first = Shot.now();
        Patience.rest(TWO_SECONDS);
        Shot second = Shot.now();
        for (int i = 0; i < ALL; i++) {
            Tile.Area here = areas.get(i);
            if (first.changed(here, second, here) < MOVED) {
                wrong.add("tile " + (i + 1) + " stands still");
            }
            for (int j = 0; j < i; j++) {
                if (first.changed(here, first, areas.get(j)) < ANOTHER_FILM) {
                    wrong.add("tiles " + (j + 1) + " and " + (i + 1) + " are the same");
                }
            }
        }
    }

    /// Asks for nine tiles and waits until each has a picture.
    void ninePictures() {
        screen.click(".tile");
        screen.press(KeyCode.ALT, KeyCode.DIGIT3);
        patience.until("nine tiles with pictures", PICTURES, () -> {
            List<Tile> tiles = tiles();
            return tiles.size() == ALL
                    && tiles.stream().allMatch(tile -> tile.image().isPresent());
        });
    }

    String names() {
        Tile tile = tiles().stream()
                .filter(each -> each.shop().length() > LONG_NAME)
                .findFirst()
                .orElseThrow(() -> new TourException("No tile has the long name."));
        String drawn = tile.drawn().get(1);
        if (drawn.equals(tile.shop()) || !(drawn.endsWith("...") || drawn.endsWith("…"))) {
            throw new TourException("The long name is not shortened but drawn as: " + drawn + ".");
        }
        if (!tile.drawn().get(2).equals(tile.strip().get(2))
                || !tile.drawn().get(5).equals(tile.state())) {
            throw new TourException("Point or state beside the long name is shortened.");
        }
        return "%d characters drawn as “%s”, the point “%s” whole"
                .formatted(tile.shop().length(), drawn, tile.drawn().get(2));
    }

    String stalled() throws IOException {
        Tile before = tiles().get(STALLED);
        Tile.Area area = Screen.onFx(before::area);
        double lively = Shot.now().coloured(area);
        fault(STALLED, Fault.STALL);
        double seconds =
                patience.until("tile 2 says 停滞", PICTURES, () -> state(STALLED).startsWith("停滞"));
        Patience.rest(TWO_SECONDS);
        Tile now = tiles().get(STALLED);
        double left = Shot.now().coloured(area);
        if (left > GREY || left > lively / 2) {
            throw new TourException("The stalled picture still has colour in %.0f %% of it.".formatted(left * 100));
        }
        if (!now.over().contains("画面停在")) {
            throw new TourException("The stalled tile does not give its age but says: " + now.over() + ".");
        }
        album.take("wall-stalled");
        return "after %.1f s “%s”, colour %.0f %% → %.0f %%".formatted(seconds, now.over(), lively * 100, left * 100);
    }

    String noPicture() throws IOException {
        fault(DOWN, Fault.DROP);
        double seconds =
                patience.until("tile 5 says 无画面", PICTURES, () -> state(DOWN).startsWith("无画面"));
        String cut = tiles().get(DOWN).over();
        fault(DOWN, Fault.WRONG_CREDENTIALS);
        patience.until(
                "tile 5 names the password as the cause",
                SLOW,
                () -> tiles().get(DOWN).over().contains("密码"));
        return "dropped: after %.1f s “%s”; then refused: “%s”"
                .formatted(seconds, cut, tiles().get(DOWN).over());
    }

    String covered() throws IOException {
        if (System.getenv("XUNYAO_MODELS") == null) {
            album.take("wall-troubles");
            return "not shown: without a detection model (XUNYAO_MODELS) the worker does not judge scenes";
        }
        patience.until(
                "tile 7 says 过暗, 遮挡 or 冻结",
                SLOW,
                () -> List.of("过暗", "遮挡", "冻结").stream().anyMatch(state(COVERED)::startsWith));
        album.take("wall-troubles");
        Tile tile = tiles().get(COVERED);
        return "tile 7: “%s”".formatted(tile.over().isEmpty() ? tile.state() : tile.over());
    }

    String mended() throws IOException {
        fault(STALLED, Fault.OK);
        fault(DOWN, Fault.OK);
        double seconds = patience.until(
                "tiles 2 and 5 are live again",
                SLOW,
                () -> tiles().get(STALLED).live() && tiles().get(DOWN).live());
        return "both cameras mended, both live after %.1f s".formatted(seconds);
    }

    String workerKilled() {
        ProcessHandle worker = WorkerProcess.java().orElseThrow(() -> new TourException("No media worker is running."));
        Set<Image> old = Collections.newSetFromMap(new IdentityHashMap<>());
        Screen.onFx(() -> {
            Tile.all().forEach(tile -> tile.image().ifPresent(old::add));
            return true;
        });
        long generation = worker.pid();
        var told = new AtomicBoolean();
        worker.destroyForcibly();
        long killed = patience.clock().nanoTime();
        patience.until("another worker runs", PICTURES, () -> {
            told.compareAndSet(false, tiles().stream().noneMatch(Tile::live));
            return WorkerProcess.java().map(now -> now.pid() != generation).orElse(false) && told.get();
        });
        patience.until("all pictures come from the new worker", PICTURES, () -> fresh(old));
        return "kill -9 of process %d, no tile called live meanwhile, all 9 pictures back after %.2f s"
                .formatted(generation, patience.since(killed));
    }

    // A dead worker writes no more, so the first images in colour that were not there when it died are the new one's.
    private boolean fresh(Set<Image> old) {
        return tiles().stream()
                .allMatch(tile -> !tile.state().startsWith(UNDECODED)
                        && tile.image().map(image -> !old.contains(image)).orElse(false));
    }

    String enlarged() throws IOException {
        // The wall says which number was typed; on a busy machine a key can be swallowed, as at a real desk.
        patience.until("the wall shows the typed 4", PICTURES, () -> {
            screen.press(KeyCode.DIGIT4);
            Patience.rest(TWO_SECONDS);
            return !screen.words("#typed").isEmpty();
        });
        screen.press(KeyCode.ENTER);
        patience.until(
                "picture 4 is chosen", PICTURES, () -> screen.words("#typed").isEmpty());
        screen.press(KeyCode.ENTER);
        patience.until("one tile alone", PICTURES, () -> tiles().size() == 1);
        Patience.rest(TWO_SECONDS);
        Tile one = tiles().getFirst();
        if (!one.strip().getFirst().equals("4")) {
            throw new TourException("Tile " + one.strip().getFirst() + " is enlarged instead of 4.");
        }
        patience.until(
                "the large tile says 主码流 and shows it",
                PICTURES,
                () -> tiles().getFirst().stream().equals("主码流") && pixels() > FOOTAGE);
        int large = pixels();
        album.take("wall-one");
        int width = Screen.onFx(one::area).width();
        screen.press(KeyCode.ESCAPE);
        patience.until("nine tiles again", PICTURES, () -> tiles().size() == ALL);
        patience.until(
                "tile 4 says 辅码流 again", PICTURES, () -> tiles().get(3).stream().equals("辅码流"));
        return "picture 4 by “4 Enter Enter” at %d pixels, from the main stream of %d, Esc back to nine and 辅码流"
                .formatted(width, large);
    }

    /// Width of the enlarged picture as it came from the worker.
    private static int pixels() {
        return Screen.onFx(() -> (int)
                Tile.all().getFirst().image().map(Image::getWidth).orElse(0.0).doubleValue());
    }

    /// How many pictures move on, seen or not.
    double movingBehind() {
        List<Shot> first = pictures();
        Patience.rest(TWO_SECONDS);
        List<Shot> second = pictures();
        int moved = 0;
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            Shot before = first.get(i);
            var whole = new Tile.Area(0, 0, before.width(), before.height());
            if (before.changed(whole, second.get(i), whole) > MOVED) {
                moved++;
            }
        }
        // The covered camera may be black just now, so one may stand still.
        if (moved < ALL - 1) {
            throw new TourException("Only " + moved + " pictures move behind the lock.");
        }
        return moved;
    }

    private static List<Shot> pictures() {
        return Screen.onFx(() -> Tile.all().stream()
                .map(Tile::image)
                .flatMap(Optional::stream)
                .map(Shot::of)
                .toList());
    }

    private static List<Tile.Area> areas() {
        return Screen.onFx(() -> Tile.all().stream().map(Tile::area).toList());
    }

    private static List<Tile> tiles() {
        return Screen.onFx(Tile::all);
    }

    private static String state(int place) {
        return tiles().get(place).state();
    }

    private void fault(int place, Fault fault) throws IOException {
        cameras.fault(DemoFolder.PATHS.get(place), fault);
    }

    /// The states of all tiles, for a failure's message.
    static String states() {
        return tiles().stream()
                .map(tile -> tile.strip().getFirst() + " " + tile.state())
                .collect(Collectors.joining(", "));
    }
}
