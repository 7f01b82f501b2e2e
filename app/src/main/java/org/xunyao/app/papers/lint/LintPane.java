package org.xunyao.app.papers.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.LintRule;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.documents.finding.Severity;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// One line for each finding: a sentence, its article, the way to its field, and where it only warns the place for a
/// reason.
public final class LintPane extends VBox {
    private final LintModel model;
    private final LintNaming words;
    private final Consumer<String> jump;
    private List<Finding> shown = List.of();
    private List<LintReasons.Kept> kept = List.of();

    /// @param jump leads to a field
    public LintPane(LintModel model, LintNaming words, Consumer<String> jump) {
        this.model = model;
        this.words = words;
        this.jump = jump;
        setId("lint");
        show();
    }

    /// Shows what was found. Lines that stay are not built anew, so that a reason being typed keeps the focus.
    public void show() {
        List<Finding> now = List.copyOf(model.findings());
        List<LintReasons.Kept> reasons = List.copyOf(model.kept());
        if (now.equals(shown) && reasons.equals(kept)) {
            return;
        }
        shown = now;
        kept = reasons;
        var lines = new ArrayList<Node>();
        for (int place = 0; place < now.size(); place++) {
            lines.add(line(now.get(place), place + 1));
        }
        reasons.forEach(one -> lines.add(reason(one)));
        getChildren().setAll(lines);
    }

    private Node line(Finding finding, int place) {
        boolean blocks = finding.severity() == Severity.BLOCKS;
        String sentence = sentence(finding.rule().name(), finding.said());
        var said = new VBox(label(sentence, "t-bold"));
        String source = words.of(finding.verified() ? "lint.source" : "lint.source.unverified", finding.source());
        said.getChildren().add(label(source, "t-small", "fg-2"));
        said.getChildren()
                .add(label(words.of(blocks ? "lint.blocks" : "lint.warns"), "t-small", blocks ? "fg-red" : "fg-2"));
        if (!words.label(finding.field()).isEmpty()) {
            Button way = Buttons.ghost(words.of("checks.way"), () -> jump.accept(finding.field()));
            way.getStyleClass().setAll("button", "link");
            way.setId("lint-go-" + place);
            way.setAccessibleText(words.of("checks.way.of", words.label(finding.field())));
            said.getChildren().add(way);
        }
        if (!blocks) {
            said.getChildren().add(reason(finding, place));
        }
        return row(blocks ? Icon.ERROR.node("icon-red") : Icon.LOOK.node("icon-due"), said);
    }

    private Node reason(Finding finding, int place) {
        StringProperty typed = model.reason(finding);
        var input = new TextField(typed.get());
        input.setId("lint-reason-" + place);
        input.setPromptText(words.of("lint.reason"));
        input.setAccessibleText(
                words.of("lint.reason.of", sentence(finding.rule().name(), finding.said())));
        input.textProperty().subscribe((was, is) -> {
            String cut = is.substring(0, Math.min(is.length(), Reasoned.LONGEST));
            typed.set(cut);
            if (!cut.equals(is)) {
                input.setText(cut);
            }
        });
        var frame = new StackPane(input);
        frame.getStyleClass().add("field");
        return frame;
    }

    private Node reason(LintReasons.Kept one) {
        List<String> said = List.of(one.said().split("\n", -1));
        return row(
                Icon.NOTE.node("icon-quiet"),
                new VBox(
                        label(sentence(one.rule(), said), "t-small", "fg-2"),
                        label(words.of("lint.kept", one.reason()))));
    }

    private static HBox row(Node icon, VBox said) {
        said.getStyleClass().add("paper-check-words");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(icon, said);
        row.getStyleClass().add("paper-check");
        return row;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }

    private String sentence(String rule, List<String> said) {
        var arguments = new ArrayList<Object>(said);
        if (rule.equals(LintRule.APPROVAL.name())) {
            arguments.set(0, words.of("lint.step." + said.getFirst()));
        }
        if (rule.equals(LintRule.TWICE.name()) && said.size() > 1 && said.get(1).matches("[0-9]{1,2}")) {
            arguments.set(1, words.kind(Integer.parseInt(said.get(1))));
        }
        return words.of("lint." + rule, arguments.toArray());
    }
}
