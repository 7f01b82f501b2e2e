package org.xunyao.app.streams;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.streams.StreamsViewModel.Examination;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Step;

/// The finding of the camera in front: cause, what to do, who does it, and the steps that prove it; while
/// an examination runs, its steps as they are taken.
final class DoctorPane extends VBox {
    private static final int MOST_TALK = 60;

    private final StreamsViewModel model;
    private final StreamWords words;
    private final VBox body = new VBox();
    private final Button again;
    private final Button slip;

    DoctorPane(StreamsViewModel model, StreamWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("finding");
        body.getStyleClass().add("finding");
        again = SideBlocks.keyed(Buttons.primary(words.of("doctor.examine"), model::examine), "D", "doctor-examine");
        slip = SideBlocks.keyed(words.of("doctor.slip"), "P", "doctor-slip", model::slip);
        model.chosenProperty().subscribe(this::fill);
        model.diagnosisProperty().subscribe(this::fill);
        model.examinationProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        Optional<StreamLine> line = model.chosenProperty().get();
        if (line.isEmpty()) {
            getChildren().setAll(SideBlocks.sentence(words.of("streams.choose"), "fg-3"));
            return;
        }
        Optional<Examination> running = model.examinationProperty()
                .get()
                .filter(now -> now.line().camera().equals(line.get().camera()));
        var head = new Label(line.get().name());
        head.getStyleClass().add("t-bold");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        body.getChildren().clear();
        running.ifPresentOrElse(this::running, () -> finding(line.get()));
        getChildren().setAll(head, body);
    }

    private void running(Examination now) {
        Button cancel =
                SideBlocks.keyed(Buttons.normal(words.of("doctor.cancel"), model::cancel), "Esc", "doctor-cancel");
        body.getChildren()
                .addAll(
                        SideBlocks.sentence(words.of("doctor.running"), "finding-cause"),
                        SideBlocks.progress(now.job(), cancel),
                        proof(now.steps()));
    }

    private void finding(StreamLine line) {
        Optional<Diagnosis> known = model.diagnosisProperty().get();
        if (known.isEmpty()) {
            line.cause()
                    .ifPresent(
                            cause -> body.getChildren().add(SideBlocks.sentence(words.cause(cause), "finding-cause")));
            body.getChildren().addAll(SideBlocks.sentence(words.of("doctor.none"), "fg-3"), buttons(false));
            return;
        }
        Diagnosis diagnosis = known.get();
        switch (diagnosis) {
            case Diagnosis.Ill ill -> ill(ill);
            case Diagnosis.Sound _ -> {
                body.getChildren().add(SideBlocks.sentence(words.of("doctor.sound"), "finding-cause"));
                body.getChildren().add(SideBlocks.sentence(words.of("doctor.sound.more"), "fg-2"));
            }
            case Diagnosis.Stopped _ ->
                body.getChildren().add(SideBlocks.sentence(words.of("doctor.stopped"), "finding-cause"));
        }
        body.getChildren()
                .addAll(
                        buttons(diagnosis instanceof Diagnosis.Ill),
                        SideBlocks.sentence(words.of("doctor.at", words.full(diagnosis.at())), "t-small", "fg-3"),
                        proof(diagnosis.proof()));
        List<String> talk = StreamWords.talk(diagnosis);
        if (!talk.isEmpty()) {
            body.getChildren().add(talk(talk));
        }
    }

    private void ill(Diagnosis.Ill ill) {
        Label cause = SideBlocks.sentence(words.cause(ill.cause()), "finding-cause");
        cause.setId("doctor-cause");
        Label action = SideBlocks.sentence(words.action(ill.remedy()));
        action.setId("doctor-action");
        String who = words.addressee(ill.remedy().addressee());
        String then = words.fallback(ill.remedy());
        body.getChildren()
                .addAll(
                        cause,
                        named("doctor.action", action),
                        named("doctor.addressee", SideBlocks.sentence(then.isEmpty() ? who : who + "（" + then + "）")),
                        named("doctor.before", SideBlocks.sentence(words.before(ill))));
    }

    private HBox named(String key, Label value) {
        var name = new Label(words.of(key));
        name.getStyleClass().add("fg-3");
        name.setMinWidth(72);
        HBox.setHgrow(value, Priority.ALWAYS);
        var row = new HBox(name, value);
        row.getStyleClass().add("proof-row");
        return row;
    }

    private HBox buttons(boolean ill) {
        again.setText(words.of(model.diagnosisProperty().get().isPresent() ? "doctor.again" : "doctor.examine"));
        again.setDisable(
                !model.powers().examine() || model.examinationProperty().get().isPresent());
        slip.setDisable(!model.powers().slip());
        return ill ? SideBlocks.line(again, slip) : SideBlocks.line(again);
    }

    private VBox proof(List<Step> steps) {
        var rows = new VBox();
        rows.getStyleClass().add("proof");
        rows.setId("doctor-proof");
        steps.forEach(step -> rows.getChildren().add(row(step)));
        return rows;
    }

    private Node row(Step step) {
        Icon icon = switch (step.verdict()) {
            case GOOD -> Icon.DONE;
            case BAD -> Icon.ERROR;
            case UNKNOWN -> Icon.NOTE;
        };
        String style = switch (step.verdict()) {
            case GOOD -> "icon-ok";
            case BAD -> "icon-red";
            case UNKNOWN -> "icon-quiet";
        };
        Label said = SideBlocks.sentence(words.proof(step), "t-small");
        said.setAccessibleText(words.mark(step.verdict()) + "，" + words.proof(step));
        return SideBlocks.told(icon, style, said);
    }

    private TitledPane talk(List<String> lines) {
        var all = new VBox();
        lines.stream()
                .limit(MOST_TALK)
                .forEach(line -> all.getChildren().add(SideBlocks.sentence(line, "t-small", "t-mono", "fg-2")));
        var pane = new TitledPane(words.of("doctor.talk"), all);
        pane.setId("doctor-talk");
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
