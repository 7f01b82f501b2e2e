package org.xunyao.app.evidence;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.evidence.copying.CopyModel;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 证据: the lists on the left, the list in front or the copy being prepared in the middle,
/// one item on the right.
public final class EvidenceView extends HBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.evidence.evidence";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int ROWS_ABOVE = 5;

    private final EvidenceViewModel model;
    private final EvidenceWords words;
    private final ListView<Tab> lists = new ListView<>();
    private final SheetTable<Line> table;
    private final StackPane empty = new StackPane();
    private final StackPane middle = new StackPane();
    private final VBox side = new VBox();
    private final Label told = SideBlocks.sentence("");
    private final Map<Tab, Label> counted = new EnumMap<>(Tab.class);
    private final ReasonField reason;
    private final ItemPane item;
    private final FilePane file;
    private final ScrubPane scrub;

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    public EvidenceView(EvidenceViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.words = new EvidenceWords(texts, zone);
        this.table = new EvidenceTable(words).node(model::more);
        this.reason = new ReasonField(model, words);
        this.item = new ItemPane(model, words, reason);
        this.file = new FilePane(model, words, reason);
        this.scrub = new ScrubPane(model, words);
        getStyleClass().addAll("with-side", "evidence");
        var sheet = EvidenceView.class.getResource("evidence.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        middle.getStyleClass().addAll("panel", "evidence-panel");
        side.getStyleClass().add("side-pane");
        told.setId("evidence-told");
        table.setPlaceholder(empty);
        getChildren().addAll(left(), middle, side);
        var keys = new EvidenceKeys(ways());
        RoomKeys.over(this, keys::pressed);
        follow();
    }

    private Map<KeyCode, Runnable> ways() {
        return Map.ofEntries(
                Map.entry(KeyCode.J, () -> model.move(1)),
                Map.entry(KeyCode.K, () -> model.move(-1)),
                Map.entry(KeyCode.V, model::check),
                Map.entry(KeyCode.R, model::beginCopy),
                Map.entry(KeyCode.H, () -> fire("#evidence-copy-SHA-256")),
                Map.entry(KeyCode.M, () -> fire("#evidence-copy-SM3")),
                Map.entry(KeyCode.D, reason::focusField),
                Map.entry(KeyCode.S, () -> fire("#evidence-scrub-now")),
                Map.entry(KeyCode.DIGIT1, () -> model.tabProperty().set(Tab.ALL)),
                Map.entry(KeyCode.DIGIT2, () -> model.tabProperty().set(Tab.TRAY)),
                Map.entry(KeyCode.DIGIT3, () -> model.tabProperty().set(Tab.DUE)),
                Map.entry(KeyCode.DIGIT4, () -> model.tabProperty().set(Tab.FAULTS)),
                Map.entry(KeyCode.ESCAPE, this::back));
    }

    private void fire(String selector) {
        if (lookup(selector) instanceof Button button) {
            button.fire();
        }
    }

    private void back() {
        model.leaveCopy();
        table.requestFocus();
    }

    private Node left() {
        lists.setId("evidence-lists");
        lists.getStyleClass().add("evidence-lists");
        lists.setAccessibleText(words.of("evidence.title"));
        lists.getItems().setAll(Tab.values());
        lists.setCellFactory(list -> new TabCell());
        lists.getSelectionModel().selectedItemProperty().subscribe(tab -> {
            if (tab != null) {
                model.tabProperty().set(tab);
            }
        });
        model.tabProperty().subscribe(tab -> lists.getSelectionModel().select(tab));
        VBox.setVgrow(lists, Priority.ALWAYS);
        var left = new VBox(ItemPane.head(words.of("evidence.title")), lists);
        left.getStyleClass().add("evidence-left");
        return left;
    }

    private void follow() {
        table.setItems(model.rows());
        table.getSelectionModel().selectedIndexProperty().subscribe(place -> model.select(place.intValue()));
        model.selectedProperty().subscribe(this::mark);
        model.countsProperty().subscribe(counts -> counted.forEach((tab, label) -> count(tab, label)));
        model.readingProperty().subscribe(this::listed);
        model.copyProperty().subscribe(this::turn);
        model.sheetProperty().subscribe(this::beside);
        model.toldProperty().subscribe(this::tell);
        sceneProperty().subscribe(this::entered);
    }

    private void count(Tab tab, Label label) {
        label.setText(Texts.figure(model.countsProperty().get().of(tab)));
    }

    private void mark() {
        int place = model.selectedProperty().get();
        var selection = table.getSelectionModel();
        if (place < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != place) {
            selection.clearAndSelect(place);
            table.scrollTo(Math.max(0, place - ROWS_ABOVE));
        }
        beside();
    }

    private void listed() {
        boolean none = !model.readingProperty().get() && model.rows().isEmpty();
        empty.getChildren().clear();
        if (none) {
            String key = "none." + model.tabProperty().get() + (seesList() ? "" : ".role");
            empty.getChildren().add(new EmptyState(words.of(key), words.of(key + ".more")));
        }
        beside();
    }

    private boolean seesList() {
        return switch (model.tabProperty().get()) {
            case ALL, TRAY -> true;
            case DUE -> model.may().due();
            case FAULTS -> model.may().scrub();
        };
    }

    private void turn(Optional<CopyModel> copy) {
        if (copy.isEmpty()) {
            middle.getChildren().setAll(table);
            return;
        }
        var pane = new CopyPane(model, copy.get(), words);
        var box = new VBox(ItemPane.head(words.of("copy.title")), pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        middle.getChildren().setAll(box);
        pane.focusFirst();
    }

    private void beside() {
        Optional<Sheet> sheet = model.sheetProperty().get();
        Optional<Line> line = model.current();
        Node body = new Region();
        String title = words.of("side.none");
        if (sheet.isPresent()) {
            item.show(sheet.get());
            body = item;
            title = words.of("side.item");
        } else if (line.orElse(null) instanceof Line.OfFile one) {
            file.show(one.file());
            body = file;
            title = words.of("side.file");
        }
        boolean checks = model.tabProperty().get() == Tab.FAULTS;
        var all = checks ? new VBox(scrub, body) : new VBox(body);
        side.getChildren().setAll(ItemPane.head(checks ? words.of("scrub.head") : title), told, scrolled(all, title));
    }

    private static Node scrolled(VBox all, String title) {
        return SideBlocks.scroll(all, "evidence-sheet", title);
    }

    private void tell(Optional<Told> now) {
        told.setText(now.map(words::told).orElse(""));
        told.setVisible(now.isPresent());
        told.setManaged(now.isPresent());
        told.getStyleClass().setAll("label", "evidence-told", now.map(Told::bad).orElse(false) ? "fg-red" : "fg-ok");
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
            Fx.later(table::requestFocus);
        }
    }

    /// What the tests look at.
    List<Line> lines() {
        return table.getItems();
    }

    private final class TabCell extends ListCell<Tab> {
        private final Label name = new Label();
        private final Label number = new Label();
        private final HBox box = new HBox(name, gap(), number);

        TabCell() {
            box.getStyleClass().add("evidence-tab");
            number.getStyleClass().addAll("t-mono", "t-small");
        }

        private static Region gap() {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }

        @Override
        protected void updateItem(@Nullable Tab tab, boolean none) {
            super.updateItem(tab, none);
            setGraphic(none || tab == null ? null : box);
            if (tab != null && !none) {
                name.setText(words.of("tab." + tab));
                counted.put(tab, number);
                count(tab, number);
                setAccessibleText(name.getText() + " " + number.getText());
            }
        }
    }
}
