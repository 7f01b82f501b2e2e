package org.xunyao.app.sales;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 销售数据: sources above, what was found below, details and the scanner at the side. Keys: J K walk
/// through sources, N P through what was found, A adds a source, L one whose path is typed, S goes to the scanner, Ctrl
/// S saves the new source, Esc leaves a field or the new source, F5 reads again.
public final class SalesView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int STATE = 92;
    private static final int COUNT = 84;
    private static final int MOMENT = 132;
    private static final int RULE = 64;
    private static final int FILM = 196;
    private static final int WIDE = 760;

    private final SalesViewModel model;
    private final SalesWords words;
    private final SheetTable<SalesPorts.Line> sources;
    private final SheetTable<SalesDesk.Case> cases;
    private final SalesSide side;
    private final VBox place = new VBox();
    private Optional<AddPane> adding = Optional.empty();
    private boolean filling;

    /// @param words in the person's language
    public SalesView(SalesViewModel model, SalesWords words) {
        this.model = model;
        this.words = words;
        this.sources = sources();
        this.cases = cases();
        this.side = new SalesSide(model, words);
        var sheet = SalesView.class.getResource("sales.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "sales");
        var tables = new VBox(panel("sources", sources, add()), panel("hits", cases, List.of()));
        tables.getStyleClass().add("sales-tables");
        HBox.setHgrow(tables, Priority.ALWAYS);
        place.getChildren().setAll(side);
        VBox.setVgrow(side, Priority.ALWAYS);
        getChildren().addAll(tables, place);
        model.knownProperty().subscribe(this::fill);
        model.readProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
        model.fileProperty().subscribe(this::choose);
        model.typingProperty().subscribe(this::type);
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
        fill();
    }

    private List<Button> add() {
        return model.ports().arranges()
                ? List.of(
                        SideBlocks.keyed(words.of("path.name"), "L", "sales-type", model::type),
                        SideBlocks.keyed(words.of("add"), "A", "sales-add", model::begin))
                : List.of();
    }

    private Node panel(String title, Node table, List<Button> buttons) {
        var name = new Label(words.of(title));
        name.getStyleClass().add("t-bold");
        var head = new HBox(name, SideBlocks.gap());
        head.getChildren().addAll(buttons);
        head.getStyleClass().add("panel-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        var panel = new VBox(head, table);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private SheetTable<SalesPorts.Line> sources() {
        var table = new SheetTable<SalesPorts.Line>("sales-sources", words.of("sources"));
        table.speak(line -> words.of(
                "source.spoken",
                line.source().title(),
                shop(line),
                words.mark(line),
                Texts.figure(line.standing().today().lines())));
        table.sharing(
                words.of("source.title"),
                120,
                0.5,
                line -> Buttons.ellipsised(line.source().title()));
        table.sharing(words.of("source.shop"), 120, 0.5, line -> Buttons.ellipsised(shop(line)));
        table.fixed(words.of("source.state"), STATE, line -> Buttons.ellipsised(words.mark(line)));
        table.figures(
                words.of("source.today"),
                COUNT,
                line -> new Label(Texts.figure(line.standing().today().lines())));
        table.fixedFrom(
                WIDE,
                words.of("source.last"),
                MOMENT,
                line -> new Label(line.standing().today().last().map(words::at).orElse("")));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !filling) {
                model.choose(line);
            }
        });
        return table;
    }

    private String shop(SalesPorts.Line line) {
        return model.shop(line.source().shop());
    }

    private SheetTable<SalesDesk.Case> cases() {
        var table = new SheetTable<SalesDesk.Case>("sales-hits", words.of("hits"));
        table.speak(found -> words.of(
                "hit.spoken",
                words.at(found.hit().at()),
                found.hit().key().rule().code(),
                model.shop(found.hit().shop()),
                words.hit(found.hit()),
                words.film(found.hit())));
        table.fixed(
                words.of("hit.at"),
                MOMENT,
                found -> new Label(words.at(found.hit().at())));
        table.fixed(
                words.of("hit.rule"),
                RULE,
                found -> new Label(found.hit().key().rule().code()));
        table.sharing(
                words.of("source.shop"),
                110,
                0.35,
                found -> Buttons.ellipsised(model.shop(found.hit().shop())));
        table.sharing(words.of("hit.what"), 160, 0.65, found -> Buttons.ellipsised(words.hit(found.hit())));
        table.fixedFrom(WIDE, words.of("hit.film"), FILM, found -> Buttons.ellipsised(words.film(found.hit())));
        table.getSelectionModel().selectedItemProperty().subscribe(found -> {
            if (found != null && !filling) {
                model.look(found);
            }
        });
        return table;
    }

    private void fill() {
        filling = true;
        sources.getItems().setAll(model.knownProperty().get().sources());
        cases.getItems().setAll(model.knownProperty().get().cases());
        filling = false;
        boolean read = model.readProperty().get();
        String more = model.ports().arranges() ? "none.more" : "none.look";
        sources.setPlaceholder(
                read ? new EmptyState(words.of("none"), words.of(more)) : new Label(words.of("reading.first")));
        cases.setPlaceholder(
                read
                        ? new EmptyState(words.of("hits.none"), words.of("hits.none.more"))
                        : new Label(words.of("reading.first")));
        mark();
    }

    private void mark() {
        boolean before = filling;
        filling = true;
        model.chosenProperty()
                .get()
                .ifPresent(chosen -> sources.getItems().stream()
                        .filter(line ->
                                line.source().id().equals(chosen.source().id()))
                        .findFirst()
                        .ifPresent(sources.getSelectionModel()::select));
        model.hitProperty()
                .get()
                .ifPresent(chosen -> cases.getItems().stream()
                        .filter(found -> found.hit().id().equals(chosen.hit().id()))
                        .findFirst()
                        .ifPresent(cases.getSelectionModel()::select));
        filling = before;
    }

    private void choose(Optional<SalesViewModel.Chosen> file) {
        adding = file.map(chosen -> new AddPane(model, words, chosen));
        put(adding.<Node>map(pane -> pane).orElse(side));
        adding.ifPresentOrElse(AddPane::focusFirst, sources::requestFocus);
    }

    private void type(boolean now) {
        if (now) {
            var pane = new PathPane(model, words);
            put(pane);
            pane.focusFirst();
        } else if (adding.isEmpty()) {
            put(side);
            sources.requestFocus();
        }
    }

    private void put(Node shown) {
        VBox.setVgrow(shown, Priority.ALWAYS);
        place.getChildren().setAll(shown);
        place.applyCss();
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            adding.ifPresent(AddPane::save);
            return adding.isPresent();
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape(event);
        }
        return !(event.getTarget() instanceof TextInputControl) && adding.isEmpty() && key(event.getCode());
    }

    private boolean escape(KeyEvent event) {
        if (adding.isPresent() || model.typingProperty().get()) {
            model.leave();
            return true;
        }
        if (event.getTarget() instanceof TextInputControl) {
            sources.requestFocus();
            return true;
        }
        return false;
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case J -> sources.walk(1);
            case K -> sources.walk(-1);
            case N -> cases.walk(1);
            case P -> cases.walk(-1);
            case A -> model.begin();
            case L -> model.type();
            case S -> side.scan();
            case F5 -> model.refresh();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void entered(@Nullable Scene scene) {
        model.watched(scene != null);
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            Fx.later(sources::requestFocus);
        }
    }
}
