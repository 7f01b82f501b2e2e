package org.xunyao.app.playback;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.app.playback.Marking.Standing;
import org.xunyao.ui.control.SavedLabel;

/// What became of the key E: on its way, saved, or not, and why.
final class SealTold extends VBox {
    private static final int BRIEF = 8;

    private final Marking marking;
    private final PlaybackWords words;
    private final SavedLabel saved;
    private final Label told = new Label();

    SealTold(Marking marking, PlaybackWords words) {
        this.marking = marking;
        this.words = words;
        this.saved = new SavedLabel(words.texts(), words.zone());
        getStyleClass().add("seal-told");
        saved.setId("replay-saved");
        told.setWrapText(true);
        told.setId("replay-told");
        told.getStyleClass().add("t-small");
        getChildren().addAll(saved, told);
        marking.standingProperty().subscribe(this::tell);
    }

    private void tell(Standing now) {
        told.getStyleClass().remove("fg-red");
        switch (now) {
            case Standing.Idle _ -> {}
            case Standing.Runs _ -> saved.saving();
            case Standing.Done done ->
                saved.saved(done.sealed().still().orElse(done.sealed().clip()));
            case Standing.Failed _ -> {
                saved.failed();
                told.getStyleClass().add("fg-red");
            }
        }
        told.setText(text(now));
        boolean asked = !(now instanceof Standing.Idle);
        saved.setVisible(asked);
        saved.setManaged(asked);
    }

    private String text(Standing now) {
        return switch (now) {
            case Standing.Idle _ -> words.of(marking.offered() ? "seal.hint" : "fault.REPLAY-NO-SEALING");
            case Standing.Runs runs -> words.of("seal.runs", runs.point().shop(), words.length(runs.length()));
            case Standing.Done done -> done(done);
            case Standing.Failed failed -> words.texts().fault(failed.code());
        };
    }

    private String done(Standing.Done done) {
        String number = done.sealed().clip().result().id().value().toString();
        String brief = number.substring(number.length() - BRIEF);
        return done.sealed().still().isPresent()
                ? words.of("seal.done", done.point().shop(), brief)
                : words.of(
                        "seal.done.clip",
                        done.point().shop(),
                        brief,
                        why(done.sealed().missing()));
    }

    private String why(String code) {
        return words.texts().has("fault." + code) ? words.texts().fault(code) : code;
    }
}
