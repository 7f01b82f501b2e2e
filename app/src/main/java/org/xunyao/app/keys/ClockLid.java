package org.xunyao.app.keys;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// Says what the wall clock shows and by what time periods are reckoned, and lets a person confirm the clock.
final class ClockLid extends KeyLid {
    private final Label message = sentence("", "fg-red");
    private final Button first;
    private final Button out;

    /// @param found what is known of the clock, in one sentence
    /// @param confirm nothing where there is nothing to confirm
    ClockLid(String found, Optional<Runnable> confirm, Runnable leave, Texts texts) {
        super(leave);
        out = leaving(texts.of("keys.clock.leave"), leave);
        first = confirm.map(run -> Buttons.primary(texts.of("keys.clock.go"), run))
                .orElse(out);
        Label said = sentence(found, confirm.isPresent() ? "fg-late" : "fg-2");
        said.setId("clock-found");
        message.setId("clock-message");
        say("");
        form().getChildren().addAll(head(texts.of("keys.clock.title"), texts.of("keys.clock.what")), said, message);
        if (first == out) {
            form().getChildren().add(out);
        } else {
            first.setId("clock-confirm");
            form().getChildren().add(buttons(first, out));
        }
    }

    /// Says why it was not confirmed.
    void say(String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
    }

    /// While it is recorded nobody confirms again, or leaves.
    void busy(boolean busy) {
        first.setDisable(busy);
        out.setDisable(busy);
        if (!busy) {
            first.requestFocus();
        }
    }

    @Override
    boolean busy() {
        return first.isDisabled();
    }

    @Override
    void focusFirst() {
        first.requestFocus();
    }
}
