package org.xunyao.app.cases.parts;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;

/// A deadline in a word (期限): quiet while there is time, then orange, then red; met ones are green. The
/// shape and the word say it, colour only helps.
public final class TermChip {
    private TermChip() {}

    /// A new label.
    ///
    /// @param words write it
    public static Label of(Term term, CaseWords words) {
        String said = words.term(term);
        Label label = switch (term.standing()) {
            case RUNNING -> plain(said, Icon.TIME, "icon-quiet", "fg-2");
            case SOON -> plain(said, Icon.LATE, "icon-due", "fg-due");
            case OVER -> new Chip(Icon.ERROR, said, "over");
            case MET -> plain(said, Icon.DONE, "icon-ok", "fg-ok");
        };
        if (term.standing() == Term.Standing.SOON) {
            label.getStyleClass().add("t-bold");
        }
        label.setTooltip(new Tooltip(words.due(term)));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label plain(String words, Icon icon, String iconStyle, String style) {
        var label = new Label(words, icon.node("icon-14", iconStyle));
        label.getStyleClass().addAll("t-small", "term-chip", style);
        return label;
    }
}
