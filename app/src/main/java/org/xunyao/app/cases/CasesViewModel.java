package org.xunyao.app.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Saved;
import org.xunyao.app.cases.course.Typed;
import org.xunyao.app.cases.dossier.DossierPorts;
import org.xunyao.app.cases.draft.DraftKeeper;
import org.xunyao.app.cases.draft.KeptDraft;
import org.xunyao.app.cases.goods.GoodsModel;
import org.xunyao.app.cases.matter.Acted;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.CourseSheet;
import org.xunyao.app.cases.matter.DocumentLine;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.procedure.Event;
import org.xunyao.documents.DocumentKind;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// The case workspace without its looks: the list, the matter in front, the step as it is being given.
public final class CasesViewModel {
    private static final int NOTHING = -1;

    private final CasePorts ports;
    private final Tasks tasks;
    private final Clock clock;
    private final MatterList list;
    private final GoodsModel goods;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NOTHING);
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper(this, "opened");
    private final ReadOnlyObjectWrapper<CaseMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new CaseMessage.None());
    private final ReadOnlyObjectWrapper<Optional<Event>> event =
            new ReadOnlyObjectWrapper<>(this, "event", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Saved<?>>> lastSaved =
            new ReadOnlyObjectWrapper<>(this, "lastSaved", Optional.empty());
    private final StepDrafts drafts;
    private final StepGiving giving;
    private final Map<String, IntakeModel> intakes = new HashMap<>();
    private @Nullable Matter current;
    private @Nullable MatterSheet sheet;
    private String wish = "";

    /// @param tasks run the ports off the JavaFX thread
    public CasesViewModel(CasePorts ports, Tasks tasks, Clock clock) {
        this.ports = ports;
        this.tasks = tasks;
        this.clock = clock;
        this.drafts = new StepDrafts(ports, tasks, clock);
        this.giving = new StepGiving(ports);
        this.list = new MatterList(ports, tasks, this::refresh, code -> fault(code, false));
        // What was done to goods may have met a condition of the next step.
        this.goods = new GoodsModel(
                ports.goods(), tasks, clock, saved -> current().ifPresent(front -> sealed(front, saved)));
    }

    /// Measures and goods of the matter in front.
    public GoodsModel goods() {
        return goods;
    }

    /// Where fines are weighed, if there is such a place.
    Optional<CasePorts.Weighing> weighing() {
        return ports.weighing();
    }

    /// The list.
    public MatterList list() {
        return list;
    }

    /// How many matters wait for this person, for the badge.
    public ReadOnlyIntegerProperty waitingProperty() {
        return list.waitingProperty();
    }

    /// Place of the matter in front, −1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Changes whenever another matter, or its content, came to the front.
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// What 办理 has to say.
    public ReadOnlyObjectProperty<CaseMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The step whose form is open.
    public ReadOnlyObjectProperty<Optional<Event>> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /// What last reached the disk from here.
    public ReadOnlyObjectProperty<Optional<Saved<?>>> lastSavedProperty() {
        return lastSaved.getReadOnlyProperty();
    }

    /// The matter in front.
    public Optional<Matter> current() {
        return Optional.ofNullable(current);
    }

    /// What is known of it; nothing until it is read.
    public Optional<MatterSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /// The draft of the open step.
    public Optional<ActDraft> draft() {
        Matter front = current;
        return front == null ? Optional.empty() : event.get().map(open -> drafts.of(front, open));
    }

    /// Whether what is typed for steps is on the disk.
    public ReadOnlyObjectProperty<DraftKeeper.Mark> draftMarkProperty() {
        return drafts.keeper().markProperty();
    }

    /// What an earlier run of the program kept for the open step.
    public Optional<KeptDraft> recovered() {
        Matter front = current;
        return front == null ? Optional.empty() : event.get().flatMap(open -> drafts.recovered(front, open));
    }

    /// Throws away what is typed for the open step; its form begins anew.
    public void discard() {
        Matter front = current;
        Optional<Event> open = event.get();
        if (front != null && open.isPresent() && !busy()) {
            drafts.drop(front, open.get());
            event.set(Optional.empty());
            event.set(open);
        }
    }

    /// The file on its way into the evidence of the matter in front.
    public Optional<IntakeModel> intake() {
        Matter front = current;
        return front == null ? Optional.empty() : Optional.of(intake(front));
    }

    /// Kinds of documents that can be begun today.
    public List<DocumentKind> kinds() {
        LocalDate today = today();
        return ports.kinds().stream().filter(kind -> kind.holds(today)).toList();
    }

    /// For deadlines and dates.
    public LocalDate today() {
        return clock.today();
    }

    /// Reads the list anew. What is in front stays there, and so does what is typed.
    public void refresh() {
        drafts.keeper().begin(() -> list.read(this::listed));
    }

    /// Reads older matters.
    public void more() {
        list.readMore(this::listed);
    }

    /// Brings the matter with that key to the front as soon as the list has it.
    public void show(String key) {
        wish = key;
        refresh();
    }

    /// Brings a matter to the front.
    ///
    /// @param place in the list; anything else changes nothing
    public void select(int place) {
        if (!busy()
                && place != selected.get()
                && place >= 0
                && place < list.items().size()) {
            message.set(new CaseMessage.None());
            bring(place);
        }
    }

    /// J, K: the next or an earlier matter; it stops at the ends.
    public void move(int by) {
        select(Math.clamp(
                (long) selected.get() + by, 0, Math.max(0, list.items().size() - 1)));
    }

    /// Opens the form of a step that is offered.
    public void choose(Event step) {
        MatterSheet front = sheet;
        if (!busy() && front != null && front.work().offered().contains(step)) {
            message.set(new CaseMessage.None());
            event.set(Optional.of(step));
        }
    }

    /// Opens the form that gives a line of the journal its right day.
    public void correct(CourseSheet.Line line) {
        Matter front = current;
        MatterSheet shown = sheet;
        if (front == null || shown == null || busy() || !mayCorrect(shown)) {
            return;
        }
        ActDraft draft = drafts.of(front, Event.CORRECT_ENTRY);
        String number = Integer.toString(line.number());
        if (!draft.words(ActDraft.LINE).get().equals(number)) {
            drafts.drop(front, Event.CORRECT_ENTRY);
            drafts.of(front, Event.CORRECT_ENTRY).words(ActDraft.LINE).set(number);
        }
        message.set(new CaseMessage.None());
        event.set(Optional.empty());
        event.set(Optional.of(Event.CORRECT_ENTRY));
    }

    private static boolean mayCorrect(MatterSheet sheet) {
        return sheet.course().map(CourseSheet::mayCorrect).orElse(false);
    }

    /// A file was bound: what the archive step asks of its pages and its list is known.
    public void prepareArchive(CaseId id, DossierPorts.Made made) {
        ActDraft draft = drafts.of(Matter.key(id), Event.ARCHIVE);
        draft.words("pagesInOrder").set(Typed.YES);
        draft.words("manifest").set(made.manifest());
    }

    /// Takes the open step, if it can be read.
    public void submit() {
        Matter front = current;
        MatterSheet seen = sheet;
        if (front == null || seen == null || event.get().isEmpty() || busy()) {
            return;
        }
        Event step = event.get().get();
        ActDraft draft = drafts.of(front, step);
        Optional<String> unreadable = draft.unreadable(step);
        Optional<CaseAct> act = draft.act(step);
        if (unreadable.isPresent() || act.isEmpty()) {
            message.set(new CaseMessage.Unreadable(unreadable.orElse("")));
            return;
        }
        message.set(new CaseMessage.Saving());
        tasks.quietly(
                "case step",
                progress -> giving.give(seen, front, act.get()),
                acted -> acted(front, act.get(), seen, acted),
                code -> fault(code, true));
    }

    /// Opens a document in its workspace.
    public void open(DocumentLine line) {
        ports.papers().openDocument(line.id());
    }

    /// Begins a document of that kind for the matter in front.
    public void write(DocumentKind kind) {
        MatterSheet front = sheet;
        if (front != null && front.work().mayWrite()) {
            ports.papers().newDocument(front.matter().key(), kind);
        }
    }

    /// Begins one about a measure of the case in front.
    ///
    /// @param measure its number
    public void write(DocumentKind kind, int measure) {
        MatterSheet front = sheet;
        if (front != null && front.work().mayWrite()) {
            ports.papers().newDocument(front.matter().key(), kind, measure);
        }
    }

    /// After somebody else's step was read: goes on from it.
    void goOn() {
        if (message.get() instanceof CaseMessage.Overtaken over) {
            Event mine = over.mine().event();
            boolean stays = over.now().work().offered().contains(mine)
                    || (mine == Event.CORRECT_ENTRY && mayCorrect(over.now()));
            if (!stays) {
                drafts.drop(over.seen().matter(), mine);
            }
            message.set(new CaseMessage.None());
            show(over.now()
                    .file()
                    .map(file -> Matter.key(file.head().id()))
                    .orElse(over.now().matter().key()));
        }
    }

    private void acted(Matter matter, CaseAct act, MatterSheet seen, Acted acted) {
        switch (acted) {
            case Acted.Done done -> {
                Event step = act.event();
                drafts.drop(matter, step);
                lastSaved.set(Optional.of(done.saved()));
                message.set(new CaseMessage.Done(step, done.saved()));
                show(done.key());
            }
            case Acted.Blocked blocked -> message.set(new CaseMessage.Blocked(blocked.obstacles()));
            case Acted.Overtaken over -> message.set(new CaseMessage.Overtaken(act, seen, over.now()));
        }
    }

    private void listed() {
        Matter front = current;
        int place = wish.isEmpty() ? NOTHING : list.place(wish);
        if (place >= 0) {
            wish = "";
        } else if (front != null) {
            place = list.place(front.key());
        }
        bring(place >= 0 || list.items().isEmpty() ? place : 0);
    }

    private void bring(int place) {
        Matter before = current;
        Matter next = place < 0 ? null : list.items().get(place);
        boolean same = before != null && next != null && before.key().equals(next.key());
        current = next;
        selected.set(place);
        if (!same) {
            sheet = null;
            event.set(Optional.empty());
        }
        opened.set(opened.get() + 1);
        if (next != null) {
            reread(next);
        }
    }

    private void reread(Matter matter) {
        tasks.quietly(
                "matter",
                progress -> ports.sheets().open(matter),
                read -> read(matter, read),
                code -> fault(code, false));
    }

    private void read(Matter matter, MatterSheet read) {
        if (!matter.equals(current)) {
            return;
        }
        sheet = read;
        goods.show(read);
        List<Event> offered = read.work().offered();
        boolean correcting = event.get().equals(Optional.of(Event.CORRECT_ENTRY)) && mayCorrect(read);
        if (!correcting
                && (event.get().isEmpty() || !offered.contains(event.get().get()))) {
            event.set(offered.stream().findFirst());
        }
        opened.set(opened.get() + 1);
    }

    private IntakeModel intake(Matter matter) {
        return intakes.computeIfAbsent(
                matter.key(), key -> new IntakeModel(matter, ports.intake(), tasks, saved -> sealed(matter, saved)));
    }

    private void sealed(Matter matter, Saved<?> saved) {
        lastSaved.set(Optional.of(saved));
        Matter front = current;
        if (front != null && front.key().equals(matter.key())) {
            reread(front);
        }
    }

    // A failed look in the background takes away neither what is on its way nor what must be read first.
    private void fault(String code, boolean saving) {
        if (saving || !busy()) {
            message.set(new CaseMessage.Fault(code, saving));
        }
    }

    private boolean busy() {
        return message.get() instanceof CaseMessage.Saving || message.get() instanceof CaseMessage.Overtaken;
    }
}
