package org.xunyao.app.knowledge;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.knowledge.KnowledgeModel.Using;
import org.xunyao.app.knowledge.KnowledgePorts.Found;
import org.xunyao.app.knowledge.KnowledgeSheet.Hit;
import org.xunyao.casework.knowledge.Article;
import org.xunyao.casework.knowledge.LawVersion;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Standing;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// What is looked at: its words, its versions side by side, what names it, and the cases that used it.
final class PiecePane extends VBox {
    private final KnowledgeSheet sheet;
    private final KnowledgeModel model;
    private final KnowledgeWords words;

    PiecePane(KnowledgeSheet sheet, KnowledgeModel model, KnowledgeWords words) {
        this.sheet = sheet;
        this.model = model;
        this.words = words;
        getStyleClass().add("knowledge-parts");
        Piece piece = sheet.hit().piece();
        getChildren().add(part("knowledge-piece", head(piece)));
        if (!sheet.versions().isEmpty()) {
            getChildren().add(part("knowledge-versions", versions()));
        } else if (!sheet.laws().isEmpty()) {
            getChildren().add(part("knowledge-laws", laws()));
        }
        if (!sheet.related().isEmpty()) {
            getChildren().add(part("knowledge-related", related(piece)));
        }
        if (piece.article().isPresent()) {
            getChildren().add(part("knowledge-uses", uses()));
        }
    }

    private static VBox part(String id, Node... nodes) {
        var part = new VBox(nodes);
        part.setId(id);
        part.getStyleClass().addAll("panel", "knowledge-part");
        return part;
    }

    private Node[] head(Piece piece) {
        Label title = SideBlocks.sentence(title(piece), "t-workspace");
        title.setId("knowledge-title");
        var buttons = SideBlocks.line(standing(sheet.hit().standing()), SideBlocks.gap());
        if (model.canGoBack()) {
            buttons.getChildren().add(SideBlocks.keyed(words.of("back"), "Alt+←", "knowledge-back", model::back));
        }
        buttons.getChildren()
                .add(SideBlocks.keyed(
                        words.of("copy"),
                        "C",
                        "knowledge-copy",
                        () -> model.ways().copy().accept(words.copied(sheet))));
        if (isPunished()) {
            Button penalty = SideBlocks.keyed(words.of("penalty"), "L", "knowledge-penalty", model::openPenalty);
            buttons.getChildren().add(penalty);
        }
        Stream<Node> text = piece.article().isPresent() || piece.kind() == Piece.Kind.LAW
                ? Stream.of()
                : Stream.of(
                        SideBlocks.sentence(piece.text(), "t-reading"),
                        SideBlocks.sentence(words.source(piece.legal()), "t-small", "fg-3"),
                        SideBlocks.sentence(words.days(piece.legal()), "t-small", "fg-3"));
        return Stream.concat(Stream.of(title, buttons), text).toArray(Node[]::new);
    }

    private boolean isPunished() {
        return Stream.concat(Stream.of(sheet.hit()), sheet.related().stream())
                .anyMatch(hit -> hit.piece().kind() == Piece.Kind.VIOLATION);
    }

    private String title(Piece piece) {
        String code = words.code(piece);
        return code.isEmpty() ? piece.title() : words.of("title", code, piece.title());
    }

    private Node standing(Standing standing) {
        String said = words.of("standing.on", sheet.day().toString(), words.of("standing." + standing));
        return switch (standing) {
            case IN_FORCE -> new Chip(Icon.DONE, said, "ok");
            case NOT_YET, REVISED, OVER -> new Chip(Icon.WARNING, said, "late");
        };
    }

    /// All versions beside each other, those not in force on the day struck out.
    private Node versions() {
        List<Article> all = sheet.versions();
        var grid = new GridPane();
        grid.getStyleClass().add("knowledge-both");
        for (int i = 0; i < all.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / all.size());
            grid.getColumnConstraints().add(column);
            grid.add(version(all.get(i)), i, 0);
        }
        return new VBox(SideBlocks.section(words.of("versions"), grid));
    }

    private Node version(Article one) {
        Standing standing = Standing.of(one.legal(), sheet.day(), sheet.laws());
        Label text = SideBlocks.sentence(one.text(), "t-reading");
        if (standing != Standing.IN_FORCE) {
            text.getStyleClass().addAll("struck", "fg-3");
        }
        var box = new VBox(
                SideBlocks.line(
                        new Chip(Icon.DOCUMENT, words.of("wording." + one.wording())),
                        said(standing, words.days(one.legal()))),
                text);
        if (one.wording() == Article.Wording.GIST) {
            box.getChildren().add(SideBlocks.sentence(words.of("gist.only"), "t-small", "fg-due"));
        }
        box.getChildren().add(SideBlocks.sentence(words.source(one.legal()), "t-small", "fg-3"));
        box.getStyleClass().add("knowledge-version");
        return box;
    }

    private Label said(Standing standing, String days) {
        return SideBlocks.sentence(
                words.of("version", words.of("standing." + standing), days),
                "t-small",
                standing == Standing.IN_FORCE ? "fg-2" : "fg-due");
    }

    private Node laws() {
        VBox section = SideBlocks.section(words.of("law.versions"));
        for (LawVersion one : sheet.laws()) {
            Legal legal = one.legal();
            section.getChildren()
                    .addAll(
                            SideBlocks.sentence(one.fullName(), "t-bold"),
                            SideBlocks.sentence(words.law(one), "fg-2"),
                            said(Standing.of(legal, sheet.day(), sheet.laws()), words.days(legal)),
                            SideBlocks.sentence(words.source(legal), "t-small", "fg-3"));
        }
        return section;
    }

    private Node related(Piece piece) {
        VBox section = SideBlocks.section(
                words.of("related." + piece.kind(), Texts.figure(sheet.related().size())));
        for (Hit hit : sheet.related()) {
            section.getChildren().add(link(hit));
        }
        return section;
    }

    private Node link(Hit hit) {
        Piece piece = hit.piece();
        var link = new Hyperlink(words.of("link", words.of("kind." + piece.kind()), title(piece)));
        link.setOnAction(pressed -> model.follow(piece));
        link.setWrapText(true);
        if (hit.standing() != Standing.IN_FORCE) {
            link.getStyleClass().add("struck");
        }
        return new HBox(link);
    }

    private Node uses() {
        var section = SideBlocks.section(words.of("uses"));
        var lines = new VBox();
        lines.getStyleClass().add("side-lines");
        section.getChildren().add(lines);
        model.usingProperty().subscribe(now -> lines.getChildren().setAll(uses(now)));
        return section;
    }

    private List<Node> uses(Using now) {
        return switch (now) {
            case Using.Nothing _ -> List.of();
            case Using.Reading _ -> List.of(SideBlocks.sentence(words.of("uses.reading"), "fg-2"));
            case Using.Failed(String code) ->
                List.of(SideBlocks.sentence(words.texts().fault(code), "fg-red"));
            case Using.Read(Found found) -> found(found);
        };
    }

    private List<Node> found(Found found) {
        Stream<Node> lines = found.uses().stream().map(use -> {
            var link = new Hyperlink(words.use(use));
            link.setWrapText(true);
            link.setOnAction(pressed -> model.ways().matter().accept(use.key()));
            return new HBox(link);
        });
        String read = words.of(
                found.whole() ? "uses.read" : "uses.part", Texts.figure(found.cases()), Texts.figure(found.papers()));
        Stream<Node> none =
                found.uses().isEmpty() ? Stream.of(SideBlocks.sentence(words.of("uses.none"), "fg-2")) : Stream.of();
        return Stream.of(none, lines, Stream.<Node>of(SideBlocks.sentence(read, "t-small", "fg-3")))
                .flatMap(some -> some)
                .toList();
    }
}
