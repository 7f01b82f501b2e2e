package org.xunyao.app.mask.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.pane.NamePane;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// Pictures, and over them the question why what is hidden shall be seen (解除遮挡): M asks it for the chosen
/// camera, and hides again where it is lifted.
public final class MaskOver extends StackPane {
    /// Base name of the message bundle of privacy masks.
    public static final String BUNDLE = "org.xunyao.app.mask.mask";

    private static final double TOLD_SECONDS = 8;

    private final Supplier<Optional<CameraId>> chosen;
    private final LiftPorts ports;
    private final Tasks tasks;
    private final Texts texts;
    private final Label told = new Label();
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(TOLD_SECONDS));
    private @Nullable NamePane<String> asking;
    private @Nullable Node before;

    /// @param chosen the camera of which pictures are looked at
    /// @param texts the program's
    public MaskOver(Parent pictures, Supplier<Optional<CameraId>> chosen, LiftPorts ports, Tasks tasks, Texts texts) {
        this.chosen = chosen;
        this.ports = ports;
        this.tasks = tasks;
        this.texts = texts.with(BUNDLE);
        getStyleClass().add("mask-over");
        var sheet = MaskOver.class.getResource("/org/xunyao/app/mask/mask.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        told.getStyleClass().add("mask-told");
        told.setId("mask-told");
        told.setMouseTransparent(true);
        told.setVisible(false);
        setAlignment(told, Pos.TOP_CENTER);
        getChildren().addAll(pictures, told);
        quiet.setOnFinished(event -> told.setVisible(false));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (asking != null) {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && event.getCode() == KeyCode.M && !(event.getTarget() instanceof TextInputControl)) {
            chosen.get().ifPresent(this::turn);
            event.consume();
        }
    }

    private void turn(CameraId camera) {
        if (ports.lifted(camera)) {
            ports.cover(camera);
            say(texts.of("covered"));
        } else if (!ports.masked(camera)) {
            say(texts.of("none"));
        } else if (!ports.offered()) {
            say(texts.of("refused"));
        } else {
            ask(camera);
        }
    }

    private void ask(CameraId camera) {
        var words = new NamePane.Words(
                texts.of("lift.title", camera.code()),
                texts.of("lift.prompt"),
                "",
                texts.of("lift.do"),
                texts.of("lift.foot"));
        var pane = new NamePane<>(words, List.of(""), any -> any, (any, reason, again) -> lift(camera, reason));
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        before = getScene().getFocusOwner();
        asking = pane;
        getChildren().add(pane);
        pane.enter();
    }

    private Optional<String> lift(CameraId camera, String reason) {
        if (!PrivacyMask.isReason(reason)) {
            return Optional.of(texts.of("lift.reason"));
        }
        tasks.quietly(
                "mask lift",
                progress -> {
                    ports.lift(camera, reason);
                    return camera;
                },
                done -> say(texts.of("lift.done", camera.code())),
                code -> say(texts.fault(code)));
        close();
        return Optional.empty();
    }

    private void close() {
        getChildren().remove(asking);
        asking = null;
        Node back = before;
        before = null;
        if (back != null) {
            back.requestFocus();
        }
    }

    private void say(String words) {
        told.setText(words);
        told.setVisible(true);
        quiet.playFromStart();
    }
}
