package org.xunyao.app.zone.draw;

import java.nio.ByteBuffer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.app.picture.outline.OutlineCanvas;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.wear.ClothPatch;
import org.xunyao.video.wear.Torso;
import org.xunyao.video.wear.WearSketch;

/// Frames work clothes on a picture of one camera (登记工作服样本). Saved is how the cloth in the frames looks; the
/// picture is forgotten.
final class WearPane extends HBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double SHAPE = 9 / 16.0;
    /// As in the worker, black cannot be told from shadow below it.
    private static final double DARK = 25;
    private static final double LEAST_PIXELS = 16;

    private final CameraId camera;
    private final ZonePane.Means means;
    private final Ways ways;
    private final WearDraft draft = new WearDraft();
    private final Optional<WorkWear> begun;
    private final OutlineCanvas canvas;
    private final CheckBox keep = new CheckBox();
    private final VBox found = new VBox();
    private final Label told = SideBlocks.sentence("", "t-reading");
    private @Nullable Image picture;
    private OptionalInt trueHeight = OptionalInt.empty();

    /// Where it leads.
    interface Ways {
        /// It is saved.
        void saved(WorkWear wear);

        /// It is left; the frames are forgotten.
        void left();
    }

    /// What a frame gives.
    ///
    /// @param said its line in the list
    private record Measured(Optional<WearSketch> sketch, String said) {}

    WearPane(CameraId camera, ZonePane.Means means, Ways ways) {
        this.camera = camera;
        this.means = means;
        this.ways = ways;
        this.begun = means.ports().wear(camera);
        this.canvas = new OutlineCanvas(draft, OutlineCanvas.Look.plain("wear"), this::changed);
        canvas.setAccessibleText(words("wear.canvas"));
        canvas.getStyleClass().add("zone-canvas");
        setId("wear-pane");
        getStyleClass().add("zone-pane");
        told.setId("wear-said");
        found.setId("wear-frames");
        found.getStyleClass().add("zone-fields");
        int kept = begun.map(wear -> wear.samples().size()).orElse(0);
        keep.setId("wear-keep");
        keep.setText(words("wear.keep", Texts.figure(kept)));
        keep.setSelected(kept > 0);
        keep.setVisible(kept > 0);
        keep.setManaged(kept > 0);
        keep.selectedProperty().subscribe(now -> changed());
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(column(), side());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        fetch();
    }

    void focusFirst() {
        canvas.requestFocus();
    }

    private String words(String key, Object... parts) {
        return means.texts().of(key, parts);
    }

    private VBox column() {
        var title = new Label(words("wear.title", camera.code()));
        title.getStyleClass().add("t-workspace");
        var stage = new StackPane(canvas);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        canvas.setMaxHeight(Region.USE_PREF_SIZE);
        stage.heightProperty().subscribe(high -> canvas.setMaxWidth(high.doubleValue() / SHAPE));
        var column = new VBox(title, stage, SideBlocks.sentence(words("wear.keys"), "t-small", "fg-2"));
        column.setMinWidth(0);
        column.getStyleClass().addAll("panel", "zone-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private VBox side() {
        var save = Buttons.primary(words("wear.save"), this::save);
        var acts = new FlowPane(
                SideBlocks.keyed(save, "Ctrl S", "wear-save"),
                SideBlocks.keyed(words("wear.leave"), "Esc", "wear-leave", ways::left));
        acts.getStyleClass().add("cameras-acts");
        String standing = begun.map(wear -> words(
                        "wear.some",
                        Texts.figure(wear.samples().size()),
                        Texts.figure(wear.number()),
                        MOMENT.format(wear.at().atZone(means.zone()))))
                .orElseGet(() -> words("wear.none"));
        var side = new VBox(
                SideBlocks.sentence(standing, "fg-2"),
                keep,
                found,
                told,
                acts,
                SideBlocks.sentence(words("wear.how"), "t-small", "fg-2"),
                SideBlocks.sentence(words("wear.nopicture"), "t-small", "fg-2"));
        side.getStyleClass().addAll("panel", "zone-side");
        return side;
    }

    private void key(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            ways.left();
        } else if (shortcut && event.getCode() == KeyCode.S) {
            save();
        }
        if (event.getCode() != KeyCode.TAB) {
            // The keys of the zones below are not meant here.
            event.consume();
        }
    }

    private void fetch() {
        told.setText(words("draw.still"));
        means.tasks()
                .quietly(
                        "wear still",
                        progress -> means.ports().still(camera),
                        this::show,
                        code -> show(Optional.empty()));
    }

    private void show(Optional<ByteBuffer> still) {
        Optional<Image> image =
                still.flatMap(bytes -> CoveredImage.of(bytes, means.ports().cover(camera)));
        picture = image.orElse(null);
        trueHeight = still.map(CoveredImage::height).orElse(OptionalInt.empty());
        image.ifPresent(canvas::show);
        changed();
        told.setText(image.isPresent() ? "" : words("wear.nostill"));
    }

    private void changed() {
        told.setText("");
        List<Measured> all = measured();
        var lines = new ArrayList<Label>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(SideBlocks.sentence(
                    words("wear.frame", Texts.figure(i + 1), all.get(i).said()), "t-small"));
        }
        found.getChildren().setAll(lines);
    }

    private List<Measured> measured() {
        return draft.frames().stream().map(this::measured).toList();
    }

    private Measured measured(WearDraft.Frame frame) {
        Image from = picture;
        if (from == null) {
            return new Measured(Optional.empty(), words("wear.nostill"));
        }
        int width = (int) from.getWidth();
        int height = (int) from.getHeight();
        double across = frame.right() - frame.left();
        double down = frame.bottom() - frame.top();
        // The picture on the screen may be a larger one than the camera's own.
        double fold = (double) trueHeight.orElse(height) / height;
        if (Math.min(across * width, down * height) * fold < LEAST_PIXELS) {
            return new Measured(Optional.empty(), words("wear.small"));
        }
        Optional<ClothPatch> cloth = ClothPatch.of(
                new Torso(frame.left(), frame.top(), across, down), width, height, from.getPixelReader()::getArgb);
        return cloth.filter(patch -> patch.luma() >= DARK)
                .map(patch -> new Measured(Optional.of(WearSketch.of(patch)), words("wear.good")))
                .orElseGet(() -> new Measured(Optional.empty(), words("wear.dark")));
    }

    private void save() {
        List<Measured> all = measured();
        boolean keeps = keep.isSelected();
        List<WearSketch> samples =
                new ArrayList<>(keeps ? begun.map(WorkWear::samples).orElse(List.of()) : List.of());
        boolean same = all.isEmpty()
                && (keeps || begun.map(WorkWear::samples).orElse(List.of()).isEmpty());
        if (same || all.stream().anyMatch(one -> one.sketch().isEmpty())) {
            told.setText(words(same ? "wear.first" : "wear.unusable"));
            return;
        }
        all.forEach(one -> one.sketch().ifPresent(samples::add));
        if (samples.size() > WorkWear.MOST) {
            told.setText(means.texts().fault("ZONE-WEAR-MANY"));
            return;
        }
        means.tasks()
                .quietly(
                        "wear enrol",
                        progress -> means.ports()
                                .enrol(
                                        camera,
                                        samples,
                                        begun.map(WorkWear::number).orElse(0L)),
                        ways::saved,
                        code -> told.setText(means.texts().fault(code)));
    }
}
