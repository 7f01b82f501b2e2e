package org.xunyao.app.zone.draw;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.app.picture.outline.Hatch;
import org.xunyao.app.picture.outline.OutlineCanvas;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneRules;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// Draws the zones of one camera over a picture of it; what is hidden of the camera stays hidden.
final class ZonePane extends HBox {
    private static final double SHAPE = 9 / 16.0;
    private static final double FINE = 0.001;

    private final CameraId camera;
    private final ZoneDraft draft;
    private final Means means;
    private final Ways ways;
    private final OutlineCanvas canvas;
    private final ZoneFields fields;
    private final ListView<DrawnZone> list = new ListView<>();
    private final Label told = SideBlocks.sentence("", "t-reading");
    private final Label baseline = SideBlocks.sentence("", "t-small", "fg-2");
    private final Label coverage = SideBlocks.sentence("", "t-small", "fg-2");
    private final ZoneWords sentences;
    private final Label state = SideBlocks.sentence("", "fg-2");
    private final VBox column = new VBox();
    private final VBox side = new VBox();
    private boolean showing;
    // What the last act was answered with; the next one takes it away.
    private Optional<String> said = Optional.empty();
    private OptionalInt pictureHeight = OptionalInt.empty();

    /// What it works with.
    ///
    /// @param texts hold the bundle of zones and the program's
    /// @param zone in which hours are written
    record Means(ZonePorts ports, Tasks tasks, Texts texts, ZoneId zone) {}

    /// Where it leads.
    interface Ways {
        /// It is saved.
        void saved();

        /// It is left; the draft stays.
        void left();
    }

    ZonePane(CameraId camera, ZoneDraft draft, Means means, Ways ways) {
        this.camera = camera;
        this.draft = draft;
        this.means = means;
        this.ways = ways;
        this.canvas =
                new OutlineCanvas(draft, new OutlineCanvas.Look("zone", this::hatch, this::drawingKey), this::changed);
        this.fields = new ZoneFields(draft, means, this::edited);
        this.sentences = new ZoneWords(means.ports(), means.texts(), means.zone());
        canvas.setAccessibleText(means.texts().of("draw.canvas"));
        getStyleClass().add("zone-pane");
        setId("zone-pane");
        told.setId("zone-said");
        state.setId("zone-state");
        baseline.setId("zone-baseline");
        coverage.setId("zone-coverage");
        list();
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        column.getStyleClass().addAll("panel", "zone-column");
        side.getStyleClass().addAll("panel", "zone-side");
        column.getChildren().setAll(title(), stage(), SideBlocks.sentence(words("draw.keys"), "t-small", "fg-2"));
        edit();
        getChildren().addAll(column, side);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> said = Optional.empty());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> said = Optional.empty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        changed();
        fetch();
    }

    void focusFirst() {
        canvas.requestFocus();
    }

    private String words(String key, Object... parts) {
        return means.texts().of(key, parts);
    }

    private Label title() {
        var title = new Label(words("draw.title", camera.code()));
        title.getStyleClass().add("t-workspace");
        return title;
    }

    /// As large as it goes without leaving the window.
    private StackPane stage() {
        var stage = new StackPane(canvas);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        canvas.setMaxHeight(Region.USE_PREF_SIZE);
        stage.heightProperty().subscribe(high -> canvas.setMaxWidth(high.doubleValue() / SHAPE));
        return stage;
    }

    private void edit() {
        var save = Buttons.primary(words("draw.save"), this::save);
        var acts = new FlowPane(
                SideBlocks.keyed(save, "Ctrl S", "zone-save"),
                SideBlocks.keyed(words("base.do"), "B", "zone-confirm", this::confirm),
                SideBlocks.keyed(words("wear.do"), "W", "zone-wear", this::clothes),
                SideBlocks.keyed(words("draw.copy"), "K", "zone-copy", this::copy),
                SideBlocks.keyed(words("draw.leave"), "Esc", "zone-leave", ways::left),
                SideBlocks.keyed(words("draw.discard"), "Ctrl D", "zone-discard", this::discard));
        acts.getStyleClass().add("cameras-acts");
        side.getChildren().setAll(list, fields, baseline, coverage, state, told, acts);
    }

    private void list() {
        list.setId("zone-list");
        list.setAccessibleText(words("draw.list"));
        list.setPlaceholder(SideBlocks.sentence(words("draw.none")));
        list.setCellFactory(any -> new ZoneCell());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                draft.select(index.intValue());
                changed();
                canvas.refresh();
            }
        });
    }

    private Optional<Hatch> hatch(int index) {
        return Optional.of(ZoneLooks.hatch(draft.zones().get(index).kind()));
    }

    /// What the canvas takes beside its own keys.
    private void insert() {
        if (!draft.insert()) {
            answer(means.texts().fault("ZONE-CORNERS"));
        }
    }

    private boolean drawingKey(KeyEvent event) {
        if (event.isShortcutDown()) {
            return fine(event.getCode());
        }
        switch (event.getCode()) {
            case A -> insert();
            case S -> draft.snap();
            case G -> draft.turnSnaps();
            case K -> copy();
            case B -> confirm();
            case W -> clothes();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean fine(KeyCode code) {
        switch (code) {
            case Y -> draft.redo();
            case RIGHT -> draft.move(FINE, 0);
            case LEFT -> draft.move(-FINE, 0);
            case DOWN -> draft.move(0, FINE);
            case UP -> draft.move(0, -FINE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void key(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        if (event.getCode() == KeyCode.ESCAPE) {
            ways.left();
            event.consume();
        } else if (shortcut && event.getCode() == KeyCode.S) {
            save();
            event.consume();
        } else if (shortcut && event.getCode() == KeyCode.D) {
            discard();
            event.consume();
        } else if (!shortcut && event.getCode() != KeyCode.TAB) {
            // Single letters belong to the list of cameras only while it is shown.
            event.consume();
        }
    }

    private void discard() {
        draft.discard();
        edited();
    }

    private void edited() {
        canvas.refresh();
        changed();
    }

    private void changed() {
        showing = true;
        list.getItems().setAll(draft.zones());
        draft.selected().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        showing = false;
        fields.show();
        explain();
        told.setText(fields.fault()
                .or(draft::fault)
                .map(means.texts()::fault)
                .or(() -> said)
                .orElse(""));
        state.setText(words(
                draft.snaps() ? "draw.state" : "draw.state.free",
                Texts.figure(draft.zones().size()),
                Texts.figure(ZoneRules.MOST),
                words(draft.isChanged() ? "draw.changed" : "draw.same")));
    }

    /// Says it until the next act: a key that is answered at once is followed by a look at the draft.
    private void answer(String text) {
        said = Optional.of(text);
        told.setText(text);
    }

    private void explain() {
        Optional<DrawnZone> chosen = draft.chosen();
        say(
                baseline,
                chosen.map(zone -> sentences.baseline(
                        camera, zone, draft.isChanged(), means.ports().now())));
        say(coverage, chosen.map(zone -> sentences.coverage(camera, zone, pictureHeight)));
    }

    private static void say(Label at, Optional<String> text) {
        at.setText(text.orElse(""));
        boolean some = !at.getText().isEmpty();
        at.setVisible(some);
        at.setManaged(some);
    }

    /// The person says that all is in order in the selected zone; the worker then learns how it looks.
    private void confirm() {
        Optional<DrawnZone> chosen = draft.chosen().filter(zone -> ZoneBaseline.appliesTo(zone.kind()));
        if (chosen.isEmpty() || draft.isChanged()) {
            answer(words(chosen.isEmpty() ? "base.kind" : "base.save"));
            return;
        }
        means.tasks()
                .quietly(
                        "zone baseline",
                        progress -> {
                            means.ports().confirm(camera, chosen.get().zone().name());
                            return true;
                        },
                        asked -> {
                            changed();
                            answer(words("base.asked"));
                        },
                        code -> answer(means.texts().fault(code)));
    }

    /// Frames the shop's work clothes; the zones as they are drawn wait meanwhile.
    private void clothes() {
        var pane = new WearPane(camera, means, new WearPane.Ways() {
            @Override
            public void saved(WorkWear wear) {
                left();
                answer(words("wear.saved", Texts.figure(wear.samples().size())));
            }

            @Override
            public void left() {
                getChildren().setAll(column, side);
                changed();
                focusFirst();
            }
        });
        getChildren().setAll(pane);
        pane.focusFirst();
    }

    private void fetch() {
        told.setText(words("draw.still"));
        means.tasks()
                .quietly(
                        "zone still",
                        progress -> means.ports().still(camera),
                        this::show,
                        code -> show(Optional.empty()));
    }

    private void show(Optional<ByteBuffer> still) {
        Optional<Image> image =
                still.flatMap(bytes -> CoveredImage.of(bytes, means.ports().cover(camera)));
        image.ifPresent(canvas::show);
        pictureHeight = still.map(CoveredImage::height).orElse(OptionalInt.empty());
        if (image.isEmpty()) {
            told.setText(words("draw.nostill"));
        } else {
            changed();
        }
    }

    private void save() {
        Optional<String> wrong = fields.fault().or(draft::fault);
        if (wrong.isPresent()) {
            answer(means.texts().fault(wrong.get()));
            return;
        }
        means.tasks()
                .quietly(
                        "zones draw",
                        progress -> means.ports().draw(camera, draft.zones(), draft.seen()),
                        saved -> ways.saved(),
                        code -> answer(means.texts().fault(code)));
    }

    /// Only what is in force can be copied, so that it is known what others got.
    private void copy() {
        if (draft.isChanged() || draft.zones().isEmpty()) {
            answer(words("copy.first"));
            return;
        }
        var pane = new CopyZones(camera, draft.zones(), means, this::edit);
        side.getChildren().setAll(pane);
        pane.focusFirst();
    }

    /// Its name, its kind where the name does not say it, and whether a rule watches it.
    private String said(DrawnZone zone) {
        String name = zone.zone().name();
        String kind = words("kind." + zone.kind());
        String whole = name.contains(kind) ? name : words("draw.kind", name, kind);
        return zone.watch().isPresent() ? words("draw.watched", whole) : whole;
    }

    private final class ZoneCell extends ListCell<DrawnZone> {
        @Override
        protected void updateItem(@Nullable DrawnZone zone, boolean empty) {
            super.updateItem(zone, empty);
            setText(zone == null ? "" : said(zone));
            var mark = new Region();
            mark.getStyleClass().addAll("zone-mark", zone == null ? "zone-nothing" : ZoneLooks.style(zone.kind()));
            setGraphic(zone == null ? null : mark);
        }
    }
}
