package org.xunyao.app.mask.draw;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// What the register of cameras shows of privacy masks: a line below a camera, and M to draw them.
public final class MaskRoom {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final MaskPorts ports;
    private final Tasks tasks;
    private final Texts texts;
    private final ZoneId zone;

    /// @param texts the program's
    /// @param zone in which days are written
    public MaskRoom(MaskPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        this.ports = ports;
        this.tasks = tasks;
        this.texts = texts.with("org.xunyao.app.mask.mask");
        this.zone = zone;
    }

    /// Puts the line below what is shown of a camera.
    ///
    /// @param draws opens the drawing
    public Node below(Node detail, CameraId camera, Runnable draws) {
        Optional<PrivacyMask> now =
                ports.mask(camera).filter(mask -> !mask.shapes().isEmpty());
        Label said = SideBlocks.sentence(now.map(mask -> texts.of(
                        "bar.some",
                        Texts.figure(mask.shapes().size()),
                        DAY.format(mask.at().atZone(zone)),
                        mask.reason()))
                .orElseGet(() -> texts.of("bar.none")));
        said.setId("mask-line");
        HBox.setHgrow(said, Priority.ALWAYS);
        var bar = new HBox(said);
        bar.getStyleClass().add("mask-bar");
        if (ports.offered()) {
            bar.getChildren().add(SideBlocks.keyed(texts.of("bar.draw"), "M", "mask-draw", draws));
        }
        VBox.setVgrow(detail, Priority.ALWAYS);
        return new VBox(detail, bar);
    }

    /// The drawing of a camera.
    ///
    /// @param left told when it is saved or left
    public Node drawing(CameraId camera, Runnable left) {
        var pane = new MaskPane(camera, ports, tasks, texts, left);
        Fx.later(pane::focusFirst);
        return pane;
    }

    /// Takes M where the line below a camera offers it; no key from whoever types.
    ///
    /// @param side in which the camera is shown
    public void keys(Pane view, StackPane side) {
        var sheet = MaskRoom.class.getResource("/org/xunyao/app/mask/mask.css");
        if (sheet != null) {
            view.getStylesheets().add(sheet.toExternalForm());
        }
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node button = side.lookup("#mask-draw");
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            boolean types = event.getTarget() instanceof TextInputControl;
            if (event.getCode() == KeyCode.M && plain && !types && button instanceof Button draw) {
                draw.fire();
                event.consume();
            }
        });
    }
}
