package org.xunyao.app.people.sessions;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.app.people.parts.Told;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Who is signed in, since when, and the end of a session.
public final class SessionsPane extends HBox {
    private final SessionsViewModel model;
    private final PeopleWords words;
    private final TableView<SessionRow> table;
    private final StackPane place = new StackPane();
    private final StackPane side = new StackPane();
    private final Label count = new Label();

    /// @param words of the screen
    public SessionsPane(SessionsViewModel model, PeopleWords words) {
        this.model = model;
        this.words = words;
        this.table = table();
        getStyleClass().add("people-page");
        VBox.setVgrow(place, Priority.ALWAYS);
        var panel = new VBox(head(), place);
        panel.getStyleClass().addAll("panel", "people-panel");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        side.getStyleClass().addAll("panel", "people-side");
        getChildren().addAll(panel, side);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.leave();
                event.consume();
            }
        });
        follow();
    }

    /// Puts the cursor into the list.
    public void focusFirst() {
        table.requestFocus();
    }

    private TableView<SessionRow> table() {
        var made = new SheetTable<SessionRow>("sessions-table", words.of("tab.SESSIONS"));
        made.fixed(words.of("column.name"), 140, row -> Buttons.ellipsised(row.name(), "t-bold"));
        made.fixed(words.of("column.login"), 120, row -> Buttons.ellipsised(row.login(), "t-mono"));
        made.filling(words.of("column.unit"), 120, row -> Buttons.ellipsised(row.unit()));
        made.fixed(words.of("session.since"), 150, row -> new Label(words.time(row.since())));
        made.fixed(words.of("session.which"), 120, row -> new Label(row.own() ? words.of("session.own") : ""));
        return made;
    }

    private Node head() {
        var title = new Label(words.of("session.title"));
        title.getStyleClass().add("t-bold");
        count.getStyleClass().addAll("t-small", "fg-3");
        Button again = Buttons.normal(words.of("again"), model::refresh);
        again.setId("sessions-again");
        var head = new HBox(title, count, SideBlocks.gap(), again);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void follow() {
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
        model.loadingProperty().subscribe(this::listed);
        model.rows().addListener((ListChangeListener<SessionRow>) change -> {
            listed(model.loadingProperty().get());
            Fx.later(this::mark);
        });
        model.selectedProperty().subscribe(row -> Fx.later(this::mark));
        model.selectedProperty().subscribe(this::show);
        model.askingProperty().subscribe(this::show);
        model.toldProperty().subscribe(this::show);
    }

    private void mark() {
        model.selectedProperty().get().ifPresent(row -> {
            int at = model.rows().indexOf(row);
            if (at >= 0 && table.getSelectionModel().getSelectedIndex() != at) {
                table.getSelectionModel().clearAndSelect(at);
            }
        });
    }

    private void listed(Loading loading) {
        count.setText(words.of("session.count", Texts.figure(model.rows().size())));
        Node state = switch (loading) {
            case Loading.Reading _ -> new StackPane();
            case Loading.Failed failed ->
                new EmptyState(words.of("session.unread"), words.texts().fault(failed.code()));
            case Loading.There _
            when model.rows().isEmpty() -> new EmptyState(words.of("session.none"), words.of("session.none.more"));
            case Loading.There _ -> table;
        };
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != state) {
            place.getChildren().setAll(state);
        }
    }

    private void show() {
        boolean here = side.isFocusWithin();
        Optional<SessionRow> row = model.selectedProperty().get();
        side.getChildren()
                .setAll(row.map(this::one)
                        .orElseGet(() -> new EmptyState(words.of("person.none"), words.of("person.none.more"))));
        if (model.askingProperty().get()) {
            side.lookupAll("#session-not").forEach(Node::requestFocus);
        } else if (here) {
            table.requestFocus();
        }
    }

    private Node one(SessionRow row) {
        var name = new Label(row.name());
        name.getStyleClass().add("t-page");
        var head = new HBox(name);
        head.getStyleClass().add("people-side-head");
        VBox section = Parts.section(
                Parts.pair(words.of("column.login"), row.login()),
                Parts.pair(words.of("column.unit"), row.unit()),
                Parts.pair(words.of("session.since"), words.time(row.since())));
        VBox acts = Parts.section(said());
        acts.getChildren().addAll(model.askingProperty().get() ? question(row) : end(row));
        var detail = new VBox(head, section, acts);
        detail.getStyleClass().add("people-detail");
        return detail;
    }

    private Node said() {
        return switch (model.toldProperty().get()) {
            case Told.None _ -> new HBox();
            case Told.Saved saved ->
                Parts.told(Icon.DONE, "icon-ok", words.of("told." + saved.key(), saved.name()), "fg-ok");
            case Told.Failed failed ->
                Parts.told(
                        Icon.ERROR,
                        "icon-red",
                        words.texts().has("refusal." + failed.code())
                                ? words.refusal(failed.code())
                                : words.texts().fault(failed.code()),
                        "fg-red");
        };
    }

    private Node[] end(SessionRow row) {
        Button end = Buttons.normal(words.of("session.end"), model::ask);
        end.getStyleClass().setAll("button", "danger");
        end.setId("session-end");
        String refused = row.refused().isEmpty() ? "" : words.refusal(row.refused());
        Node button = new HBox(Parts.explained(end, refused));
        return refused.isEmpty()
                ? new Node[] {button}
                : new Node[] {button, Parts.sentence(refused, "t-small", "fg-3")};
    }

    private Node[] question(SessionRow row) {
        Button yes = Buttons.normal(words.of("session.end"), model::confirm);
        yes.getStyleClass().setAll("button", "danger");
        yes.setId("session-yes");
        Button not = SideBlocks.keyed(Buttons.normal(words.of("not"), model::leave), "Esc", "session-not");
        model.busyProperty().subscribe(busy -> yes.setDisable(busy));
        var buttons = new HBox(yes, not);
        buttons.getStyleClass().add("people-buttons");
        return new Node[] {Parts.sentence(words.of("session.ask", row.name()), "t-reading"), buttons};
    }
}
