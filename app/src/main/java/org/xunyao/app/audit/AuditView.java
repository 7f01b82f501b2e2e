package org.xunyao.app.audit;

import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.audit.AuditFilters.Outcome;
import org.xunyao.app.audit.AuditViewModel.Listing;
import org.xunyao.app.audit.AuditViewModel.Side;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 审计: filters and the links on the left; on the right one record in full, or the chain as
/// a whole.
public final class AuditView extends HBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.audit.audit";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final int ROWS_ABOVE = 5;

    private final AuditWords words;
    private final AuditViewModel model;
    private final SheetTable<AuditRow> table;
    private final RecordPane record;
    private final ChainPane chain;
    private final StackPane side = new StackPane();
    private final StackPane empty = new StackPane();
    private final Label state = new Label();
    private final TextField person = new TextField();

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written and days begin
    public AuditView(AuditPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        this.words = new AuditWords(texts, zone);
        this.model = new AuditViewModel(ports, words, tasks);
        this.table = new AuditTable(words).node(model::more);
        this.record = new RecordPane(model, words);
        this.chain = new ChainPane(model, words, this::choose);
        getStyleClass().addAll("with-side", "audit");
        var sheet = AuditView.class.getResource("audit.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        empty.setId("audit-empty");
        table.setPlaceholder(empty);
        VBox.setVgrow(table, Priority.ALWAYS);
        var panel = new VBox(head(), filters(), table);
        panel.getStyleClass().addAll("panel", "beside-side");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        side.getStyleClass().add("side-pane");
        getChildren().addAll(panel, side);
        var keys = new AuditKeys(model, person::requestFocus, this::focusExport, table::requestFocus);
        RoomKeys.over(this, keys::pressed);
        follow();
    }

    /// What stands behind the nodes.
    public AuditViewModel model() {
        return model;
    }

    private Node head() {
        var title = new Label(words.of("audit.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        state.setId("audit-state");
        state.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                title, state, gap, SideBlocks.keyed(words.of("chain.open"), "C", "audit-chain-open", model::openChain));
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Node filters() {
        AuditFilters filters = model.filters();
        var outcome = new SegmentedControl<>(
                List.of(Outcome.values()),
                one -> words.of("filter.outcome." + one),
                filters.outcomeProperty().get());
        outcome.setId("audit-outcome");
        outcome.valueProperty().bindBidirectional(filters.outcomeProperty());
        var clear = SideBlocks.keyed(words.of("filter.clear"), "X", "audit-clear", model::clear);
        var search = Buttons.normal(words.of("filter.search"), model::search);
        search.setId("audit-search");
        var flow = new FlowPane(
                field(person, "person", 150, filters.personProperty()),
                field(new TextField(), "object", 220, filters.objectProperty()),
                field(new TextField(), "action", 130, filters.actionProperty()),
                field(new TextField(), "from", 112, filters.fromProperty()),
                field(new TextField(), "to", 112, filters.toProperty()),
                outcome,
                search,
                clear);
        flow.getStyleClass().add("audit-filters");
        return flow;
    }

    private Node field(TextField field, String name, double width, StringProperty value) {
        field.setId("audit-" + name);
        field.setPromptText(words.of("filter." + name));
        field.setAccessibleText(words.of("filter." + name));
        field.setPrefWidth(width);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> {
            model.search();
            table.requestFocus();
        });
        var frame = new HBox(field);
        frame.getStyleClass().add("field");
        return frame;
    }

    private void follow() {
        table.setItems(model.rows());
        table.getSelectionModel().selectedIndexProperty().subscribe(place -> model.select(place.intValue()));
        model.selectedProperty().subscribe(this::mark);
        model.listingProperty().subscribe(this::listed);
        model.sideProperty().subscribe(this::turn);
        sceneProperty().subscribe(this::entered);
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
    }

    private void listed(Listing listing) {
        state.getStyleClass().setAll("label", "t-small", bad(listing) ? "fg-red" : "fg-3");
        state.setText(
                switch (listing) {
                    case Listing.Reading _ -> words.of("list.reading");
                    case Listing.Read read -> count(read);
                    case Listing.Misunderstood misunderstood ->
                        words.of("filter.bad." + misunderstood.what().field());
                    case Listing.Fault fault -> words.texts().fault(fault.code());
                });
        boolean none = listing instanceof Listing.Read && model.rows().isEmpty();
        empty.getChildren().clear();
        if (none && listing instanceof Listing.Read read) {
            String key = read.narrow() ? "list.none.narrow" : "list.none";
            empty.getChildren().add(new EmptyState(words.of(key), words.of(key + ".more")));
        }
    }

    private static boolean bad(Listing listing) {
        return listing instanceof Listing.Misunderstood || listing instanceof Listing.Fault;
    }

    private String count(Listing.Read read) {
        int shown = model.rows().size();
        return shown == 0 ? "" : words.of(read.end() ? "list.all" : "list.some", Texts.figure(shown));
    }

    private void turn(Side now) {
        side.getChildren()
                .setAll(
                        switch (now) {
                            case RECORD -> record;
                            case CHAIN -> chain;
                        });
        if (now == Side.CHAIN) {
            // What lies in a scroll pane enters the scene only with its skin.
            chain.applyCss();
            chain.focusFirst();
        }
    }

    private void focusExport() {
        model.openChain();
        chain.target().requestFocus();
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.search();
            Fx.later(table::requestFocus);
        }
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("xunyao-audit.jsonl");
        @Nullable File chosen = chooser.showSaveDialog(getScene().getWindow());
        Optional.ofNullable(chosen)
                .ifPresent(file -> model.chain().targetProperty().set(file.getPath()));
    }
}
