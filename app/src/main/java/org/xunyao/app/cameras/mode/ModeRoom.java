package org.xunyao.app.cameras.mode;

import java.time.ZoneId;
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
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeStanding;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// What the register of cameras shows of modes: a line below a camera, and U to open them.
public final class ModeRoom {
    private final ModePorts ports;
    private final Tasks tasks;
    private final Texts texts;
    private final ZoneId zone;

    /// @param texts the program's
    /// @param zone in which times are written
    public ModeRoom(ModePorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        this.ports = ports;
        this.tasks = tasks;
        this.texts = texts.with("org.xunyao.app.cameras.mode.mode");
        this.zone = zone;
    }

    /// Puts the line below what is shown of a camera.
    ///
    /// @param opens the modes
    public Node below(Node detail, CameraCode camera, Runnable opens) {
        Label said = SideBlocks.sentence(texts.of("reading"));
        said.setId("mode-line");
        HBox.setHgrow(said, Priority.ALWAYS);
        var model = new ModeModel(camera, ports, tasks);
        model.pageProperty().subscribe(page -> page.ifPresent(now -> said.setText(line(now.standing()))));
        model.refresh();
        var bar = new HBox(said, SideBlocks.keyed(texts.of("open"), "U", "mode-open", opens));
        bar.getStyleClass().add("zone-bar");
        VBox.setVgrow(detail, Priority.ALWAYS);
        return new VBox(detail, bar);
    }

    private String line(ModeStanding now) {
        String name = texts.of("mode." + now.holds());
        return now.holds() == now.chosen() || now.chosen() == EvidenceMode.LEAD_ONLY
                ? texts.of("line", name)
                : texts.of("line.lost", name, texts.of("mode." + now.chosen()));
    }

    /// The modes of a camera.
    ///
    /// @param left told when they are left
    public Node modes(CameraCode camera, Runnable left) {
        var model = new ModeModel(camera, ports, tasks);
        var pane = new ModePane(model, texts, zone, left);
        model.refresh();
        Fx.later(() -> pane.lookup("#mode-scroll").requestFocus());
        return pane;
    }

    /// Takes U where the line below a camera offers it; no key from whoever types.
    ///
    /// @param side in which the camera is shown
    public void keys(Pane view, StackPane side) {
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node button = side.lookup("#mode-open");
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            boolean types = event.getTarget() instanceof TextInputControl;
            if (event.getCode() == KeyCode.U && plain && !types && button instanceof Button open) {
                open.fire();
                event.consume();
            }
        });
    }
}
