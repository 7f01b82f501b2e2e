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
        head.getStyleClass().add("audit-side-head");
        var body = new VBox(facts(row), place(row.link()), digests(row.link()), narrowing());
        getChildren().setAll(head, Pieces.scroll(body, "audit-record", title.getText()));
    }

    private Node facts(AuditRow row) {
        AuditRecord link = row.link();
        return Pieces.section(
                words.of("record.facts"),
                Pieces.fact(words.of("column.time"), words.time(link.at())),
                Pieces.fact(words.of("column.actor"), row.actor()),
                Pieces.fact(words.of("record.actor"), link.actor(), "t-mono"),
                Pieces.fact(words.of("column.action"), words.action(link.action()) + "　" + link.action()),
                Pieces.fact(words.of("column.target"), words.target(link.target())),
                Pieces.fact(words.of("column.outcome"), words.outcome(link)),
                Pieces.fact(
                        words.of("record.attempt"),
                        link.attempt().isEmpty() ? words.of("record.attempt.none") : link.attempt(),
                        "t-mono"));
    }

    private Node place(AuditRecord link) {
        Optional<Neighbours> around = model.aroundProperty().get();
        if (around.isEmpty()) {
            return Pieces.section(words.of("place.title"), Pieces.sentence(words.of("place.reading"), "fg-3"));
        }
        Neighbours near = around.get();
        boolean first = link.sequence() == 1;
        boolean joined = first
                || near.before()
                        .map(one -> one.digest().equals(link.previous()))
                        .orElse(false);
        boolean followed =
                near.after().map(one -> one.previous().equals(link.digest())).orElse(true);
        Label before = Pieces.sentence(words.of(first ? "place.first" : joined ? "place.joined" : "place.torn"));
        before.setId("audit-joint");
        Label after = Pieces.sentence(
                words.of(near.after().isEmpty() ? "place.last" : followed ? "place.followed" : "place.followed.torn"));
        Label covered = Pieces.sentence(near.covered()
                .map(SignedCheckpoint::checkpoint)
                .map(point -> words.of(
                        "place.covered",
                        AuditWords.number(point.sequence()),
                        words.time(point.at()),
                        words.of("cause." + point.cause())))
                .orElseGet(() -> words.of("place.uncovered")));
        return Pieces.section(
                words.of("place.title"),
                Pieces.told(joined ? Icon.DONE : Icon.ERROR, joined ? "icon-ok" : "icon-red", before),
                Pieces.told(followed ? Icon.DONE : Icon.ERROR, followed ? "icon-ok" : "icon-red", after),
                Pieces.told(
                        near.covered().isPresent() ? Icon.DONE : Icon.TIME,
                        near.covered().isPresent() ? "icon-ok" : "icon-quiet",
                        covered));
    }

    private Node digests(AuditRecord link) {
        return Pieces.section(
                "SM3",
                Pieces.fact(words.of("record.digest"), AuditWords.digest(link.digest()), "t-mono", "t-small"),
                Pieces.fact(words.of("record.previous"), AuditWords.digest(link.previous()), "t-mono", "t-small"));
    }

    private Node narrowing() {
        var buttons = new VBox(
                Pieces.keyed(words.of("same.person"), "P", "audit-same-person", () -> model.same(What.PERSON)),
                Pieces.keyed(words.of("same.object"), "O", "audit-same-object", () -> model.same(What.OBJECT)),
                Pieces.keyed(words.of("same.action"), "A", "audit-same-action", () -> model.same(What.ACTION)));
        buttons.getStyleClass().add("audit-buttons");
        return Pieces.section(words.of("same.title"), buttons);
    }
}
