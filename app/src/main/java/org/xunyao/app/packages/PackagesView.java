package org.xunyao.app.packages;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.packages.PackagesViewModel.Side;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 交换: the packages on the left, one thing about them on the right.
public final class PackagesView extends HBox {
    /// Base name of this screen's message bundle; it also needs the verifier's.
    public static final String BUNDLE = "org.xunyao.app.packages.packages";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final PackagesViewModel model;
    private final PackagesWords words;
    private final SheetTable<PackageRow> table;
    private final PackageDetail detail;
    private final ComposePane compose;
    private final CheckPane check;
    private final StackPane side = new StackPane();
    private final StackPane list;
    private final EmptyState empty;
    private final Label sequence = new Label();
    private final Label fault = SideBlocks.sentence("", "fg-red");
    private final HBox trouble;

    /// @param texts hold {@link #BUNDLE} and the verifier's
    /// @param zone in which times are written
    /// @param today so that today's times are written without their date
    public PackagesView(PackagesViewModel model, Texts texts, ZoneId zone, LocalDate today) {
        this.model = model;
        this.words = new PackagesWords(texts, zone, today);
        this.table = new PackageTable(words).node();
        this.detail =
                new PackageDetail(model, words, () -> chooseNew(model.copy().targetProperty()));
        this.compose = new ComposePane(model, words);
        this.check = new CheckPane(
                model,
                words,
                () -> choose(model.check().fileProperty()),
                () -> choose(model.check().trustProperty()));
        this.empty = empty();
        this.trouble = trouble();
        this.list = new StackPane(table);
        table.setPlaceholder(empty);
        getStyleClass().addAll("with-side", "packages");
        var sheet = PackagesView.class.getResource("packages.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        var panel = new VBox(head(), trouble, list);
        panel.getStyleClass().addAll("panel", "beside-side");
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.setMinWidth(0);
        side.getStyleClass().add("side-pane");
        getChildren().addAll(panel, side);
        var keys = new PackagesKeys(model, this::focusExport, table::requestFocus);
        RoomKeys.over(this, keys::pressed);
        follow();
    }

    private Node head() {
        var title = new Label(words.of("packages.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        sequence.setId("packages-sequence");
        sequence.getStyleClass().addAll("t-small", "fg-3");
        sequence.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, sequence, gap, button("check.open", "V", "package-check-open", model::openCheck));
        if (model.terms().maySeal()) {
            Button seal = button("compose.open", "N", "package-compose-open", model::openCompose);
            seal.getStyleClass().setAll("button", "primary");
            head.getChildren().add(seal);
        }
        head.getStyleClass().add("panel-head");
        return head;
    }

    /// What of the list could not be read, and the way to try again.
    private HBox trouble() {
        fault.setId("packages-fault");
        Button again = Buttons.normal(words.of("packages.again"), this::again);
        again.setId("packages-again");
        HBox row = SideBlocks.told(Icon.ERROR, "icon-red", fault);
        row.getChildren().add(again);
        row.getStyleClass().add("packages-trouble");
        return row;
    }

    private Button button(String text, String key, String id, Runnable action) {
        Button button = Buttons.normal(words.of(text), action);
        button.setGraphic(new KeyCap(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        return button;
    }

    private EmptyState empty() {
        String more = words.of("packages.empty.more", model.terms().trustBundle());
        var state = new EmptyState(words.of("packages.empty"), more);
        state.setId("packages-empty");
        return state;
    }

    private void follow() {
        table.atTheEnd(model::more);
        table.setItems(model.rows());
        table.getSelectionModel().selectedIndexProperty().subscribe(place -> model.select(place.intValue()));
        model.selectedProperty().subscribe(this::mark);
        model.rows().addListener((ListChangeListener<PackageRow>) change -> Fx.later(() -> {
            mark();
            listed();
        }));
        model.listing().doingProperty().subscribe(this::listed);
        model.faultProperty().subscribe(this::say);
        model.sideProperty().subscribe(this::turn);
        sceneProperty().subscribe(this::entered);
        listed();
    }

    private void mark() {
        int place = model.selectedProperty().get();
        var selection = table.getSelectionModel();
        if (place < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != place) {
            selection.clearAndSelect(place);
            table.scrollTo(place);
        }
        detail.show();
    }

    private void listed() {
        say();
        detail.show();
    }

    private void say() {
        Optional<String> code = model.faultProperty().get();
        fault.setText(code.map(words.texts()::fault).orElse(""));
        trouble.setVisible(code.isPresent());
        trouble.setManaged(code.isPresent());
        sequence.getStyleClass().removeAll("fg-3", "fg-red");
        sequence.getStyleClass().add(model.broken().isPresent() ? "fg-red" : "fg-3");
        boolean none = model.rows().isEmpty();
        sequence.setText(none ? "" : model.broken().map(this::broken).orElseGet(this::unbroken));
        empty.setVisible(none && model.listing().doingProperty().get() instanceof Doing.Done<?>);
    }

    private void again() {
        // The button goes with the fault, and the focus with the button.
        table.requestFocus();
        model.again();
    }

    private String unbroken() {
        PackageList list = model.list();
        String total = Texts.figure(list.total());
        return list.whole() || list.sent().size() >= list.total()
                ? words.of("packages.whole", total)
                : words.of("packages.part", total, Texts.figure(list.sent().size()));
    }

    private String broken(PackageRow row) {
        return words.of("packages.broken." + row.joint().name(), PackagesWords.sequence(row.manifest()));
    }

    private void turn(Side now) {
        side.getChildren()
                .setAll(
                        switch (now) {
                            case DETAIL -> detail;
                            case COMPOSE -> compose;
                            case CHECK -> check;
                        });
        switch (now) {
            case DETAIL -> table.requestFocus();
            case COMPOSE -> compose.focusFirst();
            case CHECK -> check.focusFirst();
        }
    }

    private void focusExport() {
        if (model.terms().mayExport() && model.current().isPresent()) {
            model.back();
            detail.target().requestFocus();
        }
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
        }
    }

    private void choose(StringProperty path) {
        file(new FileChooser().showOpenDialog(getScene().getWindow()), path);
    }

    private void chooseNew(StringProperty path) {
        var chooser = new FileChooser();
        model.current().ifPresent(row -> chooser.setInitialFileName(PackagesWords.fileName(row.manifest())));
        file(chooser.showSaveDialog(getScene().getWindow()), path);
    }

    private static void file(@Nullable File chosen, StringProperty path) {
        Optional.ofNullable(chosen).ifPresent(file -> path.set(file.getPath()));
    }
}
