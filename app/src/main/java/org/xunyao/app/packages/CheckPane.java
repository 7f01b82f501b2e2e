package org.xunyao.app.packages;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.packages.CheckModel.Judged;
import org.xunyao.app.verify.Answer;
import org.xunyao.app.verify.Answer.Standing;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// Judging a package or a sealed paper that somebody brought: four or three answers, each apart, in the words
/// of `./run verify`.
final class CheckPane extends VBox {
    private final CheckModel model;
    private final PackagesWords words;
    private final TextField file = new TextField();
    private final VBox answers = new VBox();

    /// @param chooseFile opens the system's dialogue for the package
    /// @param chooseTrust opens it for the trust bundle
    CheckPane(PackagesViewModel packages, PackagesWords words, Runnable chooseFile, Runnable chooseTrust) {
        this.model = packages.check();
        this.words = words;
        getStyleClass().add("side-body");
        var trust = new TextField();
        file.setId("package-check-path");
        trust.setId("package-check-trust");
        file.textProperty().bindBidirectional(model.fileProperty());
        trust.textProperty().bindBidirectional(model.trustProperty());
        file.setOnAction(event -> check());
        trust.setOnAction(event -> check());
        Button button = Buttons.primary(words.of("check.do"), this::check);
        button.setId("package-check");
        var buttons = new HBox(button, Buttons.ghost(words.of("side.close"), packages::back));
        buttons.getStyleClass().add("side-line");
        var form = new VBox(
                SideBlocks.path(words.of("check.file"), file, Buttons.normal(words.of("choose"), chooseFile)),
                SideBlocks.path(words.of("check.trust"), trust, Buttons.normal(words.of("choose"), chooseTrust)),
                buttons);
        form.getStyleClass().addAll("side-section", "side-form");
        answers.setId("package-answers");
        var scroll = new ScrollPane(answers);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.of("check.title"));
        scroll.setId("package-verdict");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), form, scroll);
        model.checking().doingProperty().subscribe(this::checking);
    }

    /// Puts the focus where the work begins.
    void focusFirst() {
        file.requestFocus();
        file.end();
    }

    private Node head() {
        var title = new Label(words.of("check.title"));
        title.getStyleClass().addAll("t-reading", "t-bold");
        var head = new HBox(title);
        head.getStyleClass().add("side-head");
        return head;
    }

    private void check() {
        model.check(words.of("check.task"));
    }

    private void checking(Doing<Judged> doing) {
        answers.getChildren()
                .setAll(
                        switch (doing) {
                            case Doing.Idle<Judged> _ ->
                                List.of(SideBlocks.section("", SideBlocks.sentence(words.of("check.more"), "fg-2")));
                            case Doing.Busy<Judged> busy ->
                                List.of(SideBlocks.section(words.of("check.running"), progress(busy)));
                            case Doing.Done<Judged> done -> judged(done.result());
                            case Doing.Fault<Judged> fault ->
                                List.of(SideBlocks.section(
                                        "",
                                        SideBlocks.told(
                                                Icon.ERROR,
                                                "icon-red",
                                                SideBlocks.sentence(
                                                        words.texts().fault(fault.code()), "fg-red"))));
                        });
    }

    private Node progress(Doing.Busy<Judged> busy) {
        return SideBlocks.progress(
                busy.job(),
                Buttons.normal(words.of("cancel"), () -> model.checking().cancel()));
    }

    private List<Node> judged(Judged judged) {
        return switch (judged) {
            case Judged.OfPackage sent -> judged(sent);
            case Judged.OfPaper paper -> judged(paper);
        };
    }

    private List<Node> judged(Judged.OfPaper paper) {
        var lines = new VBox();
        lines.getStyleClass().add("answers");
        for (Answer answer : words.paper(paper.verdict())) {
            lines.getChildren().add(answer(answer));
        }
        return List.of(SideBlocks.section(
                String.valueOf(paper.file().getFileName()),
                lines,
                SideBlocks.sentence(words.of("check.paper.trust"), "fg-2")));
    }

    private List<Node> judged(Judged.OfPackage judged) {
        var nodes = new ArrayList<Node>();
        var lines = new VBox();
        lines.getStyleClass().add("answers");
        for (Answer answer : words.verify().answers(judged.verification(), judged.bundled())) {
            lines.getChildren().add(answer(answer));
        }
        boolean good = judged.verification().acceptable();
        Label result = SideBlocks.sentence(words.verify().result(judged.verification()), "t-reading", "t-bold");
        result.setId("package-result");
        lines.getChildren().add(SideBlocks.told(good ? Icon.DONE : Icon.ERROR, good ? "icon-ok" : "icon-red", result));
        nodes.add(SideBlocks.section(String.valueOf(judged.file().getFileName()), lines));
        judged.verification().manifest().ifPresent(manifest -> nodes.add(manifest(manifest)));
        return nodes;
    }

    private Node answer(Answer answer) {
        var name = new Label(words.verify().name(answer.question()));
        name.getStyleClass().addAll("t-bold", "answer-name");
        var standing = new Label(words.verify().word(answer.standing()));
        standing.getStyleClass().add(textStyle(answer.standing()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var code = new Label(answer.code());
        code.getStyleClass().addAll("t-mono", "fg-3");
        code.setMinWidth(USE_PREF_SIZE);
        var first = new HBox(name, standing, gap, code);
        first.getStyleClass().add("answer-line");
        var box = new VBox(first, SideBlocks.sentence(answer.sentence(), "fg-2"));
        box.getStyleClass().add("answer");
        return SideBlocks.told(icon(answer.standing()), iconStyle(answer.standing()), box);
    }

    private Node manifest(Manifest manifest) {
        VBox section = SideBlocks.section(
                words.of("check.says"),
                SideBlocks.pair(words.of("check.sender"), manifest.sender()),
                SideBlocks.pair(words.of("check.recipient"), words.party(manifest.recipient())),
                SideBlocks.pair(words.of("column.sequence"), PackagesWords.sequence(manifest)),
                SideBlocks.pair(
                        words.of("check.environment"),
                        words.of("environment." + manifest.environment().name())));
        for (Entry entry : manifest.entries()) {
            HBox pair = SideBlocks.pair(
                    entry.path(), PackagesWords.size(entry.digests().size()));
            pair.getChildren().getFirst().getStyleClass().add("t-mono");
            section.getChildren().add(pair);
        }
        return section;
    }

    private static Icon icon(Standing standing) {
        return switch (standing) {
            case OK -> Icon.DONE;
            case FAILED -> Icon.ERROR;
            case CANNOT_SAY -> Icon.LOOK;
        };
    }

    private static String iconStyle(Standing standing) {
        return switch (standing) {
            case OK -> "icon-ok";
            case FAILED -> "icon-red";
            case CANNOT_SAY -> "icon-late";
        };
    }

    private static String textStyle(Standing standing) {
        return switch (standing) {
            case OK -> "fg-ok";
            case FAILED -> "fg-red";
            case CANNOT_SAY -> "fg-late";
        };
    }
}
