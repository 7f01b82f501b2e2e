package org.xunyao.app.identity;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.Pharmacist;
import org.xunyao.supervision.identity.RollAnswer;
import org.xunyao.supervision.identity.RollDesk;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.theme.Density;

/// The workspace 药师核验: shops on the left, the chosen one's pharmacists and its newest roll call in the middle,
/// what is being done on the right. Keys: J K walk through shops, R takes one by chance, F finds one, arrows walk
/// through people; N enrols, W takes a withdrawal, X allows or stops, A announces, 1 2 3 choose the way to answer,
/// T takes a picture, O a picture file, P goes to the next camera, G makes a code, E ends the roll call, Ctrl S saves,
/// Esc leaves the form, F5
/// reads again.
public final class IdentityView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final IdentityViewModel model;
    private final IdentityWords words;
    private final SheetTable<ShopLine> shops;
    private final SheetTable<Pharmacist> people;
    private final SheetTable<RollAnswer> answers;
    private final TextField filter = new TextField();
    private final Label title = Buttons.ellipsised("", "t-bold");
    private final Label standing = SideBlocks.sentence("", "fg-2");
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final Label call = SideBlocks.sentence("", "t-small");
    private final SpotLine spot;
    private final FormPane form;
    private boolean filling;

    /// @param words in the person's language
    public IdentityView(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        this.words = words;
        this.shops = shopTable();
        this.people = peopleTable();
        this.answers = answerTable();
        this.spot = new SpotLine(model, words);
        this.form = new FormPane(model, words);
        var sheet = IdentityView.class.getResource("identity.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "identity");
        var middle = middle();
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(list(), middle, form);
        model.shops().listedProperty().subscribe(this::fillShops);
        model.sheetProperty().subscribe(this::fill);
        model.personProperty().subscribe(this::turn);
        model.actProperty().subscribe(this::turn);
        model.faultProperty().subscribe(this::say);
        model.savedProperty().subscribe(this::say);
        model.busyProperty().subscribe(this::say);
        RoomKeys.over(this, this::pressed);
        say();
        sceneProperty().subscribe(this::entered);
    }

    private Node list() {
        filter.textProperty().bindBidirectional(model.shops().filterProperty());
        VBox.setVgrow(shops, Priority.ALWAYS);
        var list = new VBox(
                SideBlocks.framed(filter, "identity-filter", words.of("filter")),
                shops,
                SideBlocks.line(SideBlocks.keyed(words.of("chance"), "R", "identity-chance", model::chooseByChance)));
        list.getStyleClass().addAll("panel", "identity-list");
        return list;
    }

    private VBox middle() {
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setId("identity-title");
        standing.setId("identity-standing");
        told.setId("identity-told");
        call.setId("identity-call");
        var head = new HBox(title);
        if (model.powers().change()) {
            head.getChildren().add(SideBlocks.keyed(words.of("switch"), "X", "identity-switch", this::change));
        }
        if (model.powers().call()) {
            head.getChildren().add(SideBlocks.keyed(words.of("announce"), "A", "identity-announce", this::announce));
        }
        head.getStyleClass().add("panel-head");
        var sums = new VBox(standing, spot, told);
        sums.getStyleClass().add("identity-sums");
        var acts = SideBlocks.line();
        if (model.powers().enrol()) {
            acts.getChildren().add(SideBlocks.keyed(words.of("enrol"), "N", "identity-enrol", this::enrol));
        }
        if (model.powers().withdraw()) {
            acts.getChildren().add(SideBlocks.keyed(words.of("withdraw"), "W", "identity-withdraw", this::withdraw));
        }
        acts.getStyleClass().add("identity-sums");
        var below = new VBox(call);
        below.getStyleClass().add("identity-sums");
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox.setVgrow(answers, Priority.ALWAYS);
        var middle = new VBox(head, sums, people, acts, below, answers);
        middle.getStyleClass().addAll("panel", "beside-side");
        middle.setMinWidth(0);
        return middle;
    }

    private SheetTable<ShopLine> shopTable() {
        var table = new SheetTable<ShopLine>("identity-shops", words.of("shops"));
        table.speak(ShopLine::name);
        table.filling(words.of("column.shop"), 120, line -> Buttons.ellipsised(line.name()));
        table.setPlaceholder(new EmptyState(words.of("none"), words.of("none.more")));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !filling) {
                model.choose(line);
            }
        });
        return table;
    }

    private SheetTable<Pharmacist> peopleTable() {
        var table = new SheetTable<Pharmacist>("identity-people", words.of("people"));
        table.speak(person -> person.name() + "，" + state(person));
        table.fixed(words.of("column.name"), 120, person -> Buttons.ellipsised(person.name()));
        table.sharing(
                words.of("column.number"),
                130,
                0.4,
                person -> Buttons.ellipsised(person.registrationNumber(), "t-mono"));
        table.sharing(words.of("column.state"), 180, 0.6, person -> Buttons.ellipsised(state(person)));
        table.setPlaceholder(new EmptyState(words.of("people.none"), words.of("people.none.more")));
        table.getSelectionModel().selectedItemProperty().subscribe(person -> {
            if (person != null && !filling) {
                model.choose(person);
            }
        });
        return table;
    }

    private String state(Pharmacist person) {
        return model.sheetProperty()
                .get()
                .map(sheet ->
                        words.standing(sheet, sheet.of(person), model.rules().today()))
                .orElse("");
    }

    private SheetTable<RollAnswer> answerTable() {
        var table = new SheetTable<RollAnswer>("identity-answers", words.of("answers"));
        table.speak(answer -> who(answer) + "，" + words.finding(answer));
        table.fixed(words.of("column.time"), 90, answer -> Buttons.ellipsised(words.time(answer.at()), "t-mono"));
        table.fixed(words.of("column.name"), 120, answer -> Buttons.ellipsised(who(answer)));
        table.filling(words.of("column.finding"), 200, answer -> Buttons.ellipsised(words.finding(answer)));
        table.setPlaceholder(new EmptyState(words.of("answers.none"), words.of("answers.none.more")));
        return table;
    }

    private String who(RollAnswer answer) {
        return answer.person()
                .flatMap(id -> model.sheetProperty().get().map(sheet -> sheet.name(id)))
                .orElse(words.of("nobody"));
    }

    private void fillShops() {
        filling = true;
        shops.getItems().setAll(model.shops().listedProperty().get());
        mark();
        filling = false;
    }

    private void mark() {
        model.sheetProperty().get().map(ShopSheet::shop).ifPresent(shops.getSelectionModel()::select);
    }

    private void fill() {
        Optional<ShopSheet> sheet = model.sheetProperty().get();
        filling = true;
        mark();
        people.getItems().setAll(sheet.map(now -> now.standing().pharmacists()).orElse(List.of()));
        model.personProperty().get().ifPresent(people.getSelectionModel()::select);
        answers.getItems()
                .setAll(sheet.flatMap(ShopSheet::newest)
                        .map(RollDesk.Sheet::answers)
                        .orElse(List.of()));
        filling = false;
        title.setText(sheet.map(now -> now.shop().name()).orElse(words.of("none")));
        standing.setText(sheet.map(this::standing).orElse(""));
        call.setText(sheet.map(this::call).orElse(""));
        turn();
    }

    private String standing(ShopSheet sheet) {
        return sheet.standing()
                .change()
                .map(change -> change.on()
                        ? words.of("on", change.assessment(), words.moment(change.at()))
                        : words.of("off.since", words.moment(change.at())))
                .orElse(words.of("off"));
    }

    private String call(ShopSheet sheet) {
        return sheet.newest()
                .map(newest -> newest.call()
                        .closing()
                        .map(closing -> words.of(
                                "call.closed",
                                words.moment(newest.call().at()),
                                words.time(closing.at()),
                                Integer.toString(newest.unanswered().size())))
                        .orElse(words.of("call.open", words.moment(newest.call().at()))))
                .orElse(words.of("call.none"));
    }

    private void turn() {
        filling = true;
        model.personProperty().get().ifPresent(people.getSelectionModel()::select);
        filling = false;
        boolean typing = form.isFocusWithin();
        form.show();
        if (typing) {
            // Else the scene would hand the focus to its first field, and the next key would be typed there.
            people.requestFocus();
        }
    }

    private void say() {
        String sentence = model.faultProperty()
                .get()
                .map(words::fault)
                .or(() -> model.busyProperty().get() ? Optional.of(words.of("busy")) : Optional.empty())
                .or(() -> model.savedProperty().get().map(saved -> words.of("saved", words.time(saved.at()))))
                .orElse("");
        told.setText(sentence);
        told.setManaged(!sentence.isEmpty());
    }

    private void change() {
        model.begin(Act.SWITCH);
        form.focus("#identity-assessment", "#identity-reason");
    }

    private void enrol() {
        model.begin(Act.ENROL);
        form.focus("#identity-document");
    }

    private void withdraw() {
        model.begin(Act.WITHDRAW);
        form.focus("#identity-save");
    }

    private void announce() {
        if (model.open().isPresent()) {
            model.begin(Act.CARD);
        } else {
            model.announce();
        }
    }

    private void leave(EventTarget from) {
        if (from instanceof TextInputControl) {
            people.requestFocus();
        } else {
            model.begin(Act.LOOK);
        }
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            form.save();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            leave(event.getTarget());
            return true;
        }
        if (event.getTarget() instanceof TextInputControl) {
            return false;
        }
        return key(event.getCode());
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case J -> shops.walk(1);
            case K -> shops.walk(-1);
            case R -> model.chooseByChance();
            case F -> filter.requestFocus();
            case N -> enrol();
            case W -> withdraw();
            case X -> change();
            case A -> announce();
            case DIGIT1 -> model.begin(Act.CARD);
            case DIGIT2 -> model.begin(Act.VIDEO);
            case DIGIT3 -> model.begin(Act.FACE);
            case P -> spot.next();
            case F5 -> model.refresh();
            default -> {
                return during(code);
            }
        }
        return true;
    }

    private boolean during(KeyCode code) {
        Act act = model.actProperty().get();
        boolean samples = act == Act.ENROL || act == Act.FACE;
        if (code == KeyCode.T && samples) {
            model.take();
        } else if (code == KeyCode.O && act == Act.ENROL) {
            model.takeFile();
        } else if (code == KeyCode.G && act.rolls() && act != Act.FACE) {
            model.issue();
        } else if (code == KeyCode.E && act.rolls()) {
            model.close();
        } else {
            return false;
        }
        return true;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
            Fx.later(people::requestFocus);
        }
    }
}
