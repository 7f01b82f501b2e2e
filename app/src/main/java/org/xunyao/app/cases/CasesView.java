package org.xunyao.app.cases;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.course.JournalPanel;
import org.xunyao.app.cases.course.MoneyPanel;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.app.cases.goods.GoodsPanel;
import org.xunyao.app.cases.list.CaseFilter;
import org.xunyao.app.cases.list.FilterBar;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.StepRail;
import org.xunyao.app.cases.parts.SummaryPanel;
import org.xunyao.app.cases.parts.TermChip;
import org.xunyao.app.cases.people.PeoplePanel;
import org.xunyao.app.conflict.OvertakenPane;
import org.xunyao.casework.Officer;
import org.xunyao.registry.Pharmacy;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 案件: list, procedure, documents and evidence, terms and the next step. It reads its list
/// when it comes to the screen.
public final class CasesView extends HBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.cases.cases";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final CasesViewModel model;
    private final CaseWords words;
    private final ListView<Matter> list = new ListView<>();
    private final HBox title = new HBox();
    private final FlowPane facts = new FlowPane();
    private final StepRail steps;
    private final SummaryPanel summary;
    private final PapersPanel papers;
    private final EvidencePanel evidence;
    private final JournalPanel journal;
    private final MoneyPanel money;
    private final GoodsPanel goods;
    private final FilterBar filters;
    private final VBox body = new VBox();
    private final SideColumn side;
    private final BorderPane matter = new BorderPane();
    private Optional<PeoplePanel> people = Optional.empty();

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    /// @param chooser lets the person choose a file, such as {@link FileChoice#ofSystem}
    public CasesView(CasesViewModel model, Texts texts, ZoneId zone, FileChoice chooser) {
        this.model = model;
        this.words = new CaseWords(texts, zone);
        this.steps = new StepRail(words);
        this.summary = new SummaryPanel(words);
        this.papers = new PapersPanel(model, words);
        this.evidence = new EvidencePanel(model, words, chooser);
        this.journal = new JournalPanel(words, model::correct);
        this.money = new MoneyPanel(words);
        this.goods = new GoodsPanel(model.goods(), words, new MeasurePapers(model));
        this.filters = new FilterBar(model.list().filters(), words);
        this.side = new SideColumn(words, new ActPane(model, words));
        getStyleClass().add("cases");
        var sheet = CasesView.class.getResource("cases.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        matter.setTop(head());
        matter.setLeft(steps);
        matter.setCenter(centre());
        matter.setRight(side);
        matter.setMinSize(0, 0);
        var empty = new EmptyState(words.of("cases.empty"), words.of("cases.empty.more"));
        var desk = new StackPane(matter, empty);
        desk.setMinSize(0, 0);
        model.messageProperty().subscribe(said -> race(desk, said));
        HBox.setHgrow(desk, Priority.ALWAYS);
        getChildren().addAll(column(), desk);
        var keys = new CaseKeys(model, list, filters, side.act(), new CaseKeys.Panels(papers, evidence, goods));
        RoomKeys.over(
                this,
                event -> (!goods.grid(event.getTarget())
                                && people.filter(one -> one.pressed(event)).isPresent())
                        || keys.pressed(event));
        follow(empty);
    }

    /// Puts the people of the case under its summary.
    public CasesView with(PeoplePanel panel) {
        people = Optional.of(panel);
        body.getChildren().add(1, panel);
        return this;
    }

    /// Puts the file of the case under its journal.
    public CasesView with(DossierPanel dossier) {
        body.getChildren().add(dossier);
        return this;
    }

    /// While somebody else's step is to be read, nothing else is in front.
    private void race(StackPane desk, CaseMessage said) {
        boolean lay = desk.getChildren().removeIf(OvertakenPane.class::isInstance);
        matter.setDisable(said instanceof CaseMessage.Overtaken);
        if (said instanceof CaseMessage.Overtaken over) {
            var race = new LostStep(words);
            var pane = new OvertakenPane(race.of(over), race, words.texts(), words.zone(), model::goOn);
            desk.getChildren().add(pane);
            Fx.later(pane::enter);
        } else if (lay) {
            Fx.later(list::requestFocus);
        }
    }

    private Node column() {
        var name = new Label(words.of("list.title"));
        name.getStyleClass().addAll("t-reading", "t-bold");
        var waiting = new Label();
        waiting.getStyleClass().addAll("t-small", "fg-3");
        model.waitingProperty()
                .subscribe(count -> waiting.setText(words.of("list.waiting", Texts.figure(count.longValue()))));
        var head = new HBox(name, gap(), waiting);
        head.getStyleClass().add("matter-head");
        list.setId("matters");
        list.getStyleClass().add("matters");
        list.setAccessibleText(words.of("list.title"));
        list.setItems(model.list().items());
        list.setCellFactory(view -> new MatterCell(model.list(), words));
        var nothing = new Label(words.of("filter.nothing"));
        nothing.getStyleClass().add("fg-2");
        nothing.visibleProperty().bind(model.list().filters().filterProperty().map(CaseFilter::isNarrow));
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedIndexProperty().subscribe(place -> {
            if (place.intValue() >= 0) {
                model.select(place.intValue());
                Fx.later(this::mark);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button more = Buttons.normal(words.of("list.more"), model::more);
        more.setId("more");
        more.visibleProperty().bind(model.list().moreProperty());
        more.managedProperty().bind(model.list().moreProperty());
        var foot = new HBox(Buttons.ellipsised(words.of("list.keys"), "t-small", "fg-3"), gap(), more);
        foot.getStyleClass().add("matter-foot");
        var column = new VBox(head, filters, list, foot);
        column.getStyleClass().add("matter-column");
        return column;
    }

    private Node head() {
        title.getStyleClass().add("case-title");
        facts.getStyleClass().add("case-facts");
        var head = new VBox(title, facts);
        head.getStyleClass().add("case-head");
        return head;
    }

    private Node centre() {
        body.getChildren()
                .setAll(new Panel(words.of("summary.title"), summary), money, goods, papers, evidence, journal);
        body.getStyleClass().add("case-body");
        var scroll = new ScrollPane(body);
        scroll.setId("centre");
        scroll.getStyleClass().add("case-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.of("summary.title"));
        return scroll;
    }

    private void follow(Node empty) {
        model.openedProperty().subscribe(this::opened);
        model.selectedProperty().subscribe(this::mark);
        model.list().items().addListener((ListChangeListener<Matter>) change -> {
            boolean none = model.list().items().isEmpty();
            boolean narrow = model.list().filters().filterProperty().get().isNarrow();
            empty.setVisible(none && !narrow);
            matter.setVisible(!none);
            Fx.later(this::mark);
        });
        matter.setVisible(false);
        sceneProperty().subscribe(this::entered);
    }

    // The model may hold a choice back, such as while saving: the list then shows its choice, not the click.
    private void mark() {
        int place = model.selectedProperty().get();
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(place);
        }
    }

    private void opened() {
        model.current().ifPresent(this::title);
        model.sheet().ifPresent(sheet -> {
            facts(sheet);
            steps.show(sheet.steps());
            summary.show(sheet);
            papers.show(sheet);
            evidence.show(sheet);
            journal.show(sheet);
            money.show(sheet);
            people.ifPresent(one -> one.show(sheet));
            body.getChildren().forEach(part -> {
                if (part instanceof DossierPanel dossier) {
                    dossier.show(sheet);
                }
            });
            side.show(sheet);
        });
        side.act().show();
    }

    private void title(Matter shown) {
        var number = new Label(shown.number().orElseGet(() -> words.of("number.none")));
        number.getStyleClass().addAll(shown.number().isPresent() ? "t-mono" : "t-small", "fg-2");
        number.setMinWidth(USE_PREF_SIZE);
        String shop = shown.shop().isEmpty() ? words.of("shop.unknown") : shown.shop();
        Label name =
                Buttons.ellipsised(words.of("head.title", shop, shown.title().replace('\n', ' ')), "t-page");
        title.getChildren().setAll(number, name, gap());
        shown.term().ifPresent(term -> title.getChildren().add(TermChip.of(term, words)));
        facts.getChildren().clear();
    }

    private void facts(MatterSheet sheet) {
        List<Node> said = new ArrayList<>();
        fact(said, "fact.stage", Optional.of(words.stage(sheet.matter())));
        fact(said, "fact.party", sheet.party().map(Pharmacy::name));
        fact(
                said,
                "fact.source",
                sheet.lead().map(lead -> words.of("source." + lead.clue().source())));
        fact(
                said,
                "fact.found",
                sheet.lead().map(lead -> words.whole(lead.clue().foundAt())));
        fact(
                said,
                "fact.filed",
                sheet.file().map(file -> words.whole(file.head().filedAt())));
        fact(
                said,
                "fact.officers",
                sheet.file()
                        .map(file -> words.names(file.head().officers().stream()
                                .map(Officer::name)
                                .toList())));
        facts.getChildren().setAll(said);
    }

    private void fact(List<Node> said, String key, Optional<String> value) {
        value.filter(one -> !one.isEmpty()).ifPresent(one -> {
            var name = new Label(words.of(key));
            name.getStyleClass().add("fg-3");
            var pair = new HBox(name, Buttons.ellipsised(one, "fg-2"));
            pair.getStyleClass().add("case-fact");
            said.add(pair);
        });
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
            model.list().filters().read();
            Fx.later(list::requestFocus);
        }
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
