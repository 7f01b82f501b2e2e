package org.xunyao.app.law;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// What the violation is, what forbids it, and the day by whose law it is looked at.
final class LawHead extends VBox {
    /// The field of the day.
    static final String CONDUCT = "law-conduct";

    private static final double DAY = 180;

    LawHead(LawModel.Sheet sheet, LawModel model, LawWords words) {
        Violation one = sheet.violation();
        var title = new Label(one.name());
        title.getStyleClass().add("t-workspace");
        title.setWrapText(true);
        getStyleClass().addAll("panel", "law-part");
        getChildren()
                .addAll(
                        title,
                        SideBlocks.sentence(words.of("violated", one.violated()), "fg-2"),
                        SideBlocks.sentence(words.of("punished", words.law(one.legal())), "fg-2"));
        if (!one.criminal().isEmpty()) {
            getChildren()
                    .add(SideBlocks.told(
                            Icon.WARNING,
                            "icon-red",
                            SideBlocks.sentence(words.of("criminal", one.criminal()), "fg-red")));
        }
        if (!one.remark().isEmpty()) {
            getChildren().add(SideBlocks.sentence(one.remark(), "t-small", "fg-2"));
        }
        if (one.summary()) {
            getChildren().add(new Chip(Icon.TIME, words.of("summary")));
        }
        getChildren().addAll(day(model, words), told(sheet, words), wrong(model, words));
    }

    /// What is typed counts with Enter or when the field is left.
    private static Node day(LawModel model, LawWords words) {
        var day = new TextField(model.conductProperty().get());
        day.setOnAction(entered -> model.conductProperty().set(day.getText()));
        day.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                model.conductProperty().set(day.getText());
            }
        });
        HBox frame = SideBlocks.framed(day, CONDUCT, words.of("conduct"));
        frame.setMaxWidth(DAY);
        return SideBlocks.line(SideBlocks.sentence(words.of("conduct"), "fg-2"), frame);
    }

    private static Label wrong(LawModel model, LawWords words) {
        Label wrong = SideBlocks.sentence(words.of("conduct.wrong"), "t-small", "fg-red");
        wrong.visibleProperty().bind(model.readsProperty().not());
        wrong.managedProperty().bind(wrong.visibleProperty());
        return wrong;
    }

    private static Label told(LawModel.Sheet sheet, LawWords words) {
        String key = sheet.choice().silentThen() ? "law.new" : sheet.choice().changed() ? "law.changed" : "law.same";
        Label label = SideBlocks.sentence(words.of(key, sheet.conduct()), "t-small");
        label.getStyleClass().add(sheet.choice().changed() ? "fg-due" : "fg-2");
        label.setId("law-told");
        return label;
    }
}
