package org.xunyao.app.cases.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.dossier.DossierModel.Outcome;
import org.xunyao.app.cases.dossier.DossierPorts.Printer;
import org.xunyao.app.cases.matter.DocumentLine;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// 卷宗: the file of the case as one book, and its papers on paper.
public final class DossierPanel extends VBox {
    /// Base name of this part's message bundle.
    public static final String BUNDLE = "org.xunyao.app.cases.dossier.dossier";

    private final DossierModel model;
    private final Texts texts;
    private final Function<String, Optional<Path>> place;
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label doing = new Label();
    private final VBox progress = new VBox();
    private final VBox export = new VBox();
    private final VBox print = new VBox();
    private final VBox papers = new VBox();
    private final CheckBox bothSides;
    private final Button send;
    private Subscription following = Subscription.EMPTY;

    /// @param texts hold {@link #BUNDLE}
    /// @param place asks where a file of that name goes, such as the computer's own dialog
    public DossierPanel(DossierModel model, Texts texts, Function<String, Optional<Path>> place) {
        this.model = model;
        this.texts = texts;
        this.place = place;
        this.bothSides = new CheckBox(texts.of("dossier.both-sides"));
        this.send = Buttons.primary(texts.of("dossier.print.go"), this::send);
        setId("dossier");
        exportForm();
        printForm();
        progress();
        var panel = new Panel(texts.of("dossier.title"), export, print, said, progress);
        panel.getStyleClass().add("line-panel");
        panel.addToHead(
                head("dossier.export", "dossier-export", model.may().export(), export),
                head("dossier.print", "dossier-print", model.may().print(), print));
        getChildren().add(panel);
        model.flawProperty().subscribe(flaw -> say(flaw.map(name -> texts.of("dossier.flaw." + name)), false));
        model.jobProperty().subscribe(this::follow);
        model.outcomeProperty().subscribe(this::ended);
        model.printerProperty().subscribe(this::printer);
        visible(this, false);
    }

    /// Shows the file of a matter; before filing there is none.
    public void show(MatterSheet sheet) {
        model.show(sheet);
        visible(this, model.present() && (model.may().export() || model.may().print()));
        list();
    }

    private void list() {
        papers.getChildren()
                .setAll(
                        print.isVisible()
                                ? model.papers().stream().map(this::paper).toList()
                                : List.of());
    }

    private Node head(String key, String id, boolean may, VBox form) {
        Button button = Buttons.normal(texts.of(key), () -> turn(form));
        button.setId(id);
        visible(button, may);
        return button;
    }

    private void turn(VBox form) {
        boolean show = !form.isVisible();
        visible(export, show && form.equals(export));
        visible(print, show && form.equals(print));
        list();
        if (show && form.equals(print)) {
            model.askPrinter();
        }
    }

    private void exportForm() {
        var volumes = new HBox();
        volumes.getStyleClass().add("intake-buttons");
        for (Volume volume : Volume.values()) {
            var tick = new CheckBox(texts.of("dossier.volume." + volume));
            tick.setId("dossier-volume-" + volume);
            tick.selectedProperty().bindBidirectional(model.volumeProperty(volume));
            volumes.getChildren().add(tick);
        }
        var keep = new ComboBox<@Nullable RetentionClass>();
        keep.setId("dossier-keep");
        keep.setAccessibleText(texts.of("dossier.keep"));
        keep.setPromptText(texts.of("dossier.keep.prompt"));
        keep.getItems().setAll(model.terms());
        keep.setConverter(new Terms());
        keep.valueProperty().bindBidirectional(model.keepProperty());
        Button go = Buttons.primary(texts.of("dossier.export.go"), this::save);
        go.setId("dossier-export-go");
        var buttons = new HBox(named("dossier.keep"), keep, go);
        buttons.getStyleClass().add("intake-buttons");
        export.getStyleClass().add("intake");
        export.getChildren().setAll(volumes, buttons, note("dossier.export.note"));
        visible(export, false);
    }

    private void printForm() {
        papers.getStyleClass().add("dossier-papers");
        papers.setId("dossier-papers");
        var copies = new TextField();
        copies.setId("dossier-copies");
        copies.setAccessibleText(texts.of("dossier.copies"));
        copies.setPrefColumnCount(3);
        copies.textProperty().bindBidirectional(model.copiesProperty());
        bothSides.setId("dossier-both-sides");
        bothSides.selectedProperty().bindBidirectional(model.bothSidesProperty());
        send.setId("dossier-print-go");
        Button all = Buttons.ghost(texts.of("dossier.all"), () -> tick(true));
        Button none = Buttons.ghost(texts.of("dossier.none"), () -> tick(false));
        var buttons = new HBox(all, none, named("dossier.copies"), copies, bothSides, send);
        buttons.getStyleClass().add("intake-buttons");
        print.getStyleClass().add("intake");
        print.getChildren().setAll(buttons, note("dossier.print.note"), papers);
        visible(print, false);
    }

    private void progress() {
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        doing.setId("dossier-doing");
        doing.getStyleClass().addAll("t-small", "fg-3");
        Button stop = Buttons.normal(texts.of("dossier.stop"), model::cancel);
        stop.setId("dossier-stop");
        var line = new HBox(bar, stop);
        line.getStyleClass().add("intake-progress");
        progress.getStyleClass().add("intake");
        progress.getChildren().setAll(line, doing);
        visible(progress, false);
        said.setId("dossier-said");
        said.setWrapText(true);
        said.getStyleClass().addAll("dossier-said");
        say(Optional.empty(), true);
    }

    private Node paper(DocumentLine line) {
        var tick = new CheckBox(
                line.name() + line.number().map(number -> "　" + number).orElse(""));
        tick.setMnemonicParsing(false);
        tick.setSelected(model.chosen().contains(line.id()));
        tick.selectedProperty().subscribe(on -> {
            if (on) {
                model.chosen().add(line.id());
            } else {
                model.chosen().remove(line.id());
            }
        });
        return tick;
    }

    private void tick(boolean on) {
        papers.getChildren().forEach(node -> {
            if (node instanceof CheckBox tick) {
                tick.setSelected(on);
            }
        });
    }

    private void save() {
        if (model.ready()) {
            String name = model.fileName(texts.of("dossier.file"));
            place.apply(name)
                    .ifPresent(file -> model.export(file, texts.of("dossier.task", name), texts.of("dossier.after")));
        }
    }

    private void send() {
        model.print(texts.of("dossier.print.task"), texts.of("dossier.print.after"));
    }

    private void printer(Printer can) {
        bothSides.setDisable(can != Printer.BOTH_SIDES);
        send.setDisable(can == Printer.NONE);
    }

    private void follow(Optional<Job> job) {
        following.unsubscribe();
        following = job.map(one -> one.stateProperty().subscribe(this::told)).orElse(Subscription.EMPTY);
        if (job.isEmpty()) {
            visible(progress, false);
            say(Optional.empty(), true);
        }
    }

    private void told(JobState state) {
        visible(progress, state instanceof JobState.Running);
        switch (state) {
            case JobState.Running running -> {
                bar.setProgress(running.share());
                doing.setText(running.sentence());
                say(Optional.empty(), true);
            }
            case JobState.Done _ -> {}
            case JobState.Cancelled _ -> say(Optional.of(texts.of("dossier.cancelled")), false);
            case JobState.Failed failed -> say(Optional.of(texts.fault(failed.code())), false);
        }
    }

    private void ended(Optional<Outcome> outcome) {
        outcome.ifPresent(end -> say(
                Optional.of(
                        switch (end) {
                            case Outcome.Bound(DossierPorts.Made made) ->
                                texts.of(
                                        "dossier.done",
                                        Texts.figure(made.items()),
                                        Texts.figure(made.pages()),
                                        String.valueOf(made.list().getFileName()));
                            case Outcome.Printed(int sent) -> texts.of("dossier.printed", Texts.figure(sent));
                        }),
                true));
    }

    private void say(Optional<String> sentence, boolean well) {
        said.getStyleClass().removeAll("fg-red", "fg-ok");
        said.getStyleClass().add(well ? "fg-ok" : "fg-red");
        said.setGraphic((well ? Icon.DONE : Icon.ERROR).node("icon-14", well ? "icon-ok" : "icon-red"));
        said.setText(sentence.orElse(""));
        visible(said, sentence.isPresent());
    }

    private Label named(String key) {
        var label = new Label(texts.of(key));
        label.getStyleClass().add("fg-2");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label note(String key) {
        var label = new Label(texts.of(key));
        label.setWrapText(true);
        label.getStyleClass().addAll("t-small", "fg-3");
        return label;
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// A term in words; one that was not verified shows 待核.
    private final class Terms extends StringConverter<@Nullable RetentionClass> {
        @Override
        public String toString(@Nullable RetentionClass term) {
            if (term == null) {
                return "";
            }
            String name = texts.language() == Language.CHINESE ? term.name() : term.nameEn();
            return term.verified() ? name : texts.of("dossier.keep.unverified", name);
        }

        @Override
        public @Nullable RetentionClass fromString(String typed) {
            return null;
        }
    }
}
