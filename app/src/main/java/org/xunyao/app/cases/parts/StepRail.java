package org.xunyao.app.cases.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.ProcedureStep;
import org.xunyao.app.cases.matter.ProcedureStep.Standing;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;

/// The steps of the procedure from top to bottom (办案进程): done is filled and ticked, now is a ring, to
/// come is empty. Steps that a case went past without taking them are not drawn.
public final class StepRail extends ScrollPane {
    private final CaseWords words;
    private final VBox steps = new VBox();
    private List<ProcedureStep> drawn = List.of();

    /// @param words write it
    public StepRail(CaseWords words) {
        this.words = words;
        setId("steps");
        getStyleClass().add("step-rail");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleText(words.of("steps.title"));
        steps.getStyleClass().add("step-body");
        setContent(steps);
    }

    /// Shows these steps.
    public void show(List<ProcedureStep> shown) {
        // The same steps again leave a person where they scrolled to.
        if (shown.equals(drawn)) {
            return;
        }
        drawn = shown;
        var title = new Label(words.of("steps.title"));
        title.getStyleClass().addAll("t-bold", "step-title");
        steps.getChildren().setAll(title);
        for (int i = 0; i < shown.size(); i++) {
            steps.getChildren().add(step(shown.get(i), i == shown.size() - 1));
        }
        Fx.later(this::reveal);
    }

    /// The step at which the matter stands is seen without scrolling.
    private void reveal() {
        Node here = steps.lookup(".here");
        applyCss();
        layout();
        double room = steps.getHeight() - getViewportBounds().getHeight();
        if (here == null || room <= 0) {
            setVvalue(0);
        } else {
            double middle =
                    here.getBoundsInParent().getCenterY() - getViewportBounds().getHeight() / 2;
            setVvalue(Math.clamp(middle / room, 0, 1));
        }
    }

    private Node step(ProcedureStep step, boolean last) {
        var line = new Region();
        line.getStyleClass().add("step-line");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        var side = new VBox(mark(step), line);
        side.getStyleClass().add("step-side");
        VBox said = said(step);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(side, said);
        row.getStyleClass().add("step-row");
        if (step.standing() == Standing.NOW || step.standing() == Standing.ENDED) {
            row.getStyleClass().add("here");
        }
        return row;
    }

    private static Node mark(ProcedureStep step) {
        var mark = new StackPane();
        mark.getStyleClass().add("step-mark");
        switch (step.standing()) {
            case DONE -> {
                mark.getStyleClass().add("done");
                mark.getChildren().add(Icon.DONE.node("icon-14", "step-tick"));
            }
            case NOW -> mark.getStyleClass().add("now");
            case ENDED -> {
                mark.getStyleClass().add("ended");
                mark.getChildren().add(Icon.DISMISS.node("icon-14", "icon-quiet"));
            }
            case TO_COME -> {}
        }
        return mark;
    }

    private VBox said(ProcedureStep step) {
        var name = new Label(words.of("step." + step.kind().name()));
        name.setWrapText(true);
        name.getStyleClass().add(step.standing() == Standing.TO_COME ? "fg-3" : "t-bold");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var when = new Label(step.at().map(words::day).orElseGet(() -> waiting(step)));
        when.getStyleClass().addAll("t-small", "fg-3");
        when.setMinWidth(USE_PREF_SIZE);
        var lines = new VBox(new HBox(name, when));
        lines.setMinWidth(0);
        step.end().ifPresent(stage -> lines.getChildren().add(small(words.stage(stage), "fg-2")));
        if (!step.people().isEmpty()) {
            lines.getChildren().add(small(words.names(step.people()), "fg-2"));
        }
        lines.getChildren().add(small(words.law(step.law()), "fg-3"));
        return lines;
    }

    // What is to come is said by its empty mark; a word beside it would only push the name aside.
    private String waiting(ProcedureStep step) {
        return step.standing() == Standing.TO_COME ? "" : words.of("step." + step.standing());
    }

    private static Label small(String said, String style) {
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().addAll("t-small", style);
        return label;
    }
}
