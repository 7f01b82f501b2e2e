package org.xunyao.app.law;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.law.WeighModel.Outcome;
import org.xunyao.casework.penalty.Factor;
import org.xunyao.casework.penalty.Fine;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;

/// Tries a step of discretion (裁量测算): amounts, circumstances, step; the interval, what must be reasoned, and where the
/// amount lies that a person would write.
final class WeighPane extends VBox {
    private final WeighModel model;
    private final LawWords words;
    private final LawView.Around around;
    private final HandOver hand;
    private final FlowPane amounts = new FlowPane();
    private final VBox factors = new VBox();
    private final VBox result = new VBox();
    private final Button paragraph;
    private final VBox writing;

    WeighPane(WeighModel model, LawWords words, LawView.Around around) {
        this.model = model;
        this.words = words;
        this.around = around;
        this.hand = new HandOver(model, around.asked(), words);
        getStyleClass().addAll("panel", "law-part");
        setId("law-weigh");
        amounts.getStyleClass().add("law-amounts");
        factors.getStyleClass().add("side-lines");
        result.getStyleClass().add("side-lines");
        result.setId("law-result");
        var step = new SegmentedControl<>(
                Arrays.asList(Tier.Step.values()), one -> words.of("step." + one), Tier.Step.USUAL);
        step.setId("law-step");
        step.valueProperty().bindBidirectional(model.stepProperty());
        var written = new TextField();
        written.textProperty().bindBidirectional(model.writtenProperty());
        paragraph = Buttons.normal(words.of("copy"), this::copied);
        paragraph.setId("law-copy");
        getChildren()
                .addAll(
                        SideBlocks.section(
                                words.of("weigh"), SideBlocks.sentence(words.of("weigh.hint"), "t-small", "fg-2")),
                        amounts,
                        SideBlocks.line(new Label(words.of("step")), step, paragraph),
                        result,
                        hand,
                        factors);
        writing = field("law-written", words.of("written"), written);
        model.outcomeProperty().subscribe(this::say);
        model.rowProperty().subscribe(row -> ask());
    }

    /// Another violation: other circumstances may be chosen.
    void offer() {
        factors.getChildren().clear();
        for (Factor.Side side : Factor.Side.values()) {
            var line = new FlowPane();
            line.getStyleClass().add("law-factors");
            model.offered().stream()
                    .filter(one -> one.side() == side)
                    .forEach(one -> line.getChildren().add(box(one)));
            if (!line.getChildren().isEmpty()) {
                factors.getChildren().add(SideBlocks.section(words.of("side." + side), line));
            }
        }
        ask();
    }

    private CheckBox box(Factor factor) {
        var box = new CheckBox(words.of(factor.must() ? "factor.must" : "factor.may", factor.name()));
        box.setWrapText(true);
        box.setId("factor-" + factor.code());
        box.setSelected(model.factors().contains(factor));
        box.selectedProperty().subscribe(on -> {
            if (on) {
                model.factors().add(factor);
            } else {
                model.factors().remove(factor);
            }
        });
        return box;
    }

    private void ask() {
        amounts.getChildren().clear();
        for (Fine.Basis base : model.rowProperty().get().map(WeighPane::bases).orElse(Set.of())) {
            var field = new TextField();
            field.textProperty().bindBidirectional(model.amountProperty(base));
            amounts.getChildren().add(field("law-amount-" + base, words.of("amount", words.of("base." + base)), field));
        }
        amounts.getChildren().add(writing);
    }

    private static Set<Fine.Basis> bases(PenaltyRow row) {
        var asked = EnumSet.noneOf(Fine.Basis.class);
        row.fine().base().ifPresent(asked::add);
        if (!row.value().always()) {
            asked.add(Fine.Basis.GOODS_VALUE);
        }
        return asked;
    }

    private static VBox field(String id, String name, TextField field) {
        var label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().addAll("t-small", "fg-2");
        var box = new VBox(label, SideBlocks.framed(field, id, name));
        box.getStyleClass().add("side-labelled");
        box.setPrefWidth(260);
        return box;
    }

    private void say(Outcome outcome) {
        result.getChildren().clear();
        paragraph.setDisable(!(outcome instanceof Outcome.Weighed weighed && weighed.sayable()));
        switch (outcome) {
            case Outcome.Nothing _ -> told("nothing", "fg-2");
            case Outcome.Unreadable(var base) ->
                told(base.isPresent() ? "unreadable.amount" : "unreadable.fine", "fg-red");
            case Outcome.Weighed weighed -> weighed(weighed);
        }
    }

    private void weighed(Outcome.Weighed outcome) {
        Weighing weighing = outcome.weighing();
        if (!outcome.fits()) {
            told("unfit", "fg-due");
        }
        weighing.missing().ifPresent(base -> told("missing", "fg-due", words.of("base." + base)));
        weighing.law().ifPresent(range -> told("result.law", "t-bold", words.range(range)));
        weighing.interval()
                .ifPresent(part ->
                        told("result.interval", "t-bold", weighing.tier().name(), words.range(part)));
        if (weighing.law().isPresent() && weighing.interval().isEmpty()) {
            told("result.noroom", "fg-due", weighing.tier().name());
        }
        if (weighing.row().fine() instanceof Fine.None) {
            told("result.nofine", "fg-2");
        }
        outcome.milder().ifPresent(law -> told("milder." + law, "fg-due"));
        weighing.reasons().forEach(reason -> warned(words.of("reason." + reason)));
        if (weighing.row().hearing()) {
            warned(words.of("hearing"));
        }
        outcome.written().flatMap(weighing::place).ifPresent(place -> {
            if (place == Weighing.Placed.WITHIN) {
                told("placed.WITHIN", "fg-ok");
            } else {
                warned(words.of("placed." + place));
            }
        });
        if (!weighing.tier().legal().verified()) {
            told("tier.unverified", "fg-3", words.law(weighing.tier().legal()));
        }
    }

    private void told(String key, String style, Object... arguments) {
        result.getChildren().add(SideBlocks.sentence(words.of(key, arguments), style));
    }

    private void warned(String sentence) {
        Node row = SideBlocks.told(Icon.WARNING, "icon-due", SideBlocks.sentence(sentence));
        result.getChildren().add(row);
    }

    private void copied() {
        if (model.outcomeProperty().get() instanceof Outcome.Weighed weighed && weighed.sayable()) {
            around.copy().accept(words.paragraph(weighed.weighing(), weighed.written()));
        }
    }
}
