package org.xunyao.app.audit;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.access.Saved;
import org.xunyao.access.audit.export.AuditExporting.Exported;
import org.xunyao.app.audit.Errand.Stand;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// What leaves the station: the export and the sheet of paper.
final class OutPane extends VBox {
    private final ChainModel chain;
    private final AuditWords words;
    private final VBox export = new VBox();
    private final VBox sheet = new VBox();
    private final TextField target = new TextField();

    /// @param choose opens the system's dialogue for a new file
    OutPane(ChainModel chain, AuditWords words, Runnable choose) {
        this.chain = chain;
        this.words = words;
        export.getStyleClass().add("side-lines");
        sheet.getStyleClass().add("side-lines");
        getChildren()
                .setAll(
                        SideBlocks.section(words.of("export.title"), field(choose), export),
                        SideBlocks.section(words.of("sheet.title"), sheet));
        chain.exporting().standProperty().subscribe(this::exported);
        chain.printing().standProperty().subscribe(this::printed);
    }

    TextField target() {
        return target;
    }

    private Node field(Runnable choose) {
        target.setId("audit-export-path");
        target.setPromptText(words.of("export.prompt"));
        target.setAccessibleText(words.of("export.title"));
        target.textProperty().bindBidirectional(chain.targetProperty());
        target.setOnAction(event -> chain.export());
        var frame = new HBox(target);
        frame.getStyleClass().add("field");
        HBox.setHgrow(target, Priority.ALWAYS);
        HBox.setHgrow(frame, Priority.ALWAYS);
        Button system = Buttons.normal(words.of("choose"), choose);
        system.setId("audit-export-choose");
        var row = new HBox(frame, system);
        row.getStyleClass().add("side-line");
        return row;
    }

    private void exported(Stand<Saved<Exported>> stand) {
        export.getChildren().clear();
        switch (stand) {
            case Stand.Idle<Saved<Exported>> _ ->
                export.getChildren().add(SideBlocks.sentence(words.of("export.idle"), "fg-2"));
            case Stand.Busy<Saved<Exported>> busy ->
                export.getChildren()
                        .add(SideBlocks.progress(
                                busy.job(), Buttons.normal(words.of("cancel"), chain.exporting()::cancel)));
            case Stand.Done<Saved<Exported>> done -> {
                Exported copy = done.result().result();
                Label said = SideBlocks.sentence(words.of(
                        "export.done",
                        Texts.figure(copy.first()),
                        Texts.figure(copy.last()),
                        String.valueOf(copy.file().getFileName())));
                said.setId("audit-exported");
                export.getChildren().add(SideBlocks.told(Icon.DONE, "icon-ok", said));
            }
            case Stand.Fault<Saved<Exported>> fault ->
                export.getChildren().add(ChainPane.red(words.texts().fault(fault.code())));
        }
        Button go = Buttons.normal(words.of("export.now"), chain::export);
        go.setId("audit-export");
        export.getChildren().add(go);
    }

    private void printed(Stand<Path> stand) {
        sheet.getChildren().clear();
        switch (stand) {
            case Stand.Idle<Path> _, Stand.Busy<Path> _ ->
                sheet.getChildren().add(SideBlocks.sentence(words.of("sheet.idle"), "fg-2"));
            case Stand.Done<Path> done -> {
                Label said = SideBlocks.sentence(
                        words.of("sheet.done", String.valueOf(done.result().getFileName())));
                said.setId("audit-printed");
                sheet.getChildren().add(SideBlocks.told(Icon.DONE, "icon-ok", said));
            }
            case Stand.Fault<Path> fault ->
                sheet.getChildren().add(ChainPane.red(words.texts().fault(fault.code())));
        }
        Button go = Buttons.normal(words.of("sheet.now"), chain::print);
        go.setId("audit-print");
        go.disableProperty().bind(chain.targetProperty().isEmpty());
        sheet.getChildren().add(go);
    }
}
