package org.xunyao.app.mask.draw;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.app.picture.outline.OutlineCanvas;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// Draws what is hidden of one camera over a picture of it, and asks why. The picture shows what may be
/// seen when nobody lifts it, so that nobody lifts a mask by drawing one.
final class MaskPane extends VBox {
    private final CameraId camera;
    private final MaskPorts ports;
    private final Tasks tasks;
    private final Texts texts;
    private final Runnable left;
    private final long seen;
    private final MaskDraft draft;
    private final OutlineCanvas canvas;
    private final TextField reason = new TextField();
    private final Label told = SideBlocks.sentence("", "t-reading");
    private final Label count = SideBlocks.sentence("", "fg-2");

    /// @param texts hold the bundle of masks and the program's
    /// @param left told when it is saved or left
    MaskPane(CameraId camera, MaskPorts ports, Tasks tasks, Texts texts, Runnable left) {
        this.camera = camera;
        this.ports = ports;
        this.tasks = tasks;
        this.texts = texts;
        this.left = left;
        Optional<PrivacyMask> now = ports.mask(camera);
        this.seen = now.map(PrivacyMask::number).orElse(0L);
        this.draft = new MaskDraft(now.map(PrivacyMask::shapes).orElseGet(List::of));
        this.canvas = new OutlineCanvas(draft, OutlineCanvas.Look.plain("mask"), this::changed);
        canvas.setAccessibleText(texts.of("draw.canvas"));
        getStyleClass().add("mask-pane");
        setId("mask-pane");
        told.setId("mask-said");
        reason.setOnAction(event -> save());
        var title = new Label(texts.of("draw.title", camera.code()));
        title.getStyleClass().add("t-workspace");
        Button save = Buttons.primary(texts.of("draw.save"), this::save);
        var acts = new FlowPane(
                SideBlocks.keyed(save, "Ctrl S", "mask-save"),
                SideBlocks.keyed(texts.of("draw.leave"), "Esc", "mask-leave", left));
        acts.getStyleClass().add("cameras-acts");
        getChildren()
                .addAll(
                        title,
                        canvas,
                        count,
                        SideBlocks.sentence(texts.of("draw.keys"), "t-small", "fg-2"),
                        SideBlocks.framed(reason, "mask-reason", texts.of("draw.reason")),
                        told,
                        acts,
                        SideBlocks.sentence(texts.of("draw.more"), "t-small", "fg-2"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        reason.setPromptText(texts.of("draw.reason"));
        changed();
        fetch();
    }

    void focusFirst() {
        canvas.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
        } else if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
            save();
            event.consume();
        } else if (!event.isShortcutDown() && event.getCode() != KeyCode.TAB) {
            // Single letters belong to the list only while the list is beside it.
            event.consume();
        }
    }

    private void fetch() {
        told.setText(texts.of("draw.still"));
        tasks.quietly("mask still", progress -> ports.still(camera), this::show, code -> show(Optional.empty()));
    }

    private void show(Optional<ByteBuffer> still) {
        var image = still.flatMap(bytes -> CoveredImage.of(bytes, ports.cover(camera)));
        image.ifPresent(canvas::show);
        told.setText(image.isPresent() ? "" : texts.of("draw.nostill"));
    }

    private void changed() {
        int drawn = draft.shapes().size();
        count.setText(
                drawn < PrivacyMask.MOST
                        ? texts.of("draw.count", Texts.figure(drawn))
                        : texts.of("draw.many", Texts.figure(PrivacyMask.MOST)));
    }

    private void save() {
        String why = reason.getText();
        if (!PrivacyMask.isReason(why)) {
            told.setText(texts.fault("MASK-REASON"));
            reason.requestFocus();
            return;
        }
        tasks.quietly(
                "mask draw",
                progress -> ports.draw(camera, draft.shapes(), why, seen),
                saved -> left.run(),
                code -> told.setText(texts.fault(code)));
    }
}
