package org.xunyao.app.audit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.AuditSearch.Neighbours;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.app.audit.AuditViewModel.What;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// The record in front: all its fields, and where it stands in the chain.
final class RecordPane extends VBox {
    private final AuditViewModel model;
    private final AuditWords words;

    RecordPane(AuditViewModel model, AuditWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("audit-side-body");
        model.selectedProperty().subscribe(this::show);
        model.aroundProperty().subscribe(this::show);
        model.listingProperty().subscribe(this::show);
    }

    private void show() {
        Optional<AuditRow> front = model.current();
        if (front.isEmpty()) {
            getChildren().setAll(new EmptyState(words.of("record.none"), words.of("record.none.more")));
            return;
        }
        AuditRow row = front.get();
        var title =
                new Label(words.of("record.title", AuditWords.number(row.link().sequence())));
        title.setId("audit-number");
        title.getStyleClass().add("t-bold");
        var head = new HBox(title);
        head.getStyleClass().add("side-head");
        var body = new VBox(facts(row), place(row.link()), digests(row.link()), narrowing());
        getChildren().setAll(head, SideBlocks.scroll(body, "audit-record", title.getText()));
    }

    private Node facts(AuditRow row) {
        AuditRecord link = row.link();
        return SideBlocks.section(
                words.of("record.facts"),
                SideBlocks.fact(words.of("column.time"), words.time(link.at())),
                SideBlocks.fact(words.of("column.actor"), words.actor(row)),
                SideBlocks.fact(words.of("record.actor"), link.actor(), "t-mono"),
                SideBlocks.fact(words.of("column.action"), words.actionAndCode(link.action())),
                SideBlocks.fact(words.of("column.target"), words.target(link.target())),
                SideBlocks.fact(words.of("column.outcome"), words.outcome(link)),
                SideBlocks.fact(
                        words.of("record.attempt"),
                        link.attempt().isEmpty() ? words.of("record.attempt.none") : link.attempt(),
                        "t-mono"));
    }

    private Node place(AuditRecord link) {
        Optional<Neighbours> around = model.aroundProperty().get();
        if (around.isEmpty()) {
            return SideBlocks.section(words.of("place.title"), SideBlocks.sentence(words.of("place.reading"), "fg-3"));
        }
        Neighbours near = around.get();
        boolean first = link.sequence() == 1;
        boolean joined = first
                || near.before()
                        .map(one -> one.digest().equals(link.previous()))
                        .orElse(false);
        boolean followed =
                near.after().map(one -> one.previous().equals(link.digest())).orElse(true);
        Label before = SideBlocks.sentence(words.of(first ? "place.first" : joined ? "place.joined" : "place.torn"));
        before.setId("audit-joint");
        Label after = SideBlocks.sentence(
                words.of(near.after().isEmpty() ? "place.last" : followed ? "place.followed" : "place.followed.torn"));
        Label covered = SideBlocks.sentence(near.covered()
                .map(SignedCheckpoint::checkpoint)
                .map(point -> words.of(
                        "place.covered",
                        AuditWords.number(point.sequence()),
                        words.time(point.at()),
                        words.of("cause." + point.cause())))
                .orElseGet(() -> words.of("place.uncovered")));
        return SideBlocks.section(
                words.of("place.title"),
                SideBlocks.told(joined ? Icon.DONE : Icon.ERROR, joined ? "icon-ok" : "icon-red", before),
                SideBlocks.told(followed ? Icon.DONE : Icon.ERROR, followed ? "icon-ok" : "icon-red", after),
                SideBlocks.told(
                        near.covered().isPresent() ? Icon.DONE : Icon.TIME,
                        near.covered().isPresent() ? "icon-ok" : "icon-quiet",
                        covered));
    }

    private Node digests(AuditRecord link) {
        return SideBlocks.section(
                "SM3",
                SideBlocks.fact(words.of("record.digest"), AuditWords.digest(link.digest()), "t-mono", "t-small"),
                SideBlocks.fact(words.of("record.previous"), AuditWords.digest(link.previous()), "t-mono", "t-small"));
    }

    private Node narrowing() {
        var buttons = new VBox(
                SideBlocks.keyed(words.of("same.person"), "P", "audit-same-person", () -> model.same(What.PERSON)),
                SideBlocks.keyed(words.of("same.object"), "O", "audit-same-object", () -> model.same(What.OBJECT)),
                SideBlocks.keyed(words.of("same.action"), "A", "audit-same-action", () -> model.same(What.ACTION)));
        buttons.getStyleClass().add("side-lines");
        return SideBlocks.section(words.of("same.title"), buttons);
    }
}
