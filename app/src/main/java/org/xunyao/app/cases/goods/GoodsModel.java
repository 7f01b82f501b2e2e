package org.xunyao.app.cases.goods;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Saved;
import org.xunyao.app.cases.course.MeasureForms;
import org.xunyao.app.cases.course.Typed;
import org.xunyao.app.cases.course.UnreadableException;
import org.xunyao.app.cases.goods.grid.GridDraft;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// Measures and goods of the case in front, without their looks (措施与物品). JavaFX thread.
public final class GoodsModel {
    /// Fields of the forms of goods.
    public static final String DAY = "on";

    static final String WAY = "movement";
    static final String RECEIVER = "goodsReceiver";
    static final String PAPER = "paper";
    static final String REASON = "reason";

    private final GoodsPorts ports;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<Saved<?>> saved;
    private final ReadOnlyObjectWrapper<Optional<GoodsSheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpenStep>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<GoodsMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new GoodsMessage.None());
    // What was typed stays with its case and step while the person looks elsewhere.
    private final Map<String, StepDraft> drafts = new HashMap<>();
    private final Map<String, GridDraft> grids = new HashMap<>();
    private @Nullable MatterSheet matter;
    private @Nullable CaseId current;

    /// @param saved told of what reached the disk, so that the rest of the page is read again
    public GoodsModel(GoodsPorts ports, Tasks tasks, Clock clock, Consumer<Saved<?>> saved) {
        this.ports = ports;
        this.tasks = tasks;
        this.clock = clock;
        this.saved = saved;
    }

    /// What is known of the case in front; nothing for a lead, or for whoever may not see it.
    public ReadOnlyObjectProperty<Optional<GoodsSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The step whose form is open.
    public ReadOnlyObjectProperty<Optional<OpenStep>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What the form has to say.
    public ReadOnlyObjectProperty<GoodsMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The page on which this stands.
    public Optional<MatterSheet> matter() {
        return Optional.ofNullable(matter);
    }

    /// For dates.
    public LocalDate today() {
        return clock.today();
    }

    /// Another matter, or the same read again, came to the front.
    public void show(MatterSheet shown) {
        matter = shown;
        CaseId next = shown.file().map(file -> file.head().id()).orElse(null);
        if (next == null || !next.equals(current)) {
            sheet.set(Optional.empty());
            open.set(Optional.empty());
            message.set(new GoodsMessage.None());
        }
        current = next;
        if (next != null) {
            read(next);
        }
    }

    /// Opens the form of a step that is offered.
    public void choose(OpenStep step) {
        if (!busy() && offered(step)) {
            message.set(new GoodsMessage.None());
            open.set(Optional.of(step));
        }
    }

    /// Folds the form; what is typed stays.
    public void fold() {
        if (!busy()) {
            message.set(new GoodsMessage.None());
            open.set(Optional.empty());
        }
    }

    /// What is typed for the open step.
    public StepDraft draft() {
        StepDraft draft = drafts.computeIfAbsent(key(), name -> new StepDraft());
        if (draft.words(DAY).get().isEmpty()) {
            draft.words(DAY).set(today().toString());
        }
        return draft;
    }

    /// The grid of the open step: goods that are entered, or quantities that are moved.
    public GridDraft grid() {
        return grids.computeIfAbsent(key(), name -> fresh());
    }

    /// Puts all that there is into each row of the grid of movements.
    public void all() {
        GridDraft grid = grid();
        for (int row = 0; row < grid.rows().size(); row++) {
            String there = GoodsColumns.there(grid.rows().get(row), from());
            grid.type(row, GoodsColumns.moved(), there.equals("0") ? "" : there);
        }
    }

    /// Does the open step, if it can be read.
    public void submit() {
        CaseId id = current;
        Optional<OpenStep> step = open.get();
        if (id == null || step.isEmpty() || busy()) {
            return;
        }
        Optional<GoodsAct> act = read(step.get());
        if (act.isEmpty()) {
            return;
        }
        message.set(new GoodsMessage.Saving());
        tasks.quietly(
                "goods",
                progress -> ports.act(id, act.get()),
                acted -> acted(step.get(), acted),
                code -> message.set(new GoodsMessage.Fault(code, true)));
    }

    private void acted(OpenStep step, GoodsPorts.Acted acted) {
        switch (acted) {
            case GoodsPorts.Acted.Done done -> {
                drafts.remove(key());
                grids.remove(key());
                open.set(Optional.empty());
                message.set(new GoodsMessage.Done(step.event(), done.saved()));
                saved.accept(done.saved());
            }
            case GoodsPorts.Acted.Blocked blocked -> message.set(new GoodsMessage.Blocked(blocked.obstacles()));
        }
    }

    // What cannot be read is said at once; nothing is asked of the desk.
    private Optional<GoodsAct> read(OpenStep step) {
        try {
            return step.event() == MeasureEvent.ENTER_GOODS || step.event() == MeasureEvent.MOVE_GOODS
                    ? goods(step)
                    : Optional.of(taken(step));
        } catch (UnreadableException field) {
            message.set(new GoodsMessage.Unreadable(field.field()));
            return Optional.empty();
        }
    }

    private GoodsAct taken(OpenStep step) {
        Typed typed = draft().typed();
        MeasureForms.Form form = form(step.event()).orElseThrow();
        return new GoodsAct.Take(step.measure(), day(), form.act().apply(typed));
    }

    /// The form of a step; nothing for goods.
    Optional<MeasureForms.Form> form(MeasureEvent event) {
        return MeasureForms.of(
                event, sheet.get().map(shown -> shown.rules().list(event)).orElse(List.of()));
    }

    private Optional<GoodsAct> goods(OpenStep step) {
        if (step.movement().isPresent()) {
            return Optional.of(new GoodsAct.TakeBack(
                    step.movement().getAsInt(),
                    day(),
                    draft().words(REASON).get().strip()));
        }
        GridDraft grid = grid();
        List<List<String>> rows = grid.filled();
        grid.look();
        int wrongs = grid.wrongsProperty().get().size();
        if (rows.isEmpty() || wrongs > 0) {
            message.set(new GoodsMessage.Rows(wrongs));
            return Optional.empty();
        }
        return Optional.of(step.event() == MeasureEvent.ENTER_GOODS ? entered(step, rows) : moved(rows));
    }

    private GoodsAct entered(OpenStep step, List<List<String>> rows) {
        int measure = step.measure().orElseThrow();
        return new GoodsAct.Enter(
                measure, GoodsColumns.read(rows, place(measure)).goods());
    }

    private GoodsAct moved(List<List<String>> rows) {
        MovementKind kind = kind().orElseThrow(() -> unreadable(WAY));
        var way = new GoodsMovement.Way(
                draft().words(RECEIVER).get().strip(),
                draft().words(PAPER).get().strip());
        return new GoodsAct.Move(
                day(), rows.stream().map(row -> GoodsColumns.move(row, kind)).toList(), way);
    }

    /// What becomes of goods, as far as it is chosen.
    Optional<MovementKind> kind() {
        String code = draft().words(WAY).get();
        return Optional.of(code).filter(one -> !one.isEmpty()).map(MovementKind::valueOf);
    }

    private MovementKind.Place from() {
        return kind().map(MovementKind::from).orElse(MovementKind.Place.KEPT);
    }

    /// Where what is taken under a measure is kept.
    private String place(int measure) {
        return sheet.get()
                .flatMap(shown -> shown.file().measure(measure))
                .flatMap(MeasureFacts::place)
                .orElse("");
    }

    private LocalDate day() {
        return Typed.date(draft().words(DAY).get()).orElseThrow(() -> unreadable(DAY));
    }

    private static UnreadableException unreadable(String field) {
        return new UnreadableException(field);
    }

    private GridDraft fresh() {
        int measure = open.get().map(step -> step.measure().orElse(0)).orElse(0);
        if (open.get().filter(step -> step.event() == MeasureEvent.MOVE_GOODS).isEmpty()) {
            return new GridDraft(GoodsColumns.entering(), true, rows -> GoodsColumns.wrongs(rows, place(measure)));
        }
        var grid = new GridDraft(GoodsColumns.moving(), false, rows -> GoodsColumns.moves(rows, from()));
        grid.begin(sheet.get().stream()
                .flatMap(shown -> shown.file().ledger().balances().stream())
                .filter(balance -> balance.measure() == measure && there(balance))
                .map(GoodsColumns::moving)
                .toList());
        draft().words(WAY).subscribe((before, now) -> grid.look());
        return grid;
    }

    private static boolean there(GoodsLedger.Balance balance) {
        return !balance.kept().none() || !balance.confiscated().none();
    }

    private boolean offered(OpenStep step) {
        GoodsSheet shown = sheet.get().orElse(null);
        if (shown == null) {
            return false;
        }
        if (step.event() == MeasureEvent.ENTER_GOODS) {
            return shown.mayEnter();
        }
        if (step.event() == MeasureEvent.MOVE_GOODS) {
            return shown.mayMove();
        }
        return step.measure().isEmpty()
                ? shown.begins().contains(step.event())
                : shown.standing(step.measure().getAsInt())
                        .filter(standing -> standing.offered().contains(step.event()))
                        .isPresent();
    }

    private void read(CaseId id) {
        tasks.quietly("measures", progress -> ports.open(id), read -> read(id, read), code -> {
            if (!busy()) {
                message.set(new GoodsMessage.Fault(code, false));
            }
        });
    }

    private void read(CaseId id, Optional<GoodsSheet> read) {
        if (id.equals(current)) {
            sheet.set(read);
            if (open.get().filter(step -> !offered(step)).isPresent() && !busy()) {
                open.set(Optional.empty());
            }
        }
    }

    private boolean busy() {
        return message.get() instanceof GoodsMessage.Saving;
    }

    private String key() {
        String step = open.get().map(OpenStep::key).orElse("");
        return (current == null ? "" : current.value()) + " " + step;
    }
}
