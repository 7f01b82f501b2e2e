package org.xunyao.app.playback;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// The wall, and over it the last minute of the selected camera: R replays, E seals without replaying, L
/// goes back. While it is replayed the wall rests.
public final class PlaybackOver extends StackPane {
    private static final double TOLD_SECONDS = 12;

    private final Parent wall;
    private final Supplier<Optional<CameraId>> selected;
    private final PlaybackModel model;
    private final Texts texts;
    private final PlaybackView view;
    private final SealTold told;
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(TOLD_SECONDS));

    /// @param wall its letters are free where its tiles, `#tiles`, have the focus
    /// @param selected the camera in the selected tile
    /// @param texts hold {@link PlaybackView#BUNDLE}
    public PlaybackOver(
            Parent wall, Supplier<Optional<CameraId>> selected, PlaybackModel model, Texts texts, Clock clock) {
        this.wall = wall;
        this.selected = selected;
        this.model = model;
        this.texts = texts;
        this.view = new PlaybackView(model, texts, clock::now, clock.zone(), Optional.of(this::live));
        this.told = new SealTold(model.marking(), new PlaybackWords(texts, clock.zone()));
        told.getStyleClass().add("over-wall");
        told.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        told.setVisible(false);
        told.setMouseTransparent(true);
        getStylesheets().addAll(view.getStylesheets());
        setAlignment(told, Pos.BOTTOM_LEFT);
        getChildren().addAll(wall, told);
        quiet.setOnFinished(event -> told.setVisible(false));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Buttons of the two commands, for the bar of the wall.
    public List<Button> buttons() {
        Button replay = Buttons.icon(Icon.REPLAY, texts.of("replay.open"), this::replay);
        replay.setId("replay-open");
        Button seal = Buttons.icon(Icon.OBTAINED, texts.of("replay.seal"), this::seal);
        seal.setId("replay-mark");
        return List.of(replay, seal);
    }

    private void key(KeyEvent event) {
        boolean onTiles = event.getTarget() instanceof Node node && "tiles".equals(node.getId());
        if (!onTiles || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.R) {
            replay();
            event.consume();
        } else if (event.getCode() == KeyCode.E) {
            seal();
            event.consume();
        }
    }

    private Optional<Point> point() {
        return selected.get()
                .flatMap(camera -> model.points().stream()
                        .filter(point -> point.camera().equals(camera))
                        .findFirst());
    }

    /// The last minute of the selected camera.
    public void replay() {
        point().ifPresent(point -> {
            getChildren().setAll(view);
            model.latest(point);
            view.enter();
        });
    }

    /// Seals the last minute of the selected camera.
    public void seal() {
        point().ifPresent(point -> {
            model.marking().sealLatest(point);
            told.setVisible(true);
            quiet.playFromStart();
        });
    }

    /// Back to the live pictures.
    public void live() {
        if (getChildren().contains(view)) {
            model.close();
            getChildren().setAll(wall, told);
        }
    }
}
