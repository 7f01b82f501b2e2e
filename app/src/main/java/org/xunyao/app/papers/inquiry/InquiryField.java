package org.xunyao.app.papers.inquiry;

import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.papers.blank.Blank;
import org.xunyao.app.papers.blank.RowsPane;
import org.xunyao.app.papers.form.Field;

/// A field of questions and answers: two columns to type in. Where something else stands in it, the plain table shows
/// it whole.
public final class InquiryField extends VBox {
    private final Blank blank;
    private final InquiryModel model;
    private final InquiryPane pane;
    private final RowsPane plain;
    // What this field itself wrote needs no reading.
    private @Nullable String own;

    /// @param field a {@link Dialogue}
    /// @param asked what is known of the document
    public InquiryField(Blank blank, Field<?, ?> field, Asked asked) {
        this.blank = blank;
        this.model = new InquiryModel(this::write);
        this.pane = new InquiryPane(blank, field, asked, model);
        this.plain = new RowsPane(blank, field);
    }

    /// Reads the field anew.
    public void fill() {
        String typed = blank.typed();
        Optional<List<Pair>> pairs = Dialogue.read(typed);
        if (!typed.equals(own)) {
            own = typed;
            pairs.ifPresent(model::load);
        }
        var shown = pairs.isPresent() ? pane : plain;
        // Set again it would lose the focus.
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
        if (pairs.isEmpty()) {
            plain.fill();
        }
        pane.freeze(blank.frozen());
    }

    /// Opens the list of evidence for the sentence at the caret.
    public void link() {
        pane.link();
        plain.link();
    }

    /// Puts a new line where somebody types a question or an answer; elsewhere does nothing.
    ///
    /// @param target of the key
    /// @return whether the key was meant for one of these
    public static boolean line(EventTarget target) {
        if (target instanceof LineArea area) {
            area.line();
            return true;
        }
        return false;
    }

    private void write(String typed) {
        own = typed;
        blank.type(typed);
    }
}
