package org.xunyao.app.signin.secret;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// The lines that a new password must meet, ticking while it is typed. State is icon and words; nothing is
/// red while somebody is still typing.
public final class TickList extends FlowPane {
    private final PasswordTerms terms;
    private final Texts texts;
    private final Map<PasswordTick, Label> lines = new EnumMap<>(PasswordTick.class);

    /// @param texts hold the bundle of the sign-in screen
    public TickList(PasswordTerms terms, Texts texts) {
        this.terms = terms;
        this.texts = texts;
        getStyleClass().add("ticks");
        for (PasswordTick tick : terms.asked()) {
            var line = new Label(words(tick));
            line.setId("tick-" + tick.name());
            line.getStyleClass().addAll("t-small", "tick");
            lines.put(tick, line);
            getChildren().add(line);
        }
        show(EnumSet.allOf(PasswordTick.class), true);
    }

    /// Draws the state.
    ///
    /// @param unmet what is not met
    /// @param empty nothing is typed yet
    public void show(Set<PasswordTick> unmet, boolean empty) {
        lines.forEach((tick, line) -> {
            // Only saving tells whether a password was used before.
            boolean open = empty || unmet.contains(tick) || tick == PasswordTick.REUSED;
            line.setGraphic((open ? Icon.NOTE : Icon.DONE).node("icon-14", open ? "icon-quiet" : "icon-ok"));
            line.getStyleClass().removeAll("fg-2", "fg-ok");
            line.getStyleClass().add(open ? "fg-2" : "fg-ok");
            line.setAccessibleText(texts.of(open ? "tick.open" : "tick.met", words(tick)));
        });
    }

    private String words(PasswordTick tick) {
        return texts.of(
                "tick." + tick.name(),
                Integer.toString(terms.least()),
                Integer.toString(terms.most()),
                Integer.toString(terms.history()));
    }
}
