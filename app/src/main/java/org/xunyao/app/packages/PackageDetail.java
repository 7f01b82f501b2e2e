package org.xunyao.app.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.access.Saved;
import org.xunyao.app.packages.PackageRow.Joint;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.export.Exported;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// The package in front: how far it came, what is in it, how to carry it, and what tells it from any other.
final class PackageDetail extends VBox {
    private static final int FIRST_DIGITS = 8;

    private final PackagesViewModel model;
    private final PackagesWords words;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final TextField target = new TextField();
    private final VBox carry = new VBox();
    private final VBox steps = new VBox();

    /// @param choose opens the system's dialogue for a new file
    PackageDetail(PackagesViewModel model, PackagesWords words, Runnable choose) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setId("package-facts");
        scroll.setAccessibleText(words.of("detail.title"));
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        target.setId("package-export-path");
        target.setPromptText(words.of("export.prompt"));
        target.textProperty().bindBidirectional(model.copy().targetProperty());
        target.setOnAction(event -> copy());
        carry.getStyleClass().add("carry");
        carry.setMinHeight(USE_PREF_SIZE);
        steps.getStyleClass().add("steps");
        Button system = Buttons.normal(words.of("choose"), choose);
        system.setId("package-export-choose");
        carry.getChildren().add(SideBlocks.path(words.of("export.title"), target, system));
        model.copy().copying().doingProperty().subscribe(this::copying);
    }

    /// The field to type the target in.
    TextField target() {
        return target;
    }

    /// Shows the package in front, or that there is none.
    void show() {
        Optional<PackageRow> front = model.current();
        if (front.isEmpty()) {
            getChildren().setAll(new EmptyState(words.of("detail.none"), words.of("detail.none.more")));
            return;
        }
        PackageRow row = front.get();
        body.getChildren().setAll(ladder(row), contents(row), files(row.manifest()));
        if (model.terms().mayExport()) {
            getChildren().setAll(head(row), scroll, carry, digests(row));
        } else {
            getChildren().setAll(head(row), scroll, digests(row));
        }
        scroll.setVvalue(0);
    }

    private Node head(PackageRow row) {
        var number = new Label(PackagesWords.sequence(row.manifest()));
        number.getStyleClass().addAll("t-reading", "t-bold");
        number.setId("package-number");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var where = new Label(
                words.of("direction.up") + " · " + words.party(row.manifest().recipient()));
        where.getStyleClass().add("fg-2");
        var head = new HBox(number, new Chip(Icon.TIME, words.of("state.sealed")), gap, where);
        head.getStyleClass().add("side-head");
        return head;
    }

    private Node ladder(PackageRow row) {
        fillSteps(row);
        return steps;
    }

    private void fillSteps(PackageRow row) {
        Manifest manifest = row.manifest();
        List<Node> all = new ArrayList<>();
        boolean broken = row.joint() == Joint.GAP || row.joint() == Joint.FORKED;
        all.add(step(
                Icon.DONE,
                "icon-ok",
                words.of("step.sealed"),
                words.time(manifest.created()),
                words.of("step.sealed.more", words.time(manifest.expires()))));
        all.add(step(
                broken ? Icon.ERROR : Icon.DONE,
                broken ? "icon-red" : "icon-ok",
                words.of("step.joined"),
                "",
                words.of("step.joint." + row.joint().name(), before(manifest))));
        model.copy()
                .last()
                .ifPresent(saved -> all.add(step(
                        Icon.DONE,
                        "icon-ok",
                        words.of("step.exported"),
                        words.time(saved.at()),
                        words.of("step.exported.more", saved.result().file()))));
        all.add(step(Icon.TIME, "icon-quiet", words.of("step.receipt"), "", words.of("step.receipt.more")));
        steps.getChildren().setAll(all);
    }

    private static String before(Manifest manifest) {
        return manifest.previous().substring(0, FIRST_DIGITS);
    }

    private static Node step(Icon icon, String style, String name, String time, String more) {
        var title = new Label(name);
        title.getStyleClass().add("t-reading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var at = new Label(time);
        at.getStyleClass().addAll("t-small", "fg-3");
        var lines = new VBox(new HBox(title, gap, at), SideBlocks.sentence(more, "t-small", "fg-3"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(icon.node("icon-20", style), lines);
        row.getStyleClass().add("step");
        return row;
    }

    private Node contents(PackageRow row) {
        return SideBlocks.section(
                words.of("contents.title"),
                SideBlocks.pair(words.of("contents.row.cases"), Integer.toString(row.cases())),
                SideBlocks.pair(words.of("contents.row.documents"), Integer.toString(row.documents())),
                SideBlocks.pair(words.of("contents.row.evidence"), Integer.toString(row.evidence())),
                SideBlocks.pair(words.of("contents.row.leads"), Integer.toString(row.leads())),
                SideBlocks.pair(words.of("contents.row.reporter"), words.of("contents.row.reporter.value")));
    }

    private Node files(Manifest manifest) {
        var section = SideBlocks.section(words.of("files.title"));
        for (Entry entry : manifest.entries()) {
            HBox pair = SideBlocks.pair(
                    entry.path(), PackagesWords.size(entry.digests().size()));
            pair.getChildren().getFirst().getStyleClass().add("t-mono");
            section.getChildren().add(pair);
        }
        return section;
    }

    private Node digests(PackageRow row) {
        var box = new VBox(
                digest("SHA-256", row.sent().digests().sha256()),
                digest("SM3", row.sent().digests().sm3()),
                digest(
                        words.of("digest.previous"),
                        row.joint() == Joint.FIRST ? "" : row.manifest().previous()));
        box.getStyleClass().add("digests");
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    private Node digest(String name, String hex) {
        var label = new Label(name);
        label.getStyleClass().addAll("t-small", "fg-3", "digest-name");
        var value = new Label(hex.isEmpty() ? words.of("digest.first") : PackagesWords.digest(hex));
        value.getStyleClass().addAll("t-mono", "fg-2");
        value.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, value);
        row.getStyleClass().add("digest");
        return row;
    }

    private void copy() {
        model.current()
                .ifPresent(row -> model.copy()
                        .copy(
                                words.of("export.task", PackagesWords.sequence(row.manifest())),
                                words.of("export.after")));
    }

    private void copying(Doing<Saved<Exported>> doing) {
        Node below = switch (doing) {
            case Doing.Idle<Saved<Exported>> _ -> button();
            case Doing.Busy<Saved<Exported>> busy -> SideBlocks.progress(busy.job(), cancel());
            case Doing.Done<Saved<Exported>> done ->
                SideBlocks.told(
                        Icon.DONE,
                        "icon-ok",
                        SideBlocks.sentence(
                                words.of("export.done", done.result().result().file()), "t-small"));
            case Doing.Fault<Saved<Exported>> fault ->
                new VBox(
                        8,
                        SideBlocks.told(
                                Icon.ERROR,
                                "icon-red",
                                SideBlocks.sentence(words.texts().fault(fault.code()), "t-small", "fg-red")),
                        button());
        };
        var state = new VBox(below);
        state.setId("package-export-state");
        if (carry.getChildren().size() > 1) {
            carry.getChildren().removeLast();
        }
        carry.getChildren().add(state);
        model.current().ifPresent(this::fillSteps);
    }

    private Button button() {
        Button button = Buttons.normal(words.of("export.do"), this::copy);
        button.setId("package-export");
        return button;
    }

    private Button cancel() {
        Button cancel =
                Buttons.normal(words.of("cancel"), () -> model.copy().copying().cancel());
        cancel.setId("package-export-cancel");
        return cancel;
    }
}
