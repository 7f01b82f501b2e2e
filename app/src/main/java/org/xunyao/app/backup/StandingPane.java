package org.xunyao.app.backup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.access.custody.BackupShelf.Reach;
import org.xunyao.access.custody.BackupShelf.Target;
import org.xunyao.app.backup.export.ExportPane;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.text.Texts;

/// How backups stand: the last good one, making one now, where they go, and when the next comes.
final class StandingPane extends VBox {
    private final BackupViewModel model;
    private final BackupWords words;
    private final VBox last = lines();
    private final VBox doing = lines();
    private final VBox aim = lines();
    private final VBox plan = lines();
    private final ScrollPane scroll;
    private final Optional<ExportPane> export;
    private final Button make;
    private final TextField folder = new TextField();

    StandingPane(BackupViewModel model, BackupWords words) {
        this.model = model;
        this.words = words;
        this.make = SideBlocks.keyed(Buttons.primary(words.of("make.now"), model::make), "B", "backup-make");
        getStyleClass().add("backup-side-body");
        var title = new Label(words.of("side.title"));
        title.getStyleClass().add("t-bold");
        var head = new VBox(title);
        head.getStyleClass().add("side-head");
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setOnAction(event -> model.aim());
        Button pick = Buttons.normal(words.of("aim.pick"), model::choose);
        pick.setId("backup-pick");
        var body = new VBox(
                SideBlocks.section(words.of("last.title"), last, doing, make),
                SideBlocks.section(
                        words.of("aim.title"),
                        SideBlocks.framed(folder, "backup-folder", words.of("aim.prompt"), pick),
                        aim),
                SideBlocks.section(words.of("plan.title"), plan));
        export = model.export().map(way -> new ExportPane(way, words));
        export.ifPresent(body.getChildren()::add);
        scroll = SideBlocks.scroll(body, "backup-standing", words.of("side.title"));
        getChildren().setAll(head, scroll);
        model.stateProperty().subscribe(state -> state.ifPresent(this::show));
        model.making().jobProperty().subscribe(this::doing);
        model.making().faultProperty().subscribe(this::doing);
        model.madeProperty().subscribe(this::doing);
        model.faultProperty().subscribe(this::aim);
    }

    void focusFirst() {
        (make.isDisabled() ? folder : make).requestFocus();
    }

    /// Presses the button, which does nothing while there is nowhere to put a backup.
    void make() {
        make.fire();
    }

    /// To the place where everything goes out; nothing for those who may not.
    void focusExport() {
        export.ifPresent(last -> {
            scroll.setVvalue(scroll.getVmax());
            last.focusFolder();
        });
    }

    TextField folder() {
        return folder;
    }

    private static VBox lines() {
        var box = new VBox();
        box.getStyleClass().add("side-lines");
        return box;
    }

    private void show(BackupState state) {
        last.getChildren().setAll(last(state));
        aim();
        plan.getChildren().setAll(state.shared() ? SideBlocks.sentence(words.of("plan.shared"), "fg-2") : plan(state));
        doing();
    }

    private Node last(BackupState state) {
        Optional<BackupCopy> good = state.whole().or(state::good);
        var fact = BackupFacts.fact(state, words);
        Label line = SideBlocks.sentence(fact.sentence(), "t-reading", "t-bold");
        line.setId("backup-last");
        var box = lines();
        box.getChildren().add(SideBlocks.told(fact.icon(), fact.level().style(), line));
        good.ifPresent(copy -> box.getChildren().add(SideBlocks.sentence(proof(copy), "fg-2")));
        good.filter(copy -> !copy.whole())
                .ifPresent(copy -> box.getChildren().add(SideBlocks.sentence(words.of("last.same"), "fg-2")));
        return box;
    }

    private String proof(BackupCopy copy) {
        Proof proof = copy.proof().orElseThrow();
        return words.of(
                "last.proof",
                BackupWords.size(copy.bytes()),
                words.full(proof.at()),
                Texts.figure(proof.rows()),
                Texts.figure(proof.files()),
                Texts.figure(proof.auditSequence()));
    }

    private void doing() {
        doing.getChildren().clear();
        Optional<BackupState> state = model.stateProperty().get();
        Optional<Job> job = model.making().jobProperty().get();
        boolean alone = state.filter(now -> now.running().isPresent()).isPresent() && job.isEmpty();
        boolean able =
                state.filter(now -> now.chosen() && now.trouble().isEmpty()).isPresent();
        make.setDisable(!able || alone || job.isPresent());
        make.setVisible(job.isEmpty());
        make.setManaged(job.isEmpty());
        job.ifPresent(now -> {
            Button cancel = Buttons.normal(words.of("cancel"), model.making()::cancel);
            cancel.setId("backup-cancel");
            doing.getChildren().add(SideBlocks.progressTold(now, cancel, "backup-phase"));
            doing.getChildren().add(SideBlocks.sentence(words.of("make.after"), "fg-3", "t-small"));
        });
        if (alone) {
            doing.getChildren()
                    .add(SideBlocks.told(Icon.TIME, "icon-quiet", SideBlocks.sentence(words.of("make.alone"))));
        }
        model.making()
                .faultProperty()
                .get()
                .ifPresent(code -> doing.getChildren()
                        .add(SideBlocks.told(
                                Icon.ERROR,
                                "icon-red",
                                SideBlocks.sentence(words.texts().fault(code), "fg-red"))));
        model.madeProperty().get().ifPresent(copy -> doing.getChildren().add(made(copy)));
    }

    private Node made(BackupCopy copy) {
        Label said = SideBlocks.sentence(words.of(copy.whole() ? "made.whole" : "made.same"));
        said.setId("backup-made");
        return SideBlocks.told(copy.whole() ? Icon.DONE : Icon.LOOK, copy.whole() ? "icon-ok" : "icon-late", said);
    }

    private void aim() {
        aim.getChildren().clear();
        model.stateProperty().get().ifPresent(state -> {
            Target target = state.target();
            state.trouble()
                    .ifPresent(code -> aim.getChildren()
                            .add(
                                    state.shared()
                                            ? SideBlocks.told(
                                                    Icon.NOTE,
                                                    "icon-quiet",
                                                    SideBlocks.sentence(
                                                            words.texts().fault(code)))
                                            : SideBlocks.told(
                                                    Icon.ERROR,
                                                    "icon-red",
                                                    SideBlocks.sentence(
                                                            words.texts().fault(code), "fg-red"))));
            if (!state.chosen() && state.trouble().isEmpty()) {
                aim.getChildren()
                        .add(SideBlocks.told(Icon.LOOK, "icon-late", SideBlocks.sentence(words.of("aim.unset"))));
            } else if (target.there()) {
                aim.getChildren().add(volume(target));
            }
        });
        model.faultProperty()
                .get()
                .ifPresent(code -> aim.getChildren()
                        .add(SideBlocks.told(
                                Icon.ERROR,
                                "icon-red",
                                SideBlocks.sentence(words.texts().fault(code), "fg-red"))));
    }

    private Node volume(Target target) {
        String free = BackupWords.size(target.free());
        Label said = SideBlocks.sentence(words.of(target.otherVolume() ? "aim.other" : "aim.same", free));
        said.setId("backup-volume");
        return SideBlocks.told(
                target.otherVolume() ? Icon.DONE : Icon.LOOK, target.otherVolume() ? "icon-ok" : "icon-late", said);
    }

    private Node plan(BackupState state) {
        String every = Texts.figure(state.plan().shipping().toMinutes());
        var box = lines();
        box.getChildren()
                .addAll(
                        SideBlocks.fact(
                                words.of("plan.next"),
                                state.chosen() ? words.said(state.next(), state.now()) : words.of("plan.next.none")),
                        SideBlocks.fact(words.of("plan.shipping", every), shipped(state)),
                        SideBlocks.fact(
                                words.of("plan.kept"),
                                words.of(
                                        "plan.kept.value",
                                        Texts.figure(state.plan().kept()))));
        return box;
    }

    private String shipped(BackupState state) {
        return state.target()
                .reach()
                .map(Reach::at)
                .map(at -> words.of("plan.shipped", words.said(at, state.now()), words.age(at, state.now())))
                .orElseGet(() -> words.of("plan.shipped.none"));
    }
}
