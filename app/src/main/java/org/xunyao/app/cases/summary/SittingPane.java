package org.xunyao.app.cases.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.app.papers.SaveMark;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotEntry;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotStage;
import org.xunyao.documents.Flaw;
import org.xunyao.registry.Pharmacy;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// One sitting: what was done, and the fields of the next step.
final class SittingPane extends VBox {
    private final SpotModel model;
    private final SpotWords words;
    private final SpotCase sitting;
    private final VBox step = new VBox();
    private final VBox told = new VBox();
    private final Label law = SideBlocks.sentence("", "t-small", "fg-2");
    private final Label saved = new Label();
    private Optional<Fields> fields = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    SittingPane(SpotModel model, SpotWords words, SpotCase sitting) {
        this.model = model;
        this.words = words;
        this.sitting = sitting;
        getStyleClass().add("spot-sitting");
        step.getStyleClass().add("spot-step");
        told.getStyleClass().add("spot-told");
        told.setId("spot-told");
        law.setId("spot-law");
        saved.setId("spot-saved");
        saved.getStyleClass().addAll("t-small", "fg-2");
        getChildren().addAll(head(), done(), step);
        model.typed().ifPresent(now -> {
            following = Subscription.combine(
                    now.autosave().markProperty().subscribe(this::mark),
                    now.words("violation").subscribe(id -> law()),
                    now.words("party").subscribe(id -> law()));
        });
    }

    /// Another takes its place.
    void leave() {
        following.unsubscribe();
    }

    private Node head() {
        String shop = Optional.ofNullable(model.shops().get(sitting.head().party()))
                .map(Pharmacy::name)
                .orElse(words.of("shop.unknown"));
        Label name = SideBlocks.sentence(shop, "t-page");
        String officers = sitting.head().officers().stream()
                .map(one -> words.of("officer", one.name(), one.badge()))
                .collect(Collectors.joining(words.of("comma")));
        String paper =
                sitting.newest(SpotAct.Decide.class).map(SpotAct.Decide::paper).orElse("");
        Label facts = SideBlocks.sentence(
                words.of(
                                "head",
                                words.of("stage." + sitting.stage()),
                                sitting.head().foundOn().toString(),
                                officers)
                        + (paper.isEmpty() ? "" : "　" + paper),
                "t-small",
                "fg-2");
        facts.setId("spot-facts");
        return new VBox(name, facts);
    }

    private Node done() {
        var lines = new VBox();
        lines.getStyleClass().add("side-lines");
        for (SpotEntry entry : sitting.entries()) {
            Label said = SideBlocks.sentence(words.of(
                    "line", words.of("event." + entry.act().event()), words.at(entry.recordedAt()), what(entry.act())));
            lines.getChildren().add(SideBlocks.told(Icon.DONE, "icon-ok", said));
        }
        return lines;
    }

    private String what(SpotAct act) {
        return switch (act) {
            case SpotAct.Investigate one -> one.facts();
            case SpotAct.Hear one -> one.statement().isBlank() ? words.of("line.silent") : one.statement();
            case SpotAct.Decide one -> one.paper();
            case SpotAct.Deliver one -> one.signed() ? words.of("line.signed") : words.of("line.refused");
            case SpotAct.Collect one -> words.of("line.receipt", words.money(one.amount()), one.receipt());
            case SpotAct.Pay one -> words.of("line.receipt", words.money(one.amount()), one.receipt());
            case SpotAct.HandIn one -> one.voucher();
            case SpotAct.Bank one -> one.voucher();
            case SpotAct.FileAway one -> one.shelf();
            case SpotAct.GiveOver one -> one.explanation();
            case SpotAct.Drop one -> one.reason();
            case SpotAct.ShowBadges _, SpotAct.Unreadable _ -> "";
        };
    }

    /// Shows the fields of the open step.
    void open(Optional<SpotEvent> event) {
        step.getChildren().clear();
        fields = Optional.empty();
        if (event.isEmpty()) {
            if (sitting.stage() == SpotStage.GIVEN_OVER) {
                step.getChildren().add(SideBlocks.sentence(words.of("over.more"), "fg-2"));
            }
            step.getChildren().add(told);
            return;
        }
        SpotEvent now = event.get();
        step.getChildren().add(ways(now));
        Label title = SideBlocks.sentence(words.of("event." + now), "t-reading", "t-bold");
        Label more = SideBlocks.sentence(words.of("event." + now + ".more"), "fg-2");
        step.getChildren().addAll(title, more, told);
        model.typed().ifPresent(typed -> {
            Fields form = new StepFields(model, words, typed, now).node();
            fields = Optional.of(form);
            step.getChildren().add(form);
        });
        law.setManaged(now == SpotEvent.INVESTIGATE || now == SpotEvent.HEAR);
        law.setVisible(law.isManaged());
        Button take = SideBlocks.keyed(
                Buttons.primary(words.of("take." + (now == SpotEvent.DECIDE ? "decide" : "note")), model::take),
                "Ctrl+Enter",
                "spot-take");
        step.getChildren().addAll(law, SideBlocks.line(take, saved));
        law();
    }

    private Node ways(SpotEvent now) {
        var ways = new FlowPane();
        ways.getStyleClass().add("spot-ways");
        List<SpotEvent> offered = SpotForms.offered(sitting);
        for (SpotEvent one : offered) {
            Button way = Buttons.ghost(words.of("event." + one), () -> model.open(one));
            way.setId("spot-way-" + one);
            way.setDisable(one == now);
            ways.getChildren().add(way);
        }
        return ways;
    }

    void focusFirst() {
        fields.flatMap(SittingPane::first)
                .or(() -> Optional.ofNullable(lookup("#spot-take")))
                .ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Parent form) {
        for (Node child : form.getChildrenUnmodifiable()) {
            boolean field =
                    child instanceof TextInputControl || child instanceof ComboBox<?> || child instanceof CheckBox;
            Optional<Node> found =
                    field ? Optional.of(child) : child instanceof Parent inner ? first(inner) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void law() {
        SpotPorts.Law binding = model.ports().law();
        String chosen = model.typed().map(now -> now.said("violation")).orElse("");
        PartyClass party = model.typed()
                .map(now -> now.said("party"))
                .filter(said -> !said.isEmpty())
                .map(PartyClass::valueOf)
                .orElse(PartyClass.ORGANIZATION);
        Optional<Violation> violation =
                binding.penalties().violation(chosen, binding.today().get());
        law.setText(violation.map(one -> words.law(binding, one, party)).orElse(""));
    }

    private void mark(SaveMark mark) {
        saved.setText(
                switch (mark) {
                    case SaveMark.Untouched _ -> "";
                    case SaveMark.Saving _ -> words.of("draft.saving");
                    case SaveMark.Kept kept ->
                        words.of("draft.kept", words.at(kept.saved().at()));
                    case SaveMark.Failed failed -> words.texts().fault(failed.code());
                });
    }

    /// Says what became of the last step.
    void say(SpotMessage message) {
        told.getChildren().clear();
        fields.ifPresent(Fields::right);
        switch (message) {
            case SpotMessage.None _ -> {}
            case SpotMessage.Saving _ -> line(Icon.TIME, "icon-quiet", words.of("saving"));
            case SpotMessage.Done done ->
                line(
                        Icon.DONE,
                        "icon-ok",
                        words.of(
                                "done",
                                words.of("event." + done.event()),
                                words.at(done.saved().at())));
            case SpotMessage.Withheld withheld -> {
                line(Icon.ERROR, "icon-red", words.of("withheld"));
                withheld.obstacles().forEach(one -> line(Icon.ERROR, "icon-red", words.obstacle(one)));
            }
            case SpotMessage.Unreadable unreadable -> {
                line(Icon.ERROR, "icon-red", words.of("unreadable", words.of("field." + unreadable.field())));
                fields.ifPresent(form -> form.wrong(unreadable.field(), words.of("unreadable.here")));
            }
            case SpotMessage.Incomplete incomplete ->
                line(
                        Icon.ERROR,
                        "icon-red",
                        words.of(
                                "incomplete",
                                incomplete.flaws().stream()
                                        .map(Flaw::field)
                                        .distinct()
                                        .collect(Collectors.joining("、"))));
            case SpotMessage.Fault fault ->
                line(Icon.ERROR, "icon-red", words.texts().fault(fault.code()));
            case SpotMessage.Told one -> line(Icon.NOTE, "icon-quiet", words.of(one.key()));
        }
    }

    private void line(Icon icon, String style, String sentence) {
        told.getChildren().add(SideBlocks.told(icon, style, SideBlocks.sentence(sentence)));
    }
}
