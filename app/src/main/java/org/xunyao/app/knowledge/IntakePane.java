package org.xunyao.app.knowledge;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.xunyao.app.knowledge.IntakeModel.Step;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Takes in the full text of a law: what was read is shown first, and kept with a second press.
final class IntakePane extends VBox {
    private final IntakeModel model;
    private final KnowledgeWords words;
    private final Button bring;

    IntakePane(IntakeModel model, KnowledgeWords words, Runnable choose) {
        this.model = model;
        this.words = words;
        this.bring = SideBlocks.keyed(words.of("intake"), "I", "knowledge-intake", choose);
        getStyleClass().add("knowledge-intake");
        model.stepProperty().subscribe(this::say);
    }

    private void say(Step step) {
        bring.setDisable(step instanceof Step.Busy);
        getChildren().setAll(SideBlocks.line(bring));
        getChildren()
                .addAll(
                        switch (step) {
                            case Step.None _ -> List.of(SideBlocks.sentence(words.of("intake.how"), "t-small", "fg-3"));
                            case Step.Busy _ -> List.of(SideBlocks.sentence(words.of("intake.busy"), "fg-2"));
                            case Step.Refused(String code, String where) -> refused(code, where);
                            case Step.Ready(LawText text) -> ready(text);
                            case Step.Done done -> done(done);
                        });
    }

    private List<Node> refused(String code, String where) {
        return List.of(
                SideBlocks.sentence(words.texts().fault(code), "fg-red"),
                SideBlocks.sentence(where, "t-small", "fg-2"));
    }

    private List<Node> ready(LawText text) {
        String read = words.of(
                "intake.ready",
                text.name(),
                text.from().toString(),
                Texts.figure(text.articles().size()),
                text.articles().getFirst().number().words(),
                text.articles().getLast().number().words());
        Button take = Buttons.primary(words.of("intake.take"), model::take);
        take.setId("knowledge-take");
        Button drop = Buttons.normal(words.of("intake.drop"), model::drop);
        drop.setId("knowledge-drop");
        return List.of(
                SideBlocks.sentence(read),
                SideBlocks.sentence(words.of("intake.source", text.source()), "t-small", "fg-2"),
                SideBlocks.line(take, drop));
    }

    private List<Node> done(Step.Done done) {
        var label = new SavedLabel(words.texts(), words.zone());
        label.setId("knowledge-saved");
        label.saved(done.saved());
        return List.of(
                label,
                SideBlocks.sentence(words.of(
                        "intake.done",
                        done.saved().result().name(),
                        done.saved().result().from().toString())));
    }
}
