package org.xunyao.app.people.persons;

import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
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
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonFilter;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The accounts: the list on the left, one account on the right. N opens an account, Ctrl+F goes to the
/// filter, Escape goes back.
public final class PersonsPane extends HBox {
    private final PersonsViewModel model;
    private final PeopleWords words;
    private final TableView<PersonRow> table;
    private final StackPane list = new StackPane();
    private final StackPane side = new StackPane();
    private final TextField filter = new TextField();
    private final Label count = new Label();

    /// @param words of the screen
    public PersonsPane(PersonsViewModel model, PeopleWords words) {
        this.model = model;
        this.words = words;
        this.table = new PersonTable(words).node();
        getStyleClass().add("people-page");
        VBox.setVgrow(list, Priority.ALWAYS);
        var panel = new VBox(head(), list);
        panel.getStyleClass().addAll("panel", "people-panel");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        side.getStyleClass().addAll("panel", "people-side");
        getChildren().addAll(panel, side);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        follow();
    }

    /// Puts the cursor into the list.
    public void focusFirst() {
        table.requestFocus();
    }

    private Node head() {
        filter.setId("people-filter");
        filter.setPromptText(words.of("filter.prompt"));
        filter.setAccessibleText(words.of("filter.prompt"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        var edge = new HBox(Icon.SEARCH.node("icon-quiet"), filter);
        edge.getStyleClass().addAll("field", "people-filter");
        var kinds = new SegmentedControl<>(
                Arrays.asList(PersonFilter.Kind.values()),
                kind -> words.of("filter." + kind.name()),
                PersonFilter.Kind.ALL);
        kinds.setId("people-kinds");
        Runnable sift = () -> model.filterProperty()
                .set(new PersonFilter(kinds.valueProperty().get(), filter.getText()));
        filter.textProperty().subscribe(sift);
        kinds.valueProperty().subscribe(sift);
        count.getStyleClass().addAll("t-small", "fg-3");
        count.setMinWidth(USE_PREF_SIZE);
        Button add = SideBlocks.keyed(
                Buttons.primary(words.of("act.ADD"), () -> model.begin(PersonAct.ADD)), "N", "people-add");
        var adding = new StackPane();
        model.sheetProperty().subscribe(sheet -> {
            add.setDisable(false);
            String refused = sheet.addRefused().isEmpty() ? "" : words.refusal(sheet.addRefused());
            adding.getChildren().setAll(Parts.explained(add, refused));
        });
        var head = new HBox(edge, kinds, SideBlocks.gap(), count, adding);
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
        model.selectedProperty().subscribe(row -> Fx.later(this::mark));
        model.rows().addListener((ListChangeListener<PersonRow>) change -> Fx.later(this::mark));
        model.loadingProperty().subscribe(this::listed);
        model.rows().addListener((ListChangeListener<PersonRow>)
                change -> listed(model.loadingProperty().get()));
        model.sideProperty().subscribe(this::turn);
        model.selectedProperty().subscribe(row -> turn(model.sideProperty().get()));
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

    private void listed(Loading loading) {
        int all = model.sheetProperty().get().rows().size();
        int shown = model.rows().size();
        count.setText(words.of("filter.count", Texts.figure(shown), Texts.figure(all)));
        Node state = switch (loading) {
            case Loading.Reading _ -> new StackPane();
            case Loading.Failed failed ->
                new EmptyState(words.of("people.unread"), words.texts().fault(failed.code()), again());
            case Loading.There _
            when shown == 0 ->
                new EmptyState(words.of(all == 0 ? "people.empty" : "people.none"), words.of("people.none.more"));
            case Loading.There _ -> table;
        };
        if (!list.getChildren().equals(List.of(state))) {
            list.getChildren().setAll(state);
        }
    }

    private Button again() {
        return Buttons.normal(words.of("again"), model::refresh);
    }

    private void turn(PersonSide now) {
        Node pane = switch (now) {
            case PersonSide.Detail _ -> new PersonDetail(model, words);
            case PersonSide.Adding _ -> new AddForm(model, words);
            case PersonSide.Proposing proposing -> new ProposeForm(model, proposing.row(), words);
            case PersonSide.Binding binding -> new BindForm(model, binding.row(), words);
            case PersonSide.Asking asking -> new AskPane(model, asking, words);
            case PersonSide.Secret secret -> new SecretPane(model, secret.password(), words);
        };
        boolean away = isFocusInside(side);
        side.getChildren().setAll(pane);
        switch (pane) {
            case Starting form -> Fx.later(form::focusFirst);
            default -> {
                if (away) {
                    table.requestFocus();
                }
            }
        }
    }

    private static boolean isFocusInside(StackPane pane) {
        return pane.isFocusWithin();
    }

    private void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            filter.requestFocus();
            event.consume();
        } else if (!typing && event.getCode() == KeyCode.N && !event.isShortcutDown()) {
            model.begin(PersonAct.ADD);
            event.consume();
        } else if (!typing && (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K)) {
            int step = event.getCode() == KeyCode.J ? 1 : -1;
            int place = table.getSelectionModel().getSelectedIndex() + step;
            if (place >= 0 && place < model.rows().size()) {
                table.getSelectionModel().clearAndSelect(place);
            }
            event.consume();
        }
    }
}
