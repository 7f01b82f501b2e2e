package org.xunyao.app.backup.export;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.app.backup.export.ExportPort.Exported;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The part of the side column by which everything is taken out.
public final class ExportPane extends VBox {
    private static final int GROUP = 4;

    private final ExportModel model;
    private final BackupWords words;
    private final TextField folder = new TextField();
    private final VBox doing = new VBox();
    private final Button begin;

    /// @param words in the person's language
    public ExportPane(ExportModel model, BackupWords words) {
        this.model = model;
        this.words = words;
        this.begin = SideBlocks.keyed(Buttons.normal(words.of("export.go"), model::begin), "X", "export-begin");
        doing.getStyleClass().add("side-lines");
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setOnAction(event -> model.begin());
        Button pick = Buttons.normal(words.of("aim.pick"), model::choose);
        pick.setId("export-pick");
        getChildren()
                .add(SideBlocks.section(
                        words.of("export.title"),
                        SideBlocks.sentence(words.of("export.what"), "fg-2"),
                        SideBlocks.framed(folder, "export-folder", words.of("export.prompt"), pick),
                        doing,
                        begin));
        model.errand().jobProperty().subscribe(this::show);
        model.faultProperty().subscribe(this::show);
        model.doneProperty().subscribe(this::show);
    }

    /// To the place where the folder is typed.
    public void focusFolder() {
        folder.requestFocus();
    }

    private void show() {
        doing.getChildren().clear();
        var job = model.errand().jobProperty().get();
        begin.setDisable(job.isPresent());
        begin.setVisible(job.isEmpty());
        begin.setManaged(job.isEmpty());
        job.ifPresent(now -> {
            Button cancel = Buttons.normal(words.of("cancel"), model.errand()::cancel);
            cancel.setId("export-cancel");
            doing.getChildren().add(SideBlocks.progressTold(now, cancel, "export-phase"));
            doing.getChildren().add(SideBlocks.sentence(words.of("export.after"), "fg-3", "t-small"));
        });
        model.faultProperty().get().ifPresent(code -> {
            Label said = SideBlocks.sentence(words.texts().fault(code), "fg-red");
            said.setId("export-fault");
            doing.getChildren().add(SideBlocks.told(Icon.ERROR, "icon-red", said));
        });
        model.doneProperty().get().ifPresent(written -> doing.getChildren().add(done(written)));
    }

    private VBox done(Exported written) {
        Label said = SideBlocks.sentence(words.of(
                "export.done",
                written.folder(),
                Texts.figure(written.tables()),
                Texts.figure(written.rows()),
                Texts.figure(written.files())));
        said.setId("export-done");
        var done = new VBox(SideBlocks.told(Icon.DONE, written.amiss() == 0 ? "icon-ok" : "icon-quiet", said));
        done.getStyleClass().add("side-lines");
        if (written.amiss() > 0) {
            Label amiss = SideBlocks.sentence(words.of("export.amiss", Texts.figure(written.amiss())), "fg-late");
            amiss.setId("export-amiss");
            done.getChildren().add(SideBlocks.told(Icon.LOOK, "icon-late", amiss));
        }
        done.getChildren()
                .addAll(digest(written.digest()), SideBlocks.sentence(words.of("export.keep"), "fg-2", "t-small"));
        return done;
    }

    /// In two lines of eight groups each, as it is compared by eye.
    private VBox digest(String hex) {
        var text = new StringBuilder();
        for (int at = 0; at < hex.length(); at += GROUP) {
            char before = at == hex.length() / 2 ? '\n' : ' ';
            text.append(at == 0 ? "" : before).append(hex, at, Math.min(hex.length(), at + GROUP));
        }
        VBox fact = SideBlocks.fact(words.of("export.digest"), text.toString(), "t-mono", "t-small");
        fact.setId("export-digest");
        return fact;
    }
}
