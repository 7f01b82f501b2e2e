package org.xunyao.app.people.matrix;

import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;

/// Why a role may, or may not, do an action.
final class PowerReason extends VBox {
    PowerReason(MatrixViewModel.Chosen chosen, LocalDate day, PeopleWords words) {
        setId("power-reason");
        getStyleClass().add("people-detail");
        var title = new Label(chosen.action().name());
        title.getStyleClass().add("t-page");
        title.setWrapText(true);
        var head = new HBox(title);
        head.getStyleClass().add("people-side-head");
        var code = new Label(chosen.action().code());
        code.getStyleClass().addAll("t-mono", "fg-2");
        VBox who = Parts.section(
                Parts.pair(words.of("matrix.role"), chosen.role().name()),
                Parts.pair(words.of("matrix.code"), code),
                Parts.pair(words.of("matrix.day"), words.day(day)));
        getChildren()
                .addAll(
                        head,
                        who,
                        switch (chosen.cell()) {
                            case PowerCell.Granted granted -> granted(granted, words);
                            case PowerCell.Withheld withheld -> withheld(chosen, withheld, words);
                        });
    }

    private static VBox granted(PowerCell.Granted granted, PeopleWords words) {
        VBox section = Parts.section(
                Parts.told(
                        Icon.DONE,
                        "icon-ok",
                        words.of("reach." + granted.reach().name()),
                        "t-reading"),
                Parts.pair(words.of("matrix.source"), granted.source()),
                Parts.pair(words.of("matrix.from"), words.day(granted.from())));
        if (!granted.verified()) {
            section.getChildren().add(new Chip(Icon.LOOK, words.of("matrix.unverified"), "late"));
            section.getChildren().add(Parts.sentence(words.of("matrix.unverified.what"), "t-small", "fg-2"));
        }
        return section;
    }

    private static VBox withheld(MatrixViewModel.Chosen chosen, PowerCell.Withheld withheld, PeopleWords words) {
        String key = "withheld." + withheld.reason();
        String why = words.texts().has(key)
                ? words.of(key, chosen.role().name(), chosen.action().name())
                : words.of("withheld.OTHER", withheld.reason());
        return Parts.section(
                Parts.told(Icon.DISMISS, "icon-quiet", words.of("matrix.not"), "t-reading"),
                Parts.sentence(why, "t-reading", "fg-2"));
    }
}
