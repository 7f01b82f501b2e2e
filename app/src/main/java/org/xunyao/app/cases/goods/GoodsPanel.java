package org.xunyao.app.cases.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.goods.grid.GridTable;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.documents.DocumentKind;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// 措施与物品: the measures of a case, what can be done with each, and the ledger of its goods.
public final class GoodsPanel extends VBox {
    private final GoodsModel model;
    private final GoodsWords words;
    private final PaperWay way;
    private final VBox body = new VBox();
    private final VBox cards = new VBox();
    private final LedgerPane ledger;
    private final FlowPane begins = new FlowPane();
    private final Label count = new Label();
    private final Label nothing = new Label();
    private final Label said = new Label();
    private final SavedLabel saved;
    private final Button fresh;
    private Optional<StepPane> form = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();

    /// @param words write it
    /// @param way to a paper
    public GoodsPanel(GoodsModel model, CaseWords words, PaperWay way) {
        this.model = model;
        this.words = new GoodsWords(words);
        this.way = way;
        this.ledger = new LedgerPane(model, this.words);
        this.saved = new SavedLabel(words.texts(), words.zone());
        setId("goods");
        cards.getStyleClass().add("measure-cards");
        begins.getStyleClass().add("measure-steps");
        begins.setId("measure-begins");
        count.getStyleClass().addAll("t-small", "fg-3");
        nothing.setText(words.of("goods.none"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("fg-2");
        said.setId("goods-told");
        said.setWrapText(true);
        said.getStyleClass().add("fg-ok");
        fresh = Buttons.normal(words.of("goods.new"), this::toggle);
        fresh.setId("new-measure");
        fresh.setGraphic(new KeyCap("C"));
        place(said, false);
        body.getChildren().setAll(nothing, begins, cards, ledger, said);
        body.getStyleClass().add("goods-body");
        var panel = new Panel(words.of("goods.title"), body);
        panel.addToHead(count, fresh);
        getChildren().add(panel);
        model.sheetProperty().subscribe(sheet -> draw());
        model.openProperty().subscribe((before, now) -> opened());
        model.messageProperty().subscribe((before, now) -> tell(now));
        draw();
    }

    /// Port: the way to papers.
    public interface PaperWay {
        /// Begins one for a measure.
        ///
        /// @param measure its number in the case
        void write(DocumentKind kind, int measure);

        /// What can be begun.
        List<DocumentKind> kinds();
    }

    /// Takes the open step.
    public void submit() {
        model.submit();
    }

    /// Whether the form is open and holds that node.
    public boolean holds(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (form.filter(at::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether that node is in a grid, which has keys of its own.
    public boolean grid(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof GridTable) {
                return true;
            }
        }
        return false;
    }

    /// C: offers the steps that begin a measure, or takes the offer back.
    public void toggle() {
        boolean show = !begins.isVisible() && fresh.isVisible();
        place(begins, show);
        if (show) {
            begins.getChildren().getFirst().requestFocus();
        } else if (fresh.isVisible()) {
            fresh.requestFocus();
        }
    }

    private void draw() {
        Optional<GoodsSheet> sheet = model.sheetProperty().get();
        boolean some = sheet.filter(one -> !one.empty()).isPresent();
        setVisible(some);
        setManaged(some);
        if (sheet.isEmpty()) {
            drawn = Optional.empty();
            return;
        }
        GoodsSheet now = sheet.get();
        var fresh = new Drawn(now, model.openProperty().get());
        // The same again leaves the focus where it is.
        if (drawn.equals(Optional.of(fresh))) {
            return;
        }
        drawn = Optional.of(fresh);
        count.setText(words.of(
                "goods.count",
                Texts.figure(now.standings().size()),
                Texts.figure(now.file().ledger().items().size())));
        place(nothing, now.standings().isEmpty());
        begins(now);
        cards(now);
        ledger.show(now.file().ledger(), now.mayMove());
    }

    private void begins(GoodsSheet sheet) {
        begins.getChildren().clear();
        for (MeasureEvent event : sheet.begins()) {
            Button button = Buttons.normal(words.event(event), () -> {
                place(begins, false);
                model.choose(OpenStep.begin(event));
            });
            button.setId("begin-" + event.code());
            begins.getChildren().add(button);
        }
        place(fresh, !sheet.begins().isEmpty());
        place(begins, false);
    }

    private void cards(GoodsSheet sheet) {
        cards.getChildren().clear();
        form.ifPresent(StepPane::close);
        form = Optional.empty();
        Optional<OpenStep> open = model.openProperty().get();
        OptionalInt of = open.map(OpenStep::measure).orElse(OptionalInt.empty());
        if (open.isPresent() && of.isEmpty()) {
            form(open.get());
        }
        for (GoodsSheet.Standing standing : sheet.standings()) {
            int number = standing.measure().number();
            cards.getChildren().add(new MeasureCard(standing, sheet, model, words, papers(number)));
            if (open.isPresent() && of.isPresent() && of.getAsInt() == number) {
                form(open.get());
            }
        }
    }

    private void form(OpenStep step) {
        model.matter().ifPresent(matter -> {
            var pane = new StepPane(step, matter, model, words);
            form = Optional.of(pane);
            cards.getChildren().add(pane);
        });
    }

    private MeasureCard.Papers papers(int measure) {
        var forms = new ArrayList<MeasureCard.Paper>();
        way.kinds().forEach(kind -> forms.add(new MeasureCard.Paper(kind.number(), kind.name())));
        return new MeasureCard.Papers(
                forms,
                number -> way.kinds().stream()
                        .filter(kind -> kind.number() == number)
                        .findFirst()
                        .ifPresent(kind -> way.write(kind, measure)));
    }

    private void opened() {
        draw();
        if (form.isPresent()) {
            Fx.later(() -> form.ifPresent(StepPane::enter));
        }
    }

    private void tell(GoodsMessage message) {
        form.ifPresent(pane -> pane.say(message));
        switch (message) {
            case GoodsMessage.Saving _ -> saved.saving();
            case GoodsMessage.Done done -> {
                saved.saved(done.saved());
                said.setText(words.of("goods.done", words.event(done.event())));
            }
            case GoodsMessage.Blocked _ -> saved.failed();
            case GoodsMessage.Fault fault -> {
                if (fault.saving()) {
                    saved.failed();
                }
            }
            case GoodsMessage.None _, GoodsMessage.Unreadable _, GoodsMessage.Rows _ -> {}
        }
        boolean told = !(message instanceof GoodsMessage.None
                || message instanceof GoodsMessage.Unreadable
                || message instanceof GoodsMessage.Rows);
        body.getChildren().remove(saved);
        if (told) {
            body.getChildren().add(saved);
        }
        place(said, message instanceof GoodsMessage.Done);
    }

    private static void place(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private record Drawn(GoodsSheet sheet, Optional<OpenStep> open) {}
}
