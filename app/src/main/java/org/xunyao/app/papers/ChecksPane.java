package org.xunyao.app.papers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.lint.LintNaming;
import org.xunyao.app.papers.lint.LintPane;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// What still forbids issuing, each with the way to mend it, and the evidence of the matter.
final class ChecksPane extends VBox {
    private final PaperModel model;
    private final PaperWords words;
    private final Consumer<String> jump;
    private final HBox badge = new HBox();
    private final VBox checks = new VBox();
    private final LintPane lint;
    private final Label fault = new Label();
    private final VBox evidence = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private Optional<List<Check>> listed = Optional.empty();

    /// @param jump leads to a field
    ChecksPane(PaperModel model, PaperWords words, Consumer<String> jump) {
        this.model = model;
        this.words = words;
        this.jump = jump;
        getStyleClass().add("paper-checks");
        checks.setId("checks");
        evidence.setId("evidence");
        lint = new LintPane(model.lint(), new Naming(), found -> jump.accept(place(found)));
        fault.setId("lint-fault");
        fault.setWrapText(true);
        fault.getStyleClass().addAll("fg-red", "paper-check");
        var body = new VBox(checks, lint, fault, head("evidence.title", new HBox()), evidence);
        scroll.getStyleClass().add("paper-checks-scroll");
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.of("checks.title"));
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head("checks.title", badge), scroll);
        model.checks().addListener((ListChangeListener<Check>) change -> judged());
        model.lint().changesProperty().subscribe(times -> judged());
        model.issuedProperty().subscribe(issued -> changed());
    }

    /// The field of a component of the facts.
    private String place(String component) {
        return model.form().place(component, any -> true);
    }

    /// The words of this document for what was found in it.
    private final class Naming implements LintNaming {
        @Override
        public String of(String key, Object... arguments) {
            return words.of(key, arguments);
        }

        @Override
        public String label(String field) {
            return words.has("field." + place(field)) ? words.label(place(field)) : "";
        }

        @Override
        public String kind(int form) {
            return words.kind(form);
        }
    }

    /// Puts the focus on the first thing to mend, or on the evidence.
    void enter() {
        Node first = getChildren().getLast().lookup(".link");
        Node button = first != null ? first : evidence.lookup(".button");
        (button != null ? button : scroll).requestFocus();
    }

    private void changed() {
        judged();
        evidence.getChildren()
                .setAll(model.matter().evidence().stream().map(this::row).toList());
        if (model.matter().evidence().isEmpty()) {
            evidence.getChildren().add(note(Icon.NOTE, words.of("evidence.none"), words.of("evidence.none.more")));
        }
    }

    private void judged() {
        lint.show();
        String code = model.lint().faultProperty().get();
        fault.setText(code.isEmpty() ? "" : words.of("lint.fault", words.texts().fault(code)));
        fault.setVisible(!code.isEmpty());
        fault.setManaged(!code.isEmpty());
        int open = model.open();
        boolean issued = model.issuedProperty().get().isPresent();
        Optional<List<Check>> now = issued || open == 0 ? Optional.empty() : Optional.of(List.copyOf(model.checks()));
        if (issued) {
            badge.getChildren().setAll(new Chip(Icon.DONE, words.of("checks.issued"), "ok"));
            checks.getChildren().setAll(note(Icon.LOCK, words.of("issued.fact"), words.of("issued.more")));
        } else if (open == 0) {
            badge.getChildren().setAll(new Chip(Icon.DONE, words.of("checks.passed"), "ok"));
            checks.getChildren().setAll(note(Icon.DONE, words.of("passed.fact"), words.of("passed.more")));
        } else {
            badge.getChildren().setAll(new Chip(Icon.LOOK, words.of("checks.count", Texts.figure(open)), "look"));
            // Lines that stay are not built anew, so that the focus stays in them.
            if (!now.equals(listed)) {
                checks.getChildren()
                        .setAll(model.checks().stream().map(this::check).toList());
            }
        }
        listed = now;
    }

    private Node check(Check check) {
        String label = words.label(check.field());
        var fact = new Label(label);
        fact.getStyleClass().add("t-bold");
        fact.setWrapText(true);
        var why = new Label(words.check(check));
        why.getStyleClass().add("fg-2");
        why.setWrapText(true);
        Button way = Buttons.ghost(words.of("checks.way"), () -> jump.accept(check.field()));
        way.getStyleClass().setAll("button", "link");
        way.setId("mend-" + check.field());
        way.setAccessibleText(words.of("checks.way.of", label));
        return line(Icon.LOOK.node("icon-due"), new VBox(fact, why, way));
    }

    private Node note(Icon icon, String fact, String more) {
        var bold = new Label(fact);
        bold.getStyleClass().add("t-bold");
        bold.setWrapText(true);
        var second = new Label(more);
        second.getStyleClass().add("fg-2");
        second.setWrapText(true);
        return line(icon.node(icon == Icon.DONE ? "icon-ok" : "icon-quiet"), new VBox(bold, second));
    }

    private static HBox line(Node icon, VBox said) {
        said.getStyleClass().add("paper-check-words");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(icon, said);
        line.getStyleClass().add("paper-check");
        return line;
    }

    private Node row(Citable item) {
        var number = new Label(item.number());
        number.getStyleClass().add("paper-number");
        number.setMinWidth(USE_PREF_SIZE);
        var name = new Label(item.title());
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var top = new HBox(number, name);
        top.getStyleClass().add("paper-evidence-top");
        var facts = new Label(words.facts(item));
        facts.getStyleClass().addAll("t-small", "fg-3");
        facts.setWrapText(true);
        var row = new VBox(top, facts);
        row.getStyleClass().add("paper-evidence");
        if (item.leadOnly()) {
            row.getChildren().add(new Chip(Icon.CLUE_ONLY, words.of("evidence.lead")));
        } else if (model.form().cites() && !model.frozen()) {
            Button cite = Buttons.normal(words.of("evidence.cite"), () -> model.cite(item));
            cite.setId("cite-" + item.number());
            cite.setAccessibleText(words.of("evidence.cite.of", item.number()));
            top.getChildren().add(cite);
        }
        return row;
    }

    private HBox head(String title, HBox right) {
        var name = new Label(words.of(title));
        name.getStyleClass().add("t-bold");
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        right.setAlignment(Pos.CENTER_RIGHT);
        var head = new HBox(name, gap, right);
        head.getStyleClass().add("paper-head");
        return head;
    }
}
