package org.xunyao.app.papers.check;

import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.app.verify.Answer;
import org.xunyao.app.verify.PaperAnswers;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// Three verdicts, one below the other: integrity, signer, time. There is no tick for all of it.
public final class SealLines extends VBox {
    private final VerifyWords names;
    private final PaperAnswers answers;

    /// @param texts hold {@link VerifyWords#BUNDLE}
    /// @param zone in which times are written
    public SealLines(Texts texts, ZoneId zone) {
        this.names = new VerifyWords(texts, zone);
        this.answers = new PaperAnswers(texts, zone);
        setId("seal-lines");
        getStyleClass().add("paper-rows");
        clear();
    }

    /// Shows what was found.
    public void show(PaperVerdict found) {
        getChildren().setAll(answers.answers(found).stream().map(this::line).toList());
        setVisible(true);
        setManaged(true);
    }

    /// Shows nothing.
    public void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    private VBox line(Answer answer) {
        String words = names.name(answer.question()) + "　" + names.word(answer.standing());
        var chip = switch (answer.standing()) {
            case OK -> new Chip(Icon.DONE, words, "ok");
            case FAILED -> new Chip(Icon.ERROR, words, "over");
            case CANNOT_SAY -> new Chip(Icon.LOOK, words, "late");
        };
        var sentence = new Label(answer.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("fg-2");
        return new VBox(4, chip, sentence);
    }
}
