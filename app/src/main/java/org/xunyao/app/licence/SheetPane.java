package org.xunyao.app.licence;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// What a sheet would do, before it is done (试导入).
final class SheetPane extends VBox {
    private static final int SHOWN = 50;

    SheetPane(LicenceViewModel model, LicenceWords words, LicencePlan plan) {
        getStyleClass().add("side-pane");
        var save = SideBlocks.keyed(Buttons.primary(words.of("sheet.do"), model::carryOut), "Ctrl+S", "licence-sheet");
        save.setDisable(!plan.isReady());
        var leave = SideBlocks.keyed(words.of("leave"), "Esc", "licence-leave", model::leave);
        Label told = SideBlocks.sentence("", "t-small");
        model.toldProperty().subscribe(now -> told.setText(now.orElse("")));
        var lines = new VBox();
        lines.getStyleClass().add("side-lines");
        lines.setId("licence-plan");
        String sum = plan.faults().isEmpty()
                ? words.of("sheet.sum", words.figure(plan.planned().size()), words.figure(plan.same()))
                : words.of("sheet.refused", words.figure(plan.faults().size()));
        lines.getChildren().add(SideBlocks.sentence(sum, "t-bold"));
        plan.faults().stream()
                .limit(SHOWN)
                .forEach(fault -> lines.getChildren().add(SideBlocks.sentence(words.fault(fault), "t-small")));
        if (plan.faults().size() > SHOWN) {
            lines.getChildren()
                    .add(SideBlocks.sentence(
                            words.of("sheet.more", words.figure(plan.faults().size() - SHOWN)), "t-small", "fg-2"));
        }
        var body =
                new VBox(SideBlocks.section(words.of("sheet", plan.name()), lines, told, SideBlocks.line(save, leave)));
        var scroll = SideBlocks.scroll(body, "licence-sheet-side", words.of("sheet", plan.name()));
        getChildren().add(scroll);
    }
}
