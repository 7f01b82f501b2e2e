package org.xunyao.app.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.mask.view.LiftPorts;
import org.xunyao.app.mask.view.MaskOver;
import org.xunyao.app.mask.view.MaskedFeed;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.feed.RightsFeed;
import org.xunyao.app.wall.feed.SharedFeed;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.wall.WallLayout;

/// Masks on the wall, from the feed to the pixels of the window, by keys.
class MasksOnWallTest {
    private static final Reading READING = new Reading("mask", List.of(), List.of());
    private static final CameraId FIRST = new CameraId("C1");
    private static final Cover BOX = new Cover.Over(List.of(MaskShape.rectangle(0.3, 0.3, 0.4, 0.4)));
    // Of the painted floor; what covers is far darker.
    private static final double BRIGHT = 0.5;

    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final Map<CameraId, Cover> covers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final PaintedFeed feed = new PaintedFeed();
    private boolean known;
    private @Nullable FxRig rig;

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE, 1856, 990", "LIGHT, ENGLISH, 1366, 768"})
    void aMaskIsOnEveryPictureUntilItIsLiftedWithAReason(Theme theme, Language language, int width, int height) {
        try (FxRig shown = FxRig.show(theme, width, height, () -> view(language))) {
            rig = shown;
            rig().settle();
            assertThat(pictures())
                    .as("nothing is shown before it is known what is hidden")
                    .isZero();
            FxRig.call(() -> {
                covers.put(FIRST, BOX);
                known = true;
                return true;
            });
            until(() -> pictures() > 0 && middle() < BRIGHT);
            key("#tiles", KeyCode.ADD);
            key("#tiles", KeyCode.ADD);
            assertThat(middle()).as("also enlarged").isLessThan(BRIGHT);
            key("#tiles", KeyCode.M);
            assertThat(found("#name-pane")).isPresent();
            key("#name", KeyCode.ENTER);
            assertThat(asked).as("no reason").isEmpty();
            FxRig.call(() -> {
                ((TextField) rig().scene().lookup("#name")).setText("核对举报所述时段");
                return true;
            });
            assertThat(looked(theme + "-" + language + "-mask-reason")).isEmpty();
            key("#name", KeyCode.ENTER);
            assertThat(asked).containsExactly("C1 核对举报所述时段");
            assertThat(found("#name-pane")).isEmpty();
            until(() -> middle() > BRIGHT);
            assertThat(sign()).contains(language == Language.CHINESE ? "遮挡已解除" : "Mask lifted");
            assertThat(looked(theme + "-" + language + "-mask-lifted")).isEmpty();
            key("#tiles", KeyCode.M);
            until(() -> middle() < BRIGHT);
            assertThat(sign()).isEmpty();
            key("#tiles", KeyCode.RIGHT);
            key("#tiles", KeyCode.DIGIT0);
            key("#tiles", KeyCode.RIGHT);
            key("#tiles", KeyCode.M);
            assertThat(found("#name-pane")).as("nothing is hidden there").isEmpty();
        }
    }

    private Parent view(Language language) {
        var rights = new RightsFeed(new MaskedFeed(
                feed, camera -> known ? covers.getOrDefault(camera, Cover.nothing()) : new Cover.Unknown()));
        rights.know(Set.of());
        var window = new SharedFeed(rights).window();
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(WallView.BUNDLE);
        var model = new WallViewModel(PaintedFeed.cameras(), window, clock);
        model.layoutProperty().set(WallLayout.FOUR);
        var wall = new WallView(model, window, texts, clock.zone(), 25);
        return new MaskOver(
                wall,
                () -> model.plan().at(model.selectedProperty().get()),
                new Lifts(),
                new Tasks(Runnable::run, Runnable::run, clock),
                texts);
    }

    private final class Lifts implements LiftPorts {
        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public boolean masked(CameraId camera) {
            return covers.containsKey(camera);
        }

        @Override
        public boolean lifted(CameraId camera) {
            return covers.get(camera) instanceof Cover.Lifted;
        }

        @Override
        public void lift(CameraId camera, String reason) {
            asked.add(camera.code() + " " + reason);
            // What was painted over is gone for good; the next picture shows all of it.
            feed.fitted(new PictureSize(480, 270));
            covers.put(camera, new Cover.Lifted(Instant.parse("2026-11-20T02:52:07Z")));
        }

        @Override
        public void cover(CameraId camera) {
            covers.put(camera, BOX);
        }
    }

    private FxRig rig() {
        return Objects.requireNonNull(rig);
    }

    private List<String> looked(String name) {
        return READING.look(rig().scene(), name);
    }

    private long pictures() {
        return FxRig.call(() -> rig().scene().getRoot().lookupAll(".tile-picture > .image-view").stream()
                .filter(node -> ((ImageView) node).getImage() != null)
                .count());
    }

    /// Brightness in the middle of the first picture as the window shows it.
    private double middle() {
        return FxRig.call(() -> {
            Node picture = rig().scene().lookup(".tile-picture");
            var bounds = picture.localToScene(picture.getBoundsInLocal());
            WritableImage window = rig().scene().snapshot(null);
            return window.getPixelReader()
                    .getColor((int) bounds.getCenterX(), (int) bounds.getCenterY())
                    .getBrightness();
        });
    }

    private String sign() {
        return FxRig.call(() -> {
            var sign = (Labeled) rig().scene().lookup(".picture-flag");
            return sign.isVisible() ? sign.getText() : "";
        });
    }

    private Optional<Node> found(String id) {
        return FxRig.call(() -> Optional.ofNullable(rig().scene().lookup(id)));
    }

    private void key(String at, KeyCode code) {
        FxRig.call(() -> {
            Node node = rig().scene().lookup(at);
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
        rig().settle();
    }

    private void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(20));
            rig().settle();
        }
    }
}
