package org.xunyao.app.cases.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.goods.GoodsSheet.Standing;
import org.xunyao.app.cases.parts.TermChip;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;

/// One measure: what it is, where it stands, until when, what can be done with it and its papers. Words and
/// shapes say how near its end is; colour only helps.
final class MeasureCard extends VBox {
    private final GoodsModel model;
    private final GoodsWords words;

    /// @param papers that can be begun
    MeasureCard(Standing standing, GoodsSheet sheet, GoodsModel model, GoodsWords words, Papers papers) {
        this.model = model;
        this.words = words;
        int number = standing.measure().number();
        setId("measure-" + number);
        getStyleClass().add("measure-card");
        getChildren().add(head(standing));
        lines(standing).forEach(getChildren()::add);
        approval(standing).ifPresent(getChildren()::add);
        var steps = new FlowPane();
        steps.getStyleClass().add("measure-steps");
        standing.offered().forEach(event -> steps.getChildren().add(step(number, event)));
        if (sheet.mayEnter() && standing.state().binds()) {
            steps.getChildren().add(step(number, MeasureEvent.ENTER_GOODS));
        }
        if (sheet.mayMove() && there(sheet, number)) {
            steps.getChildren().add(step(number, MeasureEvent.MOVE_GOODS));
        }
        if (!steps.getChildren().isEmpty()) {
            getChildren().add(steps);
        }
        withheld(standing).ifPresent(getChildren()::add);
        papers(standing, papers).ifPresent(getChildren()::add);
    }

    /// Papers of a case that can be begun.
    ///
    /// @param forms that this person may begin
    /// @param write begins one
    record Papers(List<Paper> forms, IntConsumer write) {
        /// Copies the forms.
        Papers {
            forms = List.copyOf(forms);
        }
    }

    /// A form with its name.
    record Paper(int form, String name) {}

    private static boolean there(GoodsSheet sheet, int measure) {
        return sheet.file().ledger().balances().stream()
                .anyMatch(one -> one.measure() == measure
                        && !(one.kept().none() && one.confiscated().none()));
    }

    private Node head(Standing standing) {
        var title = new Label(words.title(standing.measure()));
        title.getStyleClass().addAll("t-reading", "t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        // Where the page is narrow the term goes to a line of its own.
        var head = new FlowPane(title, state(standing.state()));
        head.getStyleClass().add("measure-head");
        standing.term().ifPresent(term -> head.getChildren().add(TermChip.of(term, words.words())));
        return head;
    }

    private Node state(MeasureState state) {
        String said = words.state(state);
        return switch (state) {
            case DRAFT, APPROVED -> new Chip(Icon.TIME, said);
            case TAKEN_AT_ONCE, LIFTED, SENT_FOR_TEST -> new Chip(Icon.LATE, said, "late");
            case IN_FORCE, EXTENDED -> new Chip(Icon.LOCK, said);
            case TEST_PAUSED -> new Chip(Icon.STALLED, said);
            case TO_RELEASE, LAPSED -> new Chip(Icon.ERROR, said, "over");
            case DECLINED -> new Chip(Icon.DISMISS, said);
            case PRESERVED, CONVERTED_TO_SEIZURE, CONFISCATED, TRANSFERRED, RELEASED, RETURNED ->
                new Chip(Icon.DONE, said, "ok");
        };
    }

    private List<Node> lines(Standing standing) {
        var facts = Stream.of(
                        words.taken(standing.measure()),
                        words.place(standing.measure()),
                        words.reason(standing.measure()),
                        standing.term()
                                .map(term -> words.words().due(term) + "　"
                                        + words.words().law(term.law())))
                .flatMap(Optional::stream)
                .toList();
        var lines = new ArrayList<Node>();
        for (String fact : facts) {
            var line = new Label(fact);
            line.setWrapText(true);
            line.getStyleClass().addAll("t-small", "fg-2");
            lines.add(line);
        }
        return lines;
    }

    private Optional<Node> approval(Standing standing) {
        return standing.approval().map(until -> {
            boolean over = standing.approvalOver();
            var said = new Label(
                    words.of(over ? "goods.approve.over" : "goods.approve", words.hour(until)),
                    (over ? Icon.ERROR : Icon.LATE).node("icon-14", over ? "icon-red" : "icon-due"));
            said.setWrapText(true);
            said.getStyleClass().addAll("t-small", "t-bold", over ? "fg-red" : "fg-due");
            return said;
        });
    }

    private Node step(int number, MeasureEvent event) {
        Button button = Buttons.normal(words.event(event), () -> model.choose(OpenStep.of(number, event)));
        button.setId("measure-" + number + "-" + event.code());
        return button;
    }

    private Optional<Node> withheld(Standing standing) {
        if (standing.withheld().isEmpty()) {
            return Optional.empty();
        }
        String said = words.words()
                .names(standing.withheld().stream().map(words::event).toList());
        var label = new Label(words.of("goods.withheld", said), Icon.LOCK.node("icon-14", "icon-quiet"));
        label.setId("measure-" + standing.measure().number() + "-withheld");
        label.setWrapText(true);
        label.getStyleClass().addAll("t-small", "fg-3");
        return Optional.of(label);
    }

    private Optional<Node> papers(Standing standing, Papers papers) {
        var row = new FlowPane();
        row.getStyleClass().add("measure-papers");
        for (Paper paper : papers.forms()) {
            if (standing.forms().contains(paper.form())) {
                Button button = Buttons.ghost(paper.name(), () -> papers.write().accept(paper.form()));
                button.setGraphic(Icon.DOCUMENT.node("icon-14"));
                button.setId("measure-" + standing.measure().number() + "-form-" + paper.form());
                row.getChildren().add(button);
            }
        }
        return row.getChildren().isEmpty() ? Optional.empty() : Optional.of(row);
    }
}
