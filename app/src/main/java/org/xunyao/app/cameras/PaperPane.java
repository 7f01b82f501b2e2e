package org.xunyao.app.cameras;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// One item of a camera's file: what proves it, of which day, good until when, and its attachments.
final class PaperPane extends VBox implements Starting {
    private final CamerasViewModel model;
    private final TextField reference = new TextField();
    private final TextField dated = new TextField();
    private final TextField until = new TextField();

    PaperPane(CamerasViewModel model, CameraSide.Paper paper, CameraWords words, SheetFiles files) {
        this.model = model;
        getStyleClass().add("cameras-detail");
        DevicePaper known = paper.row().camera().file().papers().get(paper.item());
        if (known != null) {
            reference.setText(known.reference());
            known.dated().ifPresent(day -> dated.setText(day.toString()));
            known.until().ifPresent(day -> until.setText(day.toString()));
        }
        reference.setOnAction(event -> dated.requestFocus());
        dated.setOnAction(event -> until.requestFocus());
        until.setOnAction(event -> submit());
        dated.setPromptText(words.of("paper.day"));
        until.setPromptText(words.of("paper.day"));
        var form = new VBox(
                new CameraToldLine(model, words),
                SideBlocks.sentence(words.of("item.more." + paper.item()), "fg-2"),
                FormFields.boxed(words.of("paper.reference"), reference, "paper-reference"),
                FormFields.boxed(words.of("paper.dated"), dated, "paper-dated"),
                FormFields.boxed(words.of("paper.until"), until, "paper-until"),
                buttons(words, files, known != null));
        form.getStyleClass().addAll("cameras-part", "cameras-form");
        getChildren()
                .addAll(
                        FormFields.head(words.item(paper.item()) + " · "
                                + paper.row().camera().code().text()),
                        form);
    }

    private FlowPane buttons(CameraWords words, SheetFiles files, boolean known) {
        var buttons = new FlowPane(
                SideBlocks.keyed(Buttons.primary(words.of("act.SAVE"), this::submit), "Enter", "paper-save"),
                SideBlocks.keyed(words.of("act.LEAVE"), "Esc", "paper-leave", model::leave));
        // Who may record an item may attach to it; this pane is open to nobody else.
        var attach = Buttons.normal(
                words.of("act.ATTACH"), () -> files.open(words.of("act.ATTACH")).ifPresent(model::attach));
        attach.setId("paper-attach");
        buttons.getChildren().add(attach);
        if (known) {
            var out = Buttons.ghost(words.of("act.TAKE-OUT"), () -> model.record(Optional.empty()));
            out.setId("paper-out");
            buttons.getChildren().add(out);
        }
        buttons.getStyleClass().add("cameras-acts");
        return buttons;
    }

    private void submit() {
        try {
            model.record(Optional.of(new DevicePaper(reference.getText().strip(), day(dated), day(until))));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            model.refusePaper();
        }
    }

    private static Optional<LocalDate> day(TextField field) {
        String text = field.getText().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    @Override
    public void focusFirst() {
        reference.requestFocus();
    }
}
