package org.xunyao.app.law;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.xunyao.casework.handling.PastFine;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Earlier cases of the same violation: number, day, amount, interval, outcome (同类案件).
final class PastList extends VBox {
    private final LawWords words;
    private final VBox lines;

    PastList(PastModel model, LawWords words) {
        this.words = words;
        getStyleClass().addAll("panel", "law-part");
        setId("law-past");
        lines = SideBlocks.section(words.of("past"));
        getChildren().add(lines);
        model.toldProperty().subscribe(this::show);
    }

    private void show(PastModel.Told told) {
        lines.getChildren().remove(1, lines.getChildren().size());
        switch (told) {
            case PastModel.Told.Reading _ -> say(words.of("past.reading"), "fg-2");
            case PastModel.Told.Failed(String code) -> say(words.texts().fault(code), "fg-red");
            case PastModel.Told.Read(var found) -> {
                if (found.fines().isEmpty()) {
                    say(words.of("past.none", Texts.figure(found.read())), "fg-2");
                }
                found.fines().forEach(one -> lines.getChildren().add(line(one)));
                if (!found.whole()) {
                    say(words.of("past.more", Texts.figure(found.read())), "fg-3");
                }
            }
        }
    }

    private void say(String sentence, String style) {
        lines.getChildren().add(SideBlocks.sentence(sentence, style));
    }

    private Node line(PastFine past) {
        String fine = past.fine().none() ? words.of("past.unfined") : words.money(past.fine());
        String head = words.of(
                "past.line",
                past.head().number().text(),
                past.day(),
                fine,
                words.of("past.outcome." + past.outcome()),
                words.of("past.stage." + (isOver(past) ? "OVER" : "OPEN")));
        return new VBox(
                SideBlocks.sentence(head), SideBlocks.sentence(interval(past), "t-small", "fg-2", "law-indent"));
    }

    private String interval(PastFine past) {
        Weighed weighed = past.weighed();
        return past.fine().none()
                ? words.of("past.told", words.range(weighed.interval()))
                : words.of(
                        "past.interval",
                        words.of("step." + weighed.step()),
                        words.range(weighed.interval()),
                        words.of("past.placed." + weighed.place(past.fine())));
    }

    private static boolean isOver(PastFine past) {
        return switch (past.stage()) {
            case CLOSED, ARCHIVED -> true;
            default -> false;
        };
    }
}
