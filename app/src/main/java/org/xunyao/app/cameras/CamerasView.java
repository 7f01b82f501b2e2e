package org.xunyao.app.cameras;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.find.FindModel;
import org.xunyao.app.cameras.find.FindPane;
import org.xunyao.app.cameras.mode.ModeRoom;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraFilter;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.model.CameraSheet;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.app.conflict.ConflictPane;
import org.xunyao.app.mask.draw.MaskRoom;
import org.xunyao.app.zone.draw.ZoneRoom;
import org.xunyao.registry.CameraCode;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;
import org.xunyao.video.CameraId;

/// The workspace 摄像机: the register on the left, one camera, a form or an import on the right.
public final class CamerasView extends HBox {
    /// Base name of this screen's message bundle; it also needs the program's.
    public static final String BUNDLE = "org.xunyao.app.cameras.cameras";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final CamerasViewModel model;
    private final CameraWords words;
    private final SheetFiles files;
    private final Optional<FindModel> find;
    private final TableView<CameraRow> table;
    private final Optional<MaskRoom> masks;
    private final Optional<ZoneRoom> zones;
    private final Optional<ModeRoom> modes;
    private final StackPane list = new StackPane();
    private final StackPane side = new StackPane();
    private final TextField filter = new TextField();
    private final Label count = new Label();

    /// @param texts hold {@link #BUNDLE} and the program's
    /// @param zone in which times are written
    public CamerasView(CamerasViewModel model, Texts texts, ZoneId zone, SheetFiles files) {
        this(model, texts, zone, files, CameraExtras.NONE);
    }

    /// @param texts hold {@link #BUNDLE} and the program's
    /// @param zone in which times are written
    /// @param extras what stands beside the list, where a person may have it
    public CamerasView(CamerasViewModel model, Texts texts, ZoneId zone, SheetFiles files, CameraExtras extras) {
        this.masks = extras.masks();
        this.zones = extras.zones();
        this.modes = extras.modes();
        this.model = model;
        this.find = extras.find();
        this.words = new CameraWords(texts, zone);
        this.files = files;
        this.table = new CameraTable(model, words).node();
        getStyleClass().add("cameras");
        var sheet = CamerasView.class.getResource("cameras.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        var panel = new VBox(head(), list);
        panel.getStyleClass().addAll("panel", "cameras-panel");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        side.getStyleClass().addAll("panel", "cameras-side");
        getChildren().addAll(panel, side);
        masks.ifPresent(room -> room.keys(this, side));
        zones.ifPresent(room -> room.keys(this, side));
        modes.ifPresent(room -> room.keys(this, side));
        new CamerasKeys(model, table, filter, this::choose, this::export).on(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean free = !(event.getTarget() instanceof TextInputControl) && !event.isShortcutDown();
            if (free && event.getCode() == KeyCode.O && find.isPresent()) {
                model.beside(new CameraSide.Finding());
                event.consume();
            }
        });
        follow();
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
    }

    /// Puts the cursor into the list.
    public void focusFirst() {
        table.requestFocus();
    }

    private Node head() {
        filter.setId("cameras-filter");
        filter.setPromptText(words.of("filter.prompt"));
        filter.setAccessibleText(words.of("filter.prompt"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        var edge = new HBox(Icon.SEARCH.node("icon-quiet"), filter);
        edge.getStyleClass().addAll("field", "cameras-filter");
        var kinds = new SegmentedControl<>(
                Arrays.asList(CameraFilter.Kind.values()), kind -> words.of("filter." + kind), CameraFilter.Kind.ALL);
        kinds.setId("cameras-kinds");
        filter.textProperty()
                .subscribe(text -> model.filterProperty()
                        .set(new CameraFilter(kinds.valueProperty().get(), text)));
        kinds.valueProperty().subscribe(kind -> model.filterProperty().set(new CameraFilter(kind, filter.getText())));
        model.filterProperty().subscribe(now -> {
            kinds.valueProperty().set(now.kind());
            if (!filter.getText().equals(now.text())) {
                filter.setText(now.text());
            }
        });
        count.getStyleClass().addAll("t-small", "fg-3");
        count.setMinWidth(USE_PREF_SIZE);
        var first = new HBox(edge, kinds, SideBlocks.gap(), count);
        first.getStyleClass().addAll("panel-head", "cameras-head");
        var acts = new HBox();
        acts.getStyleClass().addAll("cameras-bar");
        model.sheetProperty().subscribe(sheet -> acts.getChildren().setAll(acts(sheet.may())));
        return new VBox(first, acts);
    }

    private List<Node> acts(CameraSheet.May may) {
        Button export = SideBlocks.keyed(words.of("act.EXPORT"), "X", "cameras-export", () -> export(false));
        if (!may.enter()) {
            return List.of(SideBlocks.gap(), export);
        }
        Button add = SideBlocks.keyed(Buttons.primary(words.of("act.ADD"), model::add), "N", "cameras-add");
        Button take = SideBlocks.keyed(words.of("act.IMPORT"), "I", "cameras-import", this::choose);
        Button template = Buttons.ghost(words.of("act.TEMPLATE"), () -> export(true));
        template.setId("cameras-template");
        if (find.isEmpty()) {
            return List.of(add, take, SideBlocks.gap(), template, export);
        }
        Button look = SideBlocks.keyed(
                words.of("act.FIND"), "O", "cameras-find", () -> model.beside(new CameraSide.Finding()));
        return List.of(add, take, look, SideBlocks.gap(), template, export);
    }

    private void choose() {
        files.open(words.of("import.choose")).ifPresent(model::look);
    }

    private void export(boolean template) {
        files.save(
                        words.of(template ? "act.TEMPLATE" : "act.EXPORT"),
                        words.of(template ? "template.name" : "export.name"))
                .ifPresent(file -> model.write(file, template));
    }

    private void follow() {
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
        model.rows().addListener((ListChangeListener<CameraRow>) change -> {
            listed();
            Fx.later(this::mark);
        });
        model.selectedProperty().subscribe(row -> {
            Fx.later(this::mark);
            if (model.sideProperty().get() instanceof CameraSide.Detail) {
                turn(model.sideProperty().get());
            }
        });
        model.sideProperty().subscribe(this::turn);
        model.sheetProperty().subscribe(sheet -> listed());
    }

    private void mark() {
        model.selectedProperty().get().ifPresent(row -> {
            int place = model.rows().indexOf(row);
            if (place >= 0 && table.getSelectionModel().getSelectedIndex() != place) {
                table.getSelectionModel().clearAndSelect(place);
                table.scrollTo(place);
            }
        });
    }

    private void listed() {
        int all = model.sheetProperty().get().rows().size();
        int shown = model.rows().size();
        count.setText(words.of("filter.count", Texts.figure(shown), Texts.figure(all)));
        Node state = shown > 0
                ? table
                : new EmptyState(words.of(all == 0 ? "list.empty" : "list.none"), words.of("list.more"));
        if (!list.getChildren().equals(List.of(state))) {
            list.getChildren().setAll(state);
        }
    }

    private void turn(CameraSide now) {
        boolean away = side.isFocusWithin();
        Node pane = switch (now) {
            case CameraSide.Detail _ -> detail();
            case CameraSide.Editing editing -> new CameraFormPane(model, editing, words);
            case CameraSide.Paper paper -> new PaperPane(model, paper, words, files);
            case CameraSide.Withdrawing withdrawing -> new WithdrawPane(model, withdrawing, words);
            case CameraSide.Importing importing -> new ImportPane(model, importing.plan(), words);
            case CameraSide.Finding _ -> found();
            case CameraSide.Clash clash ->
                new ConflictPane(clash.conflict(), new Fields(), words.texts(), words.zone());
        };
        side.getChildren().setAll(pane);
        switch (pane) {
            case Starting form -> Fx.later(form::focusFirst);
            case ConflictPane conflict -> Fx.later(conflict::enter);
            case FindPane finding -> Fx.later(finding::focusFirst);
            default -> {
                if (away) {
                    table.requestFocus();
                }
            }
        }
    }

    private Node found() {
        return find.<Node>map(model -> new FindPane(
                        model,
                        words.texts(),
                        plan -> this.model.beside(new CameraSide.Importing(plan)),
                        this.model::leave))
                .orElseGet(() -> new CameraDetail(model, words));
    }

    private Node detail() {
        Node detail = zoned(moded(new CameraDetail(model, words)));
        return masks.flatMap(room -> model.selectedProperty()
                        .get()
                        .map(row -> new CameraId(row.camera().code().text()))
                        .map(camera -> room.below(detail, camera, () -> draw(room, camera))))
                .orElse(detail);
    }

    private Node moded(Node detail) {
        return modes.flatMap(room -> model.selectedProperty()
                        .get()
                        .map(row -> row.camera().code())
                        .map(camera -> room.below(detail, camera, () -> modes(room, camera))))
                .orElse(detail);
    }

    private void modes(ModeRoom room, CameraCode camera) {
        side.getChildren().setAll(room.modes(camera, () -> {
            turn(model.sideProperty().get());
            table.requestFocus();
        }));
    }

    private Node zoned(Node detail) {
        return zones.flatMap(room -> model.selectedProperty()
                        .get()
                        .map(row -> new CameraId(row.camera().code().text()))
                        .map(camera -> room.below(detail, camera, () -> zone(room, camera))))
                .orElse(detail);
    }

    /// Drawing takes the whole place: a small picture is no ground for corners.
    private void zone(ZoneRoom room, CameraId camera) {
        List<Node> before = List.copyOf(getChildren());
        Node drawing = room.drawing(camera, () -> {
            getChildren().setAll(before);
            turn(model.sideProperty().get());
            table.requestFocus();
        });
        HBox.setHgrow(drawing, Priority.ALWAYS);
        getChildren().setAll(drawing);
    }

    private void draw(MaskRoom room, CameraId camera) {
        side.getChildren().setAll(room.drawing(camera, () -> {
            turn(model.sideProperty().get());
            table.requestFocus();
        }));
    }

    private final class Fields implements ConflictPane.Naming {
        @Override
        public String label(String field) {
            return words.field(CameraField.valueOf(field));
        }

        @Override
        public String value(String field, String content) {
            return content;
        }
    }
}
