package org.xunyao.app.packages;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Saved;
import org.xunyao.app.packages.Outgoing.Item;
import org.xunyao.app.packages.Outgoing.Sort;
import org.xunyao.app.packages.PackagesPorts.CasePage;
import org.xunyao.exchange.Sent;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.side.SideBlocks;

/// Sealing a case: which one, what goes, what stays and why, then the seal.
final class ComposePane extends VBox {
    private static final double CASES_HEIGHT = 168;

    private final PackagesViewModel model;
    private final ComposeModel compose;
    private final PackagesWords words;
    private final ListView<CaseChoice> cases = new ListView<>();
    private final VBox older = new VBox();
    private final VBox told = new VBox();
    private final VBox foot = new VBox();

    ComposePane(PackagesViewModel model, PackagesWords words) {
        this.model = model;
        this.compose = model.compose();
        this.words = words;
        getStyleClass().add("side-body");
        cases.setId("package-cases");
        cases.getStyleClass().add("package-cases");
        cases.setAccessibleText(words.of("compose.case"));
        cases.setCellFactory(list -> new CaseCell());
        cases.setPlaceholder(SideBlocks.sentence(words.of("compose.none"), "fg-2"));
        cases.setPrefHeight(CASES_HEIGHT);
        cases.setMinHeight(CASES_HEIGHT);
        cases.getSelectionModel().selectedIndexProperty().subscribe(place -> compose.choose(place.intValue()));
        var scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        scroll.setId("package-contents");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.of("compose.goes"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("side-section");
        getChildren().setAll(head(), SideBlocks.section(words.of("compose.case"), cases, older), scroll, foot);
        compose.chosenProperty().subscribe(place -> mark(place.intValue()));
        compose.listing().doingProperty().subscribe(this::listed);
        compose.reading().doingProperty().subscribe(this::read);
        compose.sealing().doingProperty().subscribe(this::sealing);
    }

    /// Puts the focus where the work begins.
    void focusFirst() {
        cases.requestFocus();
    }

    private Node head() {
        var title = new Label(words.of("compose.title"));
        title.getStyleClass().addAll("t-reading", "t-bold");
        var head = new HBox(title);
        head.getStyleClass().add("side-head");
        return head;
    }

    private void listed(Doing<CasePage> doing) {
        if (doing instanceof Doing.Done<CasePage> done) {
            fill(done.result());
            // The newest case is the likely one, and from here the arrows work.
            if (compose.chosenProperty().get() < 0) {
                cases.getSelectionModel().selectFirst();
            }
        } else if (doing instanceof Doing.Fault<CasePage> fault) {
            Node reason = fault(fault.code());
            older.getChildren().setAll(cases.getItems().isEmpty() ? List.of(reason) : List.of(reason, more()));
        }
    }

    /// Those that come behind are added: setting the list anew would lose the place in it.
    private void fill(CasePage page) {
        List<CaseChoice> now = page.choices();
        int have = cases.getItems().size();
        boolean longer = have > 0 && now.size() >= have && now.subList(0, have).equals(cases.getItems());
        if (longer) {
            cases.getItems().addAll(now.subList(have, now.size()));
        } else {
            cases.getItems().setAll(now);
        }
        older.getChildren().setAll(page.last() ? List.of() : List.of(more()));
    }

    private Button more() {
        Button more = Buttons.normal(words.of("compose.older"), () -> {
            // The button may be gone when the page is here.
            cases.requestFocus();
            compose.more();
        });
        more.setId("package-cases-more");
        return more;
    }

    private void mark(int place) {
        if (place < 0) {
            cases.getSelectionModel().clearSelection();
        } else if (cases.getSelectionModel().getSelectedIndex() != place) {
            cases.getSelectionModel().clearAndSelect(place);
        }
    }

    private void read(Doing<Outgoing> doing) {
        told.getChildren()
                .setAll(
                        switch (doing) {
                            case Doing.Idle<Outgoing> _ ->
                                List.of(SideBlocks.section(
                                        "", SideBlocks.sentence(words.of("compose.choose"), "fg-2")));
                            case Doing.Busy<Outgoing> _ ->
                                List.of(SideBlocks.section(
                                        "", SideBlocks.sentence(words.of("compose.reading"), "fg-2")));
                            case Doing.Done<Outgoing> done -> List.of(goes(done.result()), stays(done.result()));
                            case Doing.Fault<Outgoing> fault -> List.of(fault(fault.code()));
                        });
        foot();
    }

    private Node goes(Outgoing outgoing) {
        var section = SideBlocks.section(words.of("compose.goes"));
        outgoing.goes().forEach(item -> section.getChildren().add(item(item)));
        HBox sum = SideBlocks.pair(words.of("compose.sum"), PackagesWords.size(outgoing.bytes()));
        sum.getChildren().forEach(node -> node.getStyleClass().add("t-bold"));
        section.getChildren().add(sum);
        return section;
    }

    private Node stays(Outgoing outgoing) {
        var section = SideBlocks.section(words.of("compose.stays"));
        outgoing.stays().forEach(item -> section.getChildren().add(item(item)));
        section.getChildren().add(SideBlocks.sentence(words.of("compose.reporter"), "t-small", "fg-3"));
        return section;
    }

    private Node item(Item item) {
        HBox pair = SideBlocks.pair(words.item(item), item.bytes() == 0 ? "" : PackagesWords.size(item.bytes()));
        boolean reasoned = item.sort() == Sort.LEAD_ONLY || item.sort() == Sort.DRAFT || item.sort() == Sort.WITHHELD;
        return reasoned
                ? new VBox(
                        pair, SideBlocks.sentence(words.of("why." + item.sort().name()), "t-small", "fg-3"))
                : pair;
    }

    private void sealing(Doing<Saved<Sent>> doing) {
        cases.setDisable(doing instanceof Doing.Busy<Saved<Sent>>);
        older.setDisable(cases.isDisable());
        foot();
    }

    private void foot() {
        switch (compose.sealing().doingProperty().get()) {
            case Doing.Idle<Saved<Sent>> _ -> foot.getChildren().setAll(buttons());
            case Doing.Busy<Saved<Sent>> busy -> foot.getChildren().setAll(SideBlocks.progress(busy.job(), cancel()));
            case Doing.Done<Saved<Sent>> done -> foot.getChildren().setAll(done(done.result()));
            case Doing.Fault<Saved<Sent>> fault -> foot.getChildren().setAll(fault(fault.code()), buttons());
        }
    }

    private Node buttons() {
        Button seal = Buttons.primary(words.of("compose.seal"), this::seal);
        seal.setId("package-seal");
        seal.setDisable(!(compose.reading().doingProperty().get() instanceof Doing.Done<Outgoing>));
        var row = new HBox(seal, Buttons.ghost(words.of("side.close"), model::back));
        row.getStyleClass().add("side-line");
        return row;
    }

    private Button cancel() {
        Button cancel =
                Buttons.normal(words.of("cancel"), () -> compose.sealing().cancel());
        cancel.setId("package-cancel");
        return cancel;
    }

    private Node done(Saved<Sent> saved) {
        var label = new SavedLabel(words.texts(), words.zone());
        label.saved(saved);
        label.setId("package-sealed");
        Sent sent = saved.result();
        Button show = Buttons.primary(words.of("compose.show"), model::back);
        show.setId("package-show");
        var box = new VBox(
                label,
                SideBlocks.sentence(words.of("compose.done", PackagesWords.sequence(sent.manifest()))),
                SideBlocks.sentence(words.of("compose.done.file", sent.file()), "t-small", "fg-2"),
                show);
        box.getStyleClass().add("side-lines");
        return box;
    }

    private void seal() {
        if (compose.reading().doingProperty().get() instanceof Doing.Done<Outgoing> ready) {
            compose.seal(words.of("compose.task", ready.result().chosen().number()), words.of("compose.after"));
        }
    }

    private Node fault(String code) {
        return SideBlocks.told(
                Icon.ERROR, "icon-red", SideBlocks.sentence(words.texts().fault(code), "fg-red"));
    }

    private static final class CaseCell extends ListCell<CaseChoice> {
        CaseCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CaseChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (choice == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var number = new Label(choice.number());
            number.getStyleClass().add("t-mono");
            number.setMinWidth(USE_PREF_SIZE);
            Label party = Buttons.ellipsised(choice.party(), "t-bold");
            Label cause = Buttons.ellipsised(choice.cause(), "t-small", "fg-2");
            var first = new HBox(number, party);
            first.getStyleClass().add("case-line");
            setGraphic(new VBox(first, cause));
            setAccessibleText(choice.number() + "，" + choice.party() + "，" + choice.cause());
        }
    }
}
