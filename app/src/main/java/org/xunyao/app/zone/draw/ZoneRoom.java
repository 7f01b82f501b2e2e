package org.xunyao.app.zone.draw;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
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
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// What the register of cameras shows of zones: a line below a camera, and Z to draw them. What was drawn and
/// not saved waits here until the person comes back.
public final class ZoneRoom {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZonePorts ports;
    private final Tasks tasks;
    private final Texts texts;
    private final ZoneId zone;
    private final Map<CameraId, ZoneDraft> drafts = new HashMap<>();

    /// @param texts the program's
    /// @param zone in which days are written
    public ZoneRoom(ZonePorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        this.ports = ports;
        this.tasks = tasks;
        this.texts = texts.with("org.xunyao.app.zone.zone");
        this.zone = zone;
    }

    /// Puts the line below what is shown of a camera.
    ///
    /// @param draws opens the drawing
    public Node below(Node detail, CameraId camera, Runnable draws) {
        Optional<ZonePlan> now = ports.plan(camera);
        boolean waits = Optional.ofNullable(drafts.get(camera))
                .filter(ZoneDraft::isChanged)
                .isPresent();
        String standing = now.map(plan -> texts.of(
                        "bar.some",
                        Texts.figure(plan.zones().size()),
                        Texts.figure(plan.number()),
                        DAY.format(plan.at().atZone(zone))))
                .orElseGet(() -> texts.of("bar.none"));
        Label said = SideBlocks.sentence(waits ? standing + " " + texts.of("bar.draft") : standing);
        said.setId("zone-line");
        HBox.setHgrow(said, Priority.ALWAYS);
        var bar = new HBox(said);
        bar.getStyleClass().add("zone-bar");
        if (ports.offered()) {
            bar.getChildren().add(SideBlocks.keyed(texts.of("bar.draw"), "Z", "zone-draw", draws));
        }
        VBox.setVgrow(detail, Priority.ALWAYS);
        return new VBox(detail, bar);
    }

    /// The drawing of a camera.
    ///
    /// @param left told when it is left
    public Node drawing(CameraId camera, Runnable left) {
        ZoneDraft draft = drafts.computeIfAbsent(camera, this::begun);
        if (!draft.isChanged()) {
            draft = begun(camera);
            drafts.put(camera, draft);
        }
        var means = new ZonePane.Means(ports, tasks, texts, zone);
        var pane = new ZonePane(camera, draft, means, new ZonePane.Ways() {
            @Override
            public void saved() {
                drafts.remove(camera);
                left.run();
            }

            @Override
            public void left() {
                left.run();
            }
        });
        Fx.later(pane::focusFirst);
        return pane;
    }

    private ZoneDraft begun(CameraId camera) {
        Optional<ZonePlan> now = ports.plan(camera);
        return new ZoneDraft(
                now.map(ZonePlan::zones).orElseGet(java.util.List::of),
                now.map(ZonePlan::number).orElse(0L));
    }

    /// Takes Z where the line below a camera offers it; no key from whoever types.
    ///
    /// @param side in which the camera is shown
    public void keys(Pane view, StackPane side) {
        var sheet = ZoneRoom.class.getResource("/org/xunyao/app/zone/zone.css");
        if (sheet != null) {
            view.getStylesheets().add(sheet.toExternalForm());
        }
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node button = side.lookup("#zone-draw");
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            boolean types = event.getTarget() instanceof TextInputControl;
            if (event.getCode() == KeyCode.Z && plain && !types && button instanceof Button draw) {
                draw.fire();
                event.consume();
            }
        });
    }
}
