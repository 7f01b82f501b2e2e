package org.xunyao.app.cases.people;

import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// 人员: who takes part in the case. Numbers are masked until somebody asks for one; what was taken back
/// stands below, struck through, with its reason.
public final class PeoplePanel extends VBox {
    /// Base name of this part's message bundle.
    public static final String BUNDLE = "org.xunyao.app.cases.people.people";

    private final PeopleModel model;
    private final CaseWords words;
    private final VBox body = new VBox();
    private final VBox lines = new VBox();
    private final VBox forms = new VBox();
    private final VBox gone = new VBox();
    private final Label nothing = new Label();
    private final Label count = new Label();
    private final Button fresh;
    private final SavedLabel saved;
    private final Label fault = new Label();
    private @Nullable PersonForm form;
    private @Nullable MatterSheet matter;

    /// @param words hold {@link #BUNDLE} and the words of the case's page
    public PeoplePanel(PeopleModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        this.saved = new SavedLabel(words.texts(), words.zone());
        fresh = Buttons.normal(words.of("people.fresh"), this::toggle);
        fresh.setId("people-fresh");
        fresh.setGraphic(new KeyCap("P"));
        setId("people");
        furnish();
        model.sheetProperty().subscribe(sheet -> draw());
        model.openProperty().subscribe((before, now) -> opened(now));
        model.messageProperty().subscribe(this::tell);
        model.numbers().addListener((MapChangeListener<Integer, String>) change -> draw());
    }

    private void furnish() {
        nothing.setText(words.of("people.none"));
        nothing.setId("people-none");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("fg-2");
        count.getStyleClass().addAll("t-small", "fg-3");
        lines.getStyleClass().add("journal-lines");
        gone.getStyleClass().add("goods-movements");
        body.getStyleClass().add("goods-body");
        fault.setId("people-fault");
        fault.setWrapText(true);
        fault.getStyleClass().add("fg-red");
        body.getChildren().setAll(nothing, forms, lines, gone, fault);
        place(forms, false);
        var panel = new Panel(words.of("people.title"), body);
        panel.addToHead(count, fresh);
        getChildren().add(panel);
    }

    /// Shows the people of a matter; a lead has none.
    public void show(MatterSheet sheet) {
        matter = sheet;
        model.show(sheet);
    }

    /// Does what a key stands for here, before the page.
    ///
    /// @return whether it stood for anything
    public boolean pressed(KeyEvent event) {
        boolean inside = holds(event.getTarget());
        if (inside && event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.submit();
            return true;
        }
        boolean letter = !event.isShortcutDown() && !event.isAltDown() && event.getCode() == KeyCode.P;
        if (letter && !(event.getTarget() instanceof TextInputControl) && fresh.isVisible()) {
            toggle();
            return true;
        }
        return false;
    }

    private boolean holds(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.equals(form)) {
                return true;
            }
        }
        return false;
    }

    private void toggle() {
        boolean shut = model.openProperty().get() instanceof OpenForm.Shut;
        model.turn(shut ? new OpenForm.Fresh() : new OpenForm.Shut());
    }

    private void draw() {
        Optional<PeoplePorts.Sheet> sheet = model.sheetProperty().get();
        appear();
        lines.getChildren().clear();
        gone.getChildren().clear();
        sheet.ifPresentOrElse(this::draw, this::drawNone);
    }

    private void drawNone() {
        count.setText("");
        List.of(nothing, fresh, lines, gone).forEach(node -> place(node, false));
    }

    /// A lead has no people and no panel; people that could not be read leave the sentence that says so.
    private void appear() {
        boolean unread = model.messageProperty().get() instanceof PeopleMessage.Fault;
        place(this, unread || model.sheetProperty().get().isPresent());
    }

    private void draw(PeoplePorts.Sheet sheet) {
        PeopleFile file = sheet.file();
        List<PeopleLine> holding = file.holding();
        count.setText(words.of("people.count", Texts.figure(holding.size())));
        place(nothing, holding.isEmpty());
        place(lines, !holding.isEmpty());
        place(fresh, sheet.mayEnter());
        holding.forEach(line -> lines.getChildren().add(new PersonRow(line, sheet, model, words, name(line))));
        for (PeopleLine line : file.lines()) {
            line.reversal()
                    .ifPresent(back -> gone.getChildren().add(gone(file.lines().get(back.of() - 1), back, line)));
        }
        place(gone, !gone.getChildren().isEmpty());
    }

    private Node gone(PeopleLine old, PeopleLine.Reversal back, PeopleLine by) {
        String who = old.person().map(this::called).orElse("");
        var struck = new Label(who);
        struck.setWrapText(true);
        struck.getStyleClass().addAll("t-small", "fg-3", "people-gone");
        String writer = matter == null ? "" : matter.name(by.by());
        var why = new Label(words.of("people.gone", back.reason(), writer, words.moment(by.recordedAt())));
        why.setWrapText(true);
        why.getStyleClass().addAll("t-small", "fg-2");
        var row = new VBox(struck, why);
        row.setAccessibleText(words.of("people.gone.read", who, back.reason()));
        return row;
    }

    private String called(Participant person) {
        return words.of("people.called", words.of("people.part." + person.part()), person.name());
    }

    private String name(PeopleLine line) {
        return matter == null ? "" : matter.name(PersonRow.seer(line));
    }

    private void opened(OpenForm open) {
        forms.getChildren().clear();
        form = null;
        boolean shut = open instanceof OpenForm.Shut;
        place(forms, !shut);
        if (shut) {
            return;
        }
        var made = new PersonForm(open, model, words);
        form = made;
        forms.getChildren().add(made);
        Fx.later(made::enter);
    }

    private void tell(PeopleMessage message) {
        PersonForm shown = form;
        if (shown != null) {
            shown.say(message);
        }
        body.getChildren().remove(saved);
        if (!(message instanceof PeopleMessage.None
                || message instanceof PeopleMessage.Unreadable
                || (message instanceof PeopleMessage.Fault(String _, boolean saving) && !saving))) {
            body.getChildren().add(saved);
        }
        mark(message);
        boolean apart = shown == null && message instanceof PeopleMessage.Fault;
        fault.setText(
                message instanceof PeopleMessage.Fault one && apart
                        ? words.texts().fault(one.code())
                        : "");
        place(fault, apart);
        appear();
    }

    private void mark(PeopleMessage message) {
        switch (message) {
            case PeopleMessage.Saving _ -> saved.saving();
            case PeopleMessage.Done done -> saved.saved(done.saved());
            case PeopleMessage.Blocked _ -> saved.failed();
            case PeopleMessage.Fault one -> {
                if (one.saving()) {
                    saved.failed();
                }
            }
            case PeopleMessage.None _, PeopleMessage.Unreadable _ -> {}
        }
    }

    private static void place(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
