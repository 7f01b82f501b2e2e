package org.xunyao.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.catalogue.Dossier;
import org.xunyao.evidence.keeping.RetentionDesk.Term;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// Everything of one item, and what can be done with it.
final class ItemPane extends VBox {
    private final EvidenceViewModel model;
    private final EvidenceWords words;
    private final ReasonField reason;

    ItemPane(EvidenceViewModel model, EvidenceWords words, ReasonField reason) {
        this.model = model;
        this.words = words;
        this.reason = reason;
    }

    void show(Sheet sheet) {
        EvidenceItem item = sheet.dossier().entry().item();
        getChildren()
                .setAll(
                        doing(),
                        facts(sheet),
                        times(item.times()),
                        digests(item),
                        kin(sheet.dossier()),
                        custody(sheet),
                        keeping(sheet.term()));
    }

    private Node doing() {
        Button check = SideBlocks.keyed(words.of("check"), "V", "evidence-check", model::check);
        Button copy = SideBlocks.keyed(words.of("copy"), "R", "evidence-copy", model::beginCopy);
        Optional<String> why = model.uncopied();
        copy.setDisable(why.isPresent());
        var row = new HBox(check, copy);
        row.getStyleClass().add("side-line");
        var box = new VBox(row);
        why.ifPresent(key -> box.getChildren().add(SideBlocks.sentence(words.of(key), "t-small", "fg-3")));
        box.getStyleClass().add("side-section");
        return box;
    }

    private Node facts(Sheet sheet) {
        EvidenceItem item = sheet.dossier().entry().item();
        VBox section = SideBlocks.section(
                words.of("facts.title"),
                SideBlocks.fact(words.of("column.kind"), words.kind(item) + "　" + item.mediaType()),
                SideBlocks.fact(words.of("column.source"), sheet.source()),
                SideBlocks.fact(
                        words.of("column.size"),
                        words.of("facts.bytes", Texts.figure(item.digests().size()))),
                SideBlocks.fact(
                        words.of("facts.about"),
                        words.about(sheet.dossier().entry().about())),
                SideBlocks.fact(words.of("facts.id"), "" + item.id().value(), "t-mono"));
        boolean clue = item.use() == EvidenceUse.LEAD_ONLY;
        section.getChildren()
                .add(
                        1,
                        clue
                                ? new HBox(new Chip(Icon.CLUE_ONLY, words.of("use.LEAD_ONLY.more"), "late"))
                                : SideBlocks.fact(words.of("column.use"), words.use(item.use())));
        return section;
    }

    private Node times(CaptureTimes times) {
        return SideBlocks.section(
                words.of("times.title"),
                SideBlocks.fact(words.of("times.camera"), words.time(times.cameraTime())),
                SideBlocks.fact(words.of("times.arrival"), words.time(times.arrivalTime())),
                SideBlocks.fact(words.of("times.recorded"), words.time(times.recordedTime())),
                SideBlocks.fact(
                        words.of("times.confidence"),
                        times.clock()
                                .map(facts -> words.of("confidence." + facts.confidence()))
                                .orElseGet(() -> words.of("confidence.none"))));
    }

    private Node digests(EvidenceItem item) {
        return SideBlocks.section(
                words.of("digests.title"),
                digest("SHA-256", "H", item.digests().sha256()),
                digest("SM3", "M", item.digests().sm3()));
    }

    private Node digest(String name, String key, String value) {
        Button copy = SideBlocks.keyed(words.of("digest.copy"), key, "evidence-copy-" + name, () -> copyText(value));
        copy.setAccessibleText(words.of("digest.copy") + " " + name);
        var label = new Label(name);
        label.getStyleClass().addAll("t-small", "fg-3");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(label, copy);
        row.getStyleClass().add("side-line");
        return new VBox(row, SideBlocks.sentence(EvidenceWords.digest(value), "t-mono", "t-small"));
    }

    private static void copyText(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private Node kin(Dossier dossier) {
        VBox section = SideBlocks.section(words.of("kin.title"));
        List<Node> rows = section.getChildren();
        dossier.original().ifPresent(original -> {
            rows.add(link(words.of("kin.original"), original, "evidence-original"));
            rows.add(SideBlocks.fact(
                    words.of("kin.operations"),
                    dossier.entry().item().operations().stream()
                            .map(words::operation)
                            .collect(Collectors.joining("\n"))));
        });
        dossier.copies()
                .forEach(copy -> rows.add(link(
                        words.of("kin.copy"), copy, "evidence-kin-" + copy.id().value())));
        if (rows.size() == 1) {
            rows.add(SideBlocks.sentence(words.of("kin.none"), "fg-3"));
        }
        return section;
    }

    private Node link(String name, EvidenceItem item, String id) {
        var link = new Hyperlink(name + "　" + words.kind(item) + "　"
                + words.time(item.times().recordedTime()) + "　"
                + EvidenceWords.brief(item.digests().sha256()));
        link.setId(id);
        link.setWrapText(true);
        link.setOnAction(event -> model.open(item.id()));
        return link;
    }

    private Node custody(Sheet sheet) {
        VBox section = SideBlocks.section(words.of("custody.title"));
        sheet.custody()
                .forEach(entry -> section.getChildren()
                        .add(SideBlocks.fact(
                                words.time(entry.at()), entry.who() + "　" + words.action(entry.action()))));
        return section;
    }

    private Node keeping(Term term) {
        VBox section = SideBlocks.section(words.of("keeping.title"));
        List<Node> rows = section.getChildren();
        term.disposal()
                .ifPresentOrElse(
                        done -> rows.add(SideBlocks.sentence(
                                words.of("keeping.disposed", words.time(done.at()), done.reason()))),
                        () -> {
                            String why = term.holdings().stream()
                                    .sorted()
                                    .map(holding -> words.of("holding." + holding))
                                    .collect(Collectors.joining(words.of("list.comma")));
                            rows.add(SideBlocks.sentence(term.lastDay()
                                    .map(day -> words.of("keeping.until", why, day.toString()))
                                    .orElseGet(() -> words.of("keeping.open", why))));
                        });
        Optional<String> kept = model.kept();
        if (kept.isEmpty()) {
            rows.add(reason);
        }
        Button dispose = Buttons.normal(words.of("dispose"), model::dispose);
        dispose.getStyleClass().add("danger");
        dispose.setId("evidence-dispose");
        dispose.setDisable(kept.isPresent());
        rows.add(dispose);
        kept.ifPresent(key -> rows.add(SideBlocks.sentence(words.of(key), "t-small", "fg-3")));
        return section;
    }

    /// The title of a pane.
    static HBox head(String words) {
        var title = new Label(words);
        title.setId("evidence-side-title");
        title.getStyleClass().add("t-bold");
        var head = new HBox(title);
        head.getStyleClass().add("side-head");
        return head;
    }
}
