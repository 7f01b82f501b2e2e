package org.xunyao.app.cases.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.Lead;
import org.xunyao.ui.control.Icon;

/// 概要: what was found, what the verification says, which conditions are held to be met, and how it ended.
public final class SummaryPanel extends VBox {
    private final CaseWords words;

    /// @param words write it
    public SummaryPanel(CaseWords words) {
        this.words = words;
        getStyleClass().add("summary-rows");
    }

    /// Shows one matter.
    public void show(MatterSheet sheet) {
        var rows = new ArrayList<Node>();
        rows.add(row("summary.clue", clue(sheet)));
        sheet.lead().ifPresent(lead -> lead(rows, lead));
        getChildren().setAll(rows);
    }

    private static String clue(MatterSheet sheet) {
        return sheet.lead()
                .map(lead -> lead.clue().description())
                .orElseGet(() -> sheet.matter() instanceof Matter.Origin source
                        ? source.origin().description()
                        : "");
    }

    private void lead(List<Node> rows, Lead lead) {
        switch (lead) {
            case Lead.ClueRegistered _ -> {}
            case Lead.ClueVerifying one ->
                one.verification().extension().ifPresent(more -> rows.add(row("summary.extended", more.reason())));
            case Lead.FilingPending one -> filing(rows, one.application());
            case Lead.Filed one -> filing(rows, one.application());
            case Lead.NotFiled one -> {
                filing(rows, one.application());
                rows.add(row("summary.ground", words.of("ground." + one.ground().name())));
                rows.add(row("summary.reason", one.ending().reason()));
            }
            case Lead.ClueClosed one ->
                rows.add(row("summary.reason", one.ending().reason()));
            case Lead.TransferredAdmin one -> {
                rows.add(row("summary.receiver", one.receiver()));
                rows.add(row("summary.reason", one.ending().reason()));
            }
        }
    }

    private void filing(List<Node> rows, FilingApplication application) {
        FilingApplication.Content content = application.content();
        rows.add(row("summary.cause", content.cause()));
        rows.add(row("summary.findings", content.findings()));
        String day = words.whole(content.conductEnded());
        rows.add(row("summary.day", content.harmedLife() ? words.of("summary.day.harm", day) : day));
        rows.add(row("summary.conditions", conditions(content.met())));
    }

    private Node conditions(Set<Condition> met) {
        var list = new VBox();
        list.getStyleClass().add("summary-conditions");
        for (Condition condition : Condition.values()) {
            boolean holds = met.contains(condition);
            var label = new Label(
                    words.of("condition." + condition.name()),
                    holds ? Icon.DONE.node("icon-14", "icon-ok") : Icon.DISMISS.node("icon-14", "icon-quiet"));
            label.setWrapText(true);
            label.setAccessibleText(words.of(holds ? "condition.met" : "condition.unmet") + label.getText());
            list.getChildren().add(label);
        }
        return list;
    }

    private HBox row(String key, String said) {
        var label = new Label(said.isEmpty() ? words.or(Optional.empty()) : said);
        label.setWrapText(true);
        label.getStyleClass().add("t-reading");
        return row(key, label);
    }

    private HBox row(String key, Node said) {
        var name = new Label(words.of(key));
        name.getStyleClass().addAll("fg-3", "summary-key");
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(name, said);
        row.getStyleClass().add("summary-row");
        return row;
    }
}
