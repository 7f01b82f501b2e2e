package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.video.wall.WallLayout;

/// The wall as a person sees it, in every layout. With `-Dxunyao.pictures=FOLDER` pictures are written.
class WallLookTest {
    private static final Reading READING = new Reading("wall", List.of(".list-view"), List.of());
    private static final double WIDTH = Double.parseDouble(System.getProperty("xunyao.width", "1000"));
    private static final double HEIGHT = Double.parseDouble(System.getProperty("xunyao.height", "960"));
    private static final int MANY = 66;

    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final PaintedFeed feed = new PaintedFeed(MANY);
    private final List<WallCamera> cameras = PaintedFeed.cameras(MANY);
    private final WallViewModel model = new WallViewModel(cameras, feed, clock);
    private NamedViews views = new NamedViews(model, new Shelf(WallMemory.ofNow(), ViewOwner.person("li"), List.of()));

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "DARK, ENGLISH", "HIGH_CONTRAST, ENGLISH"})
    void everyLayoutCanBeReadWhole(Theme theme, Language language) {
        feed.right("C2", WallFeed.Right.REFUSED);
        feed.right("C4", WallFeed.Right.ASKED);
        var dark = new SceneTrouble(SceneTrouble.Kind.DARK, PaintedFeed.NOW.minusSeconds(75), OptionalInt.empty());
        feed.set(
                "C1", new WallHealth(feed.health(new CameraId("C1")).stream(), Optional.of(dark), new Drawn.Unasked()));
        var found = new ArrayList<String>();
        try (Shot<WallView> shot = Shot.of(READING, theme, WIDTH, HEIGHT, () -> view(language))) {
            String kind = theme + "-" + language + "-";
            for (WallLayout layout : List.of(
                    WallLayout.SIXTY_FOUR,
                    WallLayout.THIRTY_SIX,
                    WallLayout.TWENTY_FIVE,
                    WallLayout.ONE_AND_SEVEN,
                    WallLayout.ONE_AND_FIVE,
                    WallLayout.NINE)) {
                found.addAll(
                        shot.look(kind + layout, view -> model.layoutProperty().set(layout)));
            }
            found.addAll(shot.look(kind + "vacant", view -> vacant()));
            found.addAll(shot.look(kind + "arranged", view -> key(view, KeyCode.F4, false)));
            found.addAll(shot.look(kind + "refused", WallLookTest::refused));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, ENGLISH"})
    void whatOpensOverThePicturesCanBeReadWhole(Theme theme, Language language) {
        model.layoutProperty().set(WallLayout.FOUR);
        var found = new ArrayList<String>();
        try (Shot<WallView> shot = Shot.of(READING, theme, WIDTH, HEIGHT, () -> view(language))) {
            String kind = theme + "-" + language + "-";
            found.addAll(shot.look(kind + "cameras", view -> key(view, KeyCode.INSERT, false)));
            shot.press(KeyCode.ESCAPE);
            found.addAll(shot.look(kind + "name", view -> key(view, KeyCode.S, true)));
            shot.press(KeyCode.ESCAPE);
            found.addAll(shot.look(kind + "views", view -> key(view, KeyCode.O, true)));
            shot.press(KeyCode.ESCAPE);
            found.addAll(
                    shot.look(kind + "open", view -> views.open(views.views().getLast())));
        }
        assertThat(found).isEmpty();
    }

    private void vacant() {
        model.arrange(plan -> plan.with(WallLayout.NINE)
                .clear(1)
                .put(2, new CameraId("gone-07"))
                .clear(4));
    }

    private static void refused(WallView view) {
        view.lookup("#tiles").requestFocus();
        key(view, KeyCode.RIGHT, false);
        assertThat(view.lookup("#arrange-hint").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("refused"));
    }

    private static void key(WallView view, KeyCode code, boolean control) {
        var tiles = view.lookup("#tiles");
        tiles.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private WallView view(Language language) {
        feed.still();
        var operators = ViewOwner.role("WALL_OPERATOR");
        var shelf = new Shelf(WallMemory.ofNow(), ViewOwner.person("li"), List.of(operators));
        shelf.save(shelf.person(), "昨日未看", model.plan().alone(0));
        shelf.save(operators, "重点店".repeat(13), model.plan().with(WallLayout.ONE_AND_SEVEN));
        views = new NamedViews(model, shelf);
        var desk = new WallView.Desk(views, Optional.of(new Nowhere()));
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(WallView.BUNDLE);
        return new WallView(model, feed, texts, clock.zone(), 25, Optional.of(desk));
    }

    /// No second window, but the button for it.
    private static final class Nowhere implements WallView.Second {
        @Override
        public void show() {}

        @Override
        public void turn(int pages) {}

        @Override
        public void close() {}
    }
}
