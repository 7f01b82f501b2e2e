package org.xunyao.app.firstrun.steps;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.FolderFinding;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;

/// Where the data shall lie, and whether it is for work or for trying out.
final class FolderPane extends StepPane {
    private final Button next;

    FolderPane(WizardViewModel<?> model, WizardWords words) {
        super(model, words);
        next = words.next("wizard.next", model::folderChosen);
        next.setDefaultButton(true);
        Label path = Buttons.ellipsised("", "t-bold");
        path.setId("wizard-folder");
        model.folderProperty().subscribe(folder -> path.setText(folder.toString()));
        Button choose = Buttons.normal(words.of("wizard.folder.choose"), model::chooseFolder);
        choose.setId("wizard-choose");
        var line = new HBox(Icon.OBTAINED.node(), path, choose);
        line.getStyleClass().addAll("wizard-folder");
        var finding = words.told(Icon.DONE, "icon-ok", "");
        finding.setId("wizard-finding");
        model.findingProperty().subscribe(found -> tell(finding, found, words));
        var use = new SegmentedControl<>(
                List.of(false, true),
                sample -> words.of(sample ? "wizard.use.sample" : "wizard.use.work"),
                model.sampleProperty().get());
        use.setId("wizard-sample");
        use.valueProperty().subscribe(sample -> model.sampleProperty().set(sample));
        var meaning = words.what("wizard.use.work.what");
        model.sampleProperty()
                .subscribe(sample ->
                        meaning.setText(words.of(sample ? "wizard.use.sample.what" : "wizard.use.work.what")));
        var content = new VBox(line, finding, use, meaning);
        content.getStyleClass().add("wizard-content");
        lay(words.title("wizard.folder.title"), words.what("wizard.folder.what"), content, next);
    }

    @Override
    void focusFirst() {
        next.requestFocus();
    }

    private static void tell(Label finding, Optional<FolderFinding> found, WizardWords words) {
        boolean good = found.filter(one -> one == FolderFinding.FREE).isPresent();
        String key = "wizard.finding." + found.map(FolderFinding::name).orElse("LOOKING");
        finding.setText(words.of(key));
        finding.getStyleClass().removeAll("fg-red", "fg-2");
        finding.getStyleClass().add(good || found.isEmpty() ? "fg-2" : "fg-red");
        finding.setGraphic((good ? Icon.DONE : found.isEmpty() ? Icon.CONNECTING : Icon.ERROR)
                .node(good ? "icon-ok" : found.isEmpty() ? "icon-quiet" : "icon-red"));
    }
}
