package org.xunyao.app.audit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.access.audit.AuditAppraisal.Appraised;
import org.xunyao.access.audit.AuditAppraisal.Outside;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.CheckpointDesk.Made;
import org.xunyao.access.audit.SealTally;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.app.audit.AuditPorts.Anchorage;
import org.xunyao.app.audit.Errand.Stand;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The chain as a whole: the check, the newest checkpoint, the anchors outside.
final class ChainPane extends VBox {
    private final AuditViewModel model;
    private final AuditWords words;
    private final VBox check = new VBox();
    private final VBox point = new VBox();
    private final OutPane out;
    private final Button checkButton;

    /// @param choose opens the system's dialogue for a new file
    ChainPane(AuditViewModel model, AuditWords words, Runnable choose) {
        this.model = model;
        this.words = words;
        getStyleClass().add("audit-side-body");
        this.out = new OutPane(model.chain(), words, choose);
        this.checkButton = SideBlocks.keyed(words.of("check.now"), "V", "audit-check", model::check);
        checkButton.getStyleClass().setAll("button", "primary");
        for (VBox box : java.util.List.of(check, point)) {
            box.getStyleClass().add("side-lines");
        }
        var title = new Label(words.of("chain.title"));
        title.getStyleClass().add("t-bold");
        var head = new HBox(title);
        head.getStyleClass().add("side-head");
        var body = new VBox(
                SideBlocks.section(words.of("check.title"), check),
                SideBlocks.section(words.of("point.title"), point),
                out);
        getChildren().setAll(head, SideBlocks.scroll(body, "audit-chain", words.of("chain.title")));
        model.chain().checking().standProperty().subscribe(this::checked);
        model.chain().anchorageProperty().subscribe(anchors -> pointed());
        model.chain().making().standProperty().subscribe(stand -> pointed());
    }

    void focusFirst() {
        checkButton.requestFocus();
    }

    TextField target() {
        return out.target();
    }

    private void checked(Stand<Appraised> stand) {
        check.getChildren().clear();
        switch (stand) {
            case Stand.Idle<Appraised> _ ->
                check.getChildren().add(SideBlocks.sentence(words.of("check.idle"), "fg-2"));
            case Stand.Busy<Appraised> busy -> {
                Button cancel = Buttons.normal(words.of("cancel"), model.chain().checking()::cancel);
                cancel.setId("audit-check-cancel");
                check.getChildren().add(SideBlocks.progress(busy.job(), cancel));
            }
            case Stand.Done<Appraised> done -> verdict(done.result());
            case Stand.Fault<Appraised> fault ->
                check.getChildren()
                        .add(SideBlocks.told(
                                Icon.ERROR,
                                "icon-red",
                                SideBlocks.sentence(words.texts().fault(fault.code()), "fg-red")));
        }
        check.getChildren().add(checkButton);
    }

    private void verdict(Appraised found) {
        boolean whole = found.chain().whole();
        Label chain = SideBlocks.sentence(words.finding(found.chain()), whole ? "fg-1" : "fg-red");
        chain.setId("audit-verdict");
        check.getChildren().add(SideBlocks.told(whole ? Icon.DONE : Icon.ERROR, whole ? "icon-ok" : "icon-red", chain));
        check.getChildren().add(signatures(found.stored()));
        found.mangled().stream()
                .findFirst()
                .ifPresent(first -> check.getChildren()
                        .add(red(words.of(
                                "seals.mangled", Texts.figure(found.mangled().size()), Texts.figure(first)))));
        found.outside().forEach(one -> check.getChildren().add(anchor(one)));
        if (whole && found.chain().unanchored() > 0) {
            check.getChildren()
                    .add(SideBlocks.told(
                            Icon.TIME,
                            "icon-quiet",
                            SideBlocks.sentence(
                                    words.of(
                                            "check.newer",
                                            Texts.figure(found.chain().unanchored())),
                                    "fg-2")));
        }
    }

    private Node signatures(SealTally tally) {
        String all = Texts.figure(tally.count());
        if (!tally.bad().isEmpty()) {
            String first = Texts.figure(tally.bad().getFirst().sequence());
            return red(words.of("seals.bad", all, Texts.figure(tally.bad().size()), first));
        }
        if (!tally.unknown().isEmpty()) {
            return SideBlocks.told(
                    Icon.LOOK,
                    "icon-late",
                    SideBlocks.sentence(words.of(
                            "seals.unknown", all, Texts.figure(tally.unknown().size()))));
        }
        return SideBlocks.told(
                tally.count() == 0 ? Icon.LOOK : Icon.DONE,
                tally.count() == 0 ? "icon-late" : "icon-ok",
                SideBlocks.sentence(tally.count() == 0 ? words.of("seals.none") : words.of("seals.good", all)));
    }

    private Node anchor(Outside outside) {
        if (!outside.there()) {
            return SideBlocks.told(
                    Icon.LOOK, "icon-late", SideBlocks.sentence(words.of("anchor.missing", outside.place())));
        }
        String all = Texts.figure(outside.tally().count());
        return outside.tally().bad().isEmpty()
                ? SideBlocks.told(
                        Icon.DONE, "icon-ok", SideBlocks.sentence(words.of("anchor.good", outside.place(), all)))
                : red(words.of(
                        "anchor.bad",
                        outside.place(),
                        all,
                        Texts.figure(outside.tally().bad().size())));
    }

    static Node red(String sentence) {
        return SideBlocks.told(Icon.ERROR, "icon-red", SideBlocks.sentence(sentence, "fg-red"));
    }

    private void pointed() {
        point.getChildren().clear();
        Optional<Anchorage> anchors = model.chain().anchorageProperty().get();
        if (anchors.isEmpty()) {
            point.getChildren().add(SideBlocks.sentence(words.of("place.reading"), "fg-3"));
        }
        anchors.ifPresent(now -> {
            point.getChildren().add(now.newest().map(this::newest).orElseGet(this::noPoint));
            point.getChildren()
                    .add(SideBlocks.fact(
                            words.of("anchor.title"),
                            now.places().isEmpty() ? words.of("anchor.none") : String.join("\n", now.places())));
        });
        made(model.chain().making().standProperty().get());
        Button make = Buttons.normal(words.of("make.now"), model.chain()::make);
        make.setId("audit-make");
        point.getChildren().add(make);
    }

    private Node newest(SignedCheckpoint signed) {
        Checkpoint made = signed.checkpoint();
        Node fact = SideBlocks.fact(
                words.of("point.newest"),
                words.of(
                        "point.what",
                        AuditWords.number(made.sequence()),
                        words.time(made.at()),
                        words.of("cause." + made.cause())));
        var box = new VBox(fact, SideBlocks.fact(words.of("point.head"), made.shortHead(), "t-mono"));
        box.setId("audit-newest");
        box.getStyleClass().add("side-lines");
        return box;
    }

    private Node noPoint() {
        return SideBlocks.sentence(words.of("point.none"), "fg-2");
    }

    private void made(Stand<Made> stand) {
        switch (stand) {
            case Stand.Idle<Made> _, Stand.Busy<Made> _ -> {}
            case Stand.Done<Made> done ->
                done.result()
                        .anchors()
                        .forEach(one -> one.fault()
                                .ifPresent(code -> point.getChildren()
                                        .add(red(one.place() + "："
                                                + words.texts().fault(code)))));
            case Stand.Fault<Made> fault ->
                point.getChildren().add(red(words.texts().fault(fault.code())));
        }
    }
}
