package org.xunyao.app.sales;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SaleCounts;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The side of 销售数据: the scanner, what was found and is in front, and its source.
final class SalesSide extends VBox {
    private static final int SHOWN_BAD = 20;

    private final SalesViewModel model;
    private final SalesWords words;
    private final VBox found = new VBox();
    private final VBox source = new VBox();
    private final VBox bad = new VBox();
    private final VBox clockForm = new VBox();
    private final TextField offset = new TextField();
    private final TextField doubt = new TextField();
    private final Label told = SideBlocks.sentence("", "t-small");
    private final ScanPane scan;

    SalesSide(SalesViewModel model, SalesWords words) {
        this.model = model;
        this.words = words;
        this.scan = new ScanPane(model, words);
        getStyleClass().add("side-pane");
        told.setId("sales-told");
        List.of(found, source, bad, clockForm)
                .forEach(box -> box.getStyleClass().add("side-lines"));
        var body = new VBox(
                scan,
                SideBlocks.section(words.of("hit.title"), found),
                SideBlocks.section(words.of("state"), told, source, clockForm),
                SideBlocks.section(words.of("bad"), bad));
        var scroll = SideBlocks.scroll(body, "sales-side", words.of("side"));
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        clockForm();
        model.chosenProperty().subscribe(this::show);
        model.hitProperty().subscribe(this::look);
        show();
        look();
        model.toldProperty().subscribe(now -> {
            told.setText(now.orElse(""));
            told.setManaged(now.isPresent());
            told.setVisible(now.isPresent());
        });
    }

    /// Puts the keys into the scanner's field.
    void scan() {
        scan.focusField();
    }

    private void clockForm() {
        var enter = Buttons.normal(words.of("clock.enter"), () -> model.clock(offset.getText(), doubt.getText()));
        enter.setId("sales-clock");
        var end = Buttons.normal(words.of("end"), model::end);
        end.setId("sales-end");
        clockForm
                .getChildren()
                .setAll(
                        SideBlocks.framed(offset, "sales-offset", words.of("clock.offset")),
                        SideBlocks.framed(doubt, "sales-doubt", words.of("clock.doubt"), enter),
                        SideBlocks.sentence(words.of("clock.how"), "t-small", "fg-2"),
                        SideBlocks.line(end));
    }

    private void show() {
        var nodes = new ArrayList<Node>();
        model.chosenProperty()
                .get()
                .ifPresentOrElse(
                        line -> describe(line, nodes),
                        () -> nodes.add(SideBlocks.sentence(words.of("none"), "t-small", "fg-2")));
        source.getChildren().setAll(nodes);
        boolean arranges = model.ports().arranges()
                && model.chosenProperty()
                        .get()
                        .filter(line -> line.source().isRead())
                        .isPresent();
        clockForm.setManaged(arranges);
        clockForm.setVisible(arranges);
        List<BadRow> rows =
                model.chosenProperty().get().map(line -> line.standing().bad()).orElse(List.of());
        bad.getChildren().setAll(rows(rows));
    }

    private void describe(SalesPorts.Line line, List<Node> nodes) {
        SaleCounts today = line.standing().today();
        nodes.add(SideBlocks.sentence(line.source().title(), "t-bold"));
        nodes.add(SideBlocks.sentence(words.state(line)));
        line.replaced().ifPresent(at -> nodes.add(SideBlocks.sentence(words.of("replaced", words.at(at)))));
        nodes.add(SideBlocks.fact(words.of("file"), line.source().file()));
        nodes.add(SideBlocks.fact(
                words.of("counts"),
                words.of(
                        "counts.line",
                        Texts.figure(today.lines()),
                        Texts.figure(today.prescription()),
                        Texts.figure(today.traceable()),
                        Texts.figure(today.untraced()))));
        nodes.add(SideBlocks.fact(words.of("clock"), words.clock(line.clock())));
        var most = model.ports().terms().limits().post().clock();
        if (!(line.clock() instanceof TillClock.Unknown) && !line.clock().within(most)) {
            nodes.add(SideBlocks.sentence(words.of("clock.unsure", Texts.figure(most.toSeconds()))));
        }
        words.unjudged(line.source()).ifPresent(rules -> nodes.add(SideBlocks.sentence(rules)));
        if (line.source().camera().isEmpty()) {
            nodes.add(SideBlocks.sentence(words.of("camera.none")));
        }
    }

    private List<Node> rows(List<BadRow> rows) {
        var nodes = new ArrayList<Node>();
        rows.stream().limit(SHOWN_BAD).forEach(row -> nodes.add(SideBlocks.sentence(words.bad(row), "t-small")));
        String key = rows.isEmpty() ? "bad.none" : "bad.more";
        nodes.add(SideBlocks.sentence(words.of(key, Texts.figure(SHOWN_BAD)), "t-small", "fg-2"));
        return nodes;
    }

    private void look() {
        var nodes = new ArrayList<Node>();
        model.hitProperty()
                .get()
                .ifPresentOrElse(
                        one -> describe(one, nodes),
                        () -> nodes.add(SideBlocks.sentence(words.of("hits.none.more"), "t-small", "fg-2")));
        found.getChildren().setAll(nodes);
    }

    private void describe(SalesDesk.Case one, List<Node> nodes) {
        nodes.add(SideBlocks.sentence(
                one.hit().key().rule().code() + "  " + words.at(one.hit().at()), "t-bold"));
        nodes.add(SideBlocks.sentence(words.hit(one.hit())));
        nodes.add(SideBlocks.fact(words.of("source.shop"), model.shop(one.hit().shop())));
        nodes.add(SideBlocks.fact(words.of("hit.film"), words.film(one.hit())));
        nodes.add(SideBlocks.sentence(words.of("lines"), "t-small", "fg-2"));
        one.lines().forEach(line -> nodes.add(SideBlocks.sentence(words.line(line), "t-small")));
        if (one.lines().isEmpty()) {
            nodes.add(SideBlocks.sentence(words.of("lines.none"), "t-small"));
        }
        nodes.add(SideBlocks.sentence(words.of("hit.lead"), "t-small", "fg-2"));
    }
}
