package org.xunyao.app.cases.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.access.PersonId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotObstacle;
import org.xunyao.casework.summary.SpotStep;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.ui.task.Tasks;

/// The room 当场处罚 without its looks: the sittings, the one in front, and the step that is being given. JavaFX
/// thread only.
public final class SpotModel {
    private final SpotPorts ports;
    private final Tasks tasks;
    private final SpotWords paperWords;
    private final SpotPaper paper;
    private final ReadOnlyObjectWrapper<List<SpotCase>> sittings =
            new ReadOnlyObjectWrapper<>(this, "sittings", List.of());
    private final ReadOnlyObjectWrapper<Optional<SpotCase>> front =
            new ReadOnlyObjectWrapper<>(this, "front", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SpotEvent>> event =
            new ReadOnlyObjectWrapper<>(this, "event", Optional.empty());
    private final ReadOnlyObjectWrapper<SpotMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new SpotMessage.None());
    private final ReadOnlyObjectWrapper<List<byte[]>> pages = new ReadOnlyObjectWrapper<>(this, "pages", List.of());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting", 0);
    private final Map<PharmacyId, Pharmacy> shops = new HashMap<>();
    private final Map<SpotId, SpotTyped> typed = new HashMap<>();
    private List<Officer> officers = List.of();

    /// @param paperWords in Chinese, for what goes into the file
    public SpotModel(SpotPorts ports, Tasks tasks, SpotWords paperWords) {
        this.ports = ports;
        this.tasks = tasks;
        this.paperWords = paperWords;
        this.paper = new SpotPaper(ports);
    }

    /// The sittings, newest first.
    ReadOnlyObjectProperty<List<SpotCase>> sittingsProperty() {
        return sittings.getReadOnlyProperty();
    }

    /// The one in front; none while a new one is being begun.
    public ReadOnlyObjectProperty<Optional<SpotCase>> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /// The step whose fields are open.
    ReadOnlyObjectProperty<Optional<SpotEvent>> eventProperty() {
        return event.getReadOnlyProperty();
    }

    /// What there is to say.
    ReadOnlyObjectProperty<SpotMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Pages of form 44 as PNG, empty until they are asked for.
    ReadOnlyObjectProperty<List<byte[]>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /// Whether anything was read yet.
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// How many sittings are open, for the badge.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// What the page goes by.
    SpotPorts ports() {
        return ports;
    }

    /// Shops of the register by identity.
    Map<PharmacyId, Pharmacy> shops() {
        return Map.copyOf(shops);
    }

    /// Who may be named beside the person who works.
    List<Officer> others() {
        return officers.stream()
                .filter(one -> !one.id().equals(ports.law().self()))
                .toList();
    }

    /// What is typed for the one in front.
    Optional<SpotTyped> typed() {
        return front.get().map(one -> typed.get(one.head().id()));
    }

    /// Reads everything again; what is in front stays there.
    public void refresh() {
        tasks.quietly(
                "summary",
                progress -> new Read(
                        ports.desk().newest(Optional.empty()),
                        ports.around().shops(),
                        ports.mayWork() ? ports.around().officers() : List.of()),
                this::show,
                this::failed);
    }

    private record Read(List<SpotCase> sittings, List<Pharmacy> shops, List<Officer> officers) {}

    private void show(Read found) {
        found.shops().forEach(shop -> shops.put(shop.id(), shop));
        officers = found.officers();
        sittings.set(found.sittings());
        waiting.set((int) found.sittings().stream().filter(SpotCase::open).count());
        read.set(true);
        front.get()
                .ifPresent(one -> found.sittings().stream()
                        .filter(other -> other.head().id().equals(one.head().id()) && !other.equals(one))
                        .findFirst()
                        .ifPresent(this::put));
    }

    /// Brings the sitting of that key to the front, such as `summary:` and its identifier.
    public void show(String key) {
        tasks.quietly(
                "summary",
                progress -> ports.desk().newest(Optional.empty()).stream()
                        .filter(one -> one.head().id().key().equals(key))
                        .findFirst(),
                found -> found.ifPresent(this::choose),
                this::failed);
    }

    /// Leaves the one in front to begin another; what was typed is kept.
    public void leave() {
        if (!busy()) {
            typed().ifPresent(now -> now.autosave().now());
            message.set(new SpotMessage.None());
            event.set(Optional.empty());
            pages.set(List.of());
            front.set(Optional.empty());
        }
    }

    /// Brings a sitting to the front, with what was typed for it last.
    public void choose(SpotCase sitting) {
        boolean same = front.get()
                .filter(one -> one.head().id().equals(sitting.head().id()))
                .isPresent();
        if (busy() || same) {
            return;
        }
        leave();
        SpotId id = sitting.head().id();
        if (typed.containsKey(id)) {
            put(sitting);
            return;
        }
        tasks.quietly(
                "draft",
                progress -> ports.desk().draft(id),
                draft -> {
                    var now = new SpotTyped(id, ports, tasks, ports.papers().pause());
                    draft.ifPresent(one -> now.fill(one.typed()));
                    typed.put(id, now);
                    put(sitting);
                },
                this::failed);
    }

    private void put(SpotCase sitting) {
        front.set(Optional.of(sitting));
        event.set(Optional.empty());
        if (ports.mayWork() && sitting.head().isOfficer(ports.law().self())) {
            boolean bank =
                    typed().filter(now -> now.said("payment").equals("bank")).isPresent();
            SpotForms.offered(sitting).stream()
                    .filter(one -> !bank || (one != SpotEvent.COLLECT && one != SpotEvent.PAY))
                    .findFirst()
                    .ifPresent(this::open);
        }
    }

    /// Opens the fields of a step that is offered.
    void open(SpotEvent step) {
        front.get().filter(one -> SpotForms.offered(one).contains(step)).ifPresent(sitting -> {
            typed().ifPresent(now -> SpotOffers.offer(
                    now,
                    step,
                    sitting,
                    Optional.ofNullable(shops.get(sitting.head().party())),
                    ports.law(),
                    paperWords));
            event.set(Optional.of(step));
            if (step == SpotEvent.DECIDE) {
                preview();
            }
        });
    }

    /// A violation was chosen: words and basis follow it, where a person has not written others.
    void violation(String id) {
        typed().ifPresent(now -> SpotOffers.violation(now, id, ports.law()));
    }

    /// Leads of a shop from which a sitting may come, told later.
    void leads(PharmacyId shop, Consumer<List<Lead>> told) {
        tasks.quietly("leads", progress -> ports.around().leads(shop), told, this::failed);
    }

    /// Begins a sitting with the person who works and another officer.
    void begin(PharmacyId shop, PersonId other, Optional<LeadId> lead) {
        if (busy()) {
            return;
        }
        message.set(new SpotMessage.Saving());
        Set<PersonId> people = new HashSet<>(Set.of(ports.law().self(), other));
        tasks.quietly(
                "summary",
                progress -> ports.desk()
                        .begin(shop, lead, people, ports.law().today().get()),
                step -> stepped(SpotEvent.BEGIN, step),
                this::failed);
    }

    /// Takes the step that is open.
    public void take() {
        Optional<SpotCase> sitting = front.get();
        Optional<SpotEvent> step = event.get();
        Optional<SpotTyped> now = typed();
        if (busy() || sitting.isEmpty() || step.isEmpty() || now.isEmpty()) {
            return;
        }
        var reading = new SpotReading(now.get().all(), paperWords);
        SpotAct act = reading.act(step.get(), sitting.get());
        if (!reading.unreadable().isEmpty()) {
            message.set(new SpotMessage.Unreadable(reading.unreadable().getFirst()));
            return;
        }
        message.set(new SpotMessage.Saving());
        now.get().autosave().now();
        Map<String, String> all = now.get().all();
        tasks.quietly(
                "summary",
                progress -> given(sitting.get(), act, all),
                outcome -> outcome.accept(step.get()),
                this::failed);
    }

    /// What became of a step, told on the JavaFX thread.
    @FunctionalInterface
    private interface Outcome {
        void accept(SpotEvent step);
    }

    private Outcome given(SpotCase sitting, SpotAct act, Map<String, String> all) {
        SpotId id = sitting.head().id();
        var day = ports.law().today().get();
        boolean ends = act instanceof SpotAct.GiveOver || act instanceof SpotAct.Drop;
        if (ends && paper.issued(sitting)) {
            throw new FaultException("SUMMARY-ISSUED", id.key());
        }
        if (!(act instanceof SpotAct.Decide decide)) {
            SpotStep taken = ports.desk().take(id, day, act);
            return step -> stepped(step, taken);
        }
        List<SpotObstacle> obstacles = ports.desk().obstacles(id, day, decide);
        if (!obstacles.isEmpty()) {
            return step -> message.set(new SpotMessage.Withheld(obstacles));
        }
        return switch (paper.issue(sitting, all)) {
            case IssueResult.Incomplete incomplete ->
                step -> message.set(new SpotMessage.Incomplete(incomplete.flaws()));
            case IssueResult.Objected _ -> step -> message.set(new SpotMessage.Fault("SUMMARY-OBJECTED"));
            case IssueResult.Done done -> {
                SpotStep taken = ports.desk()
                        .take(
                                id,
                                day,
                                new SpotAct.Decide(
                                        done.document().number().orElse(""), decide.penalty(), decide.basis()));
                yield step -> stepped(step, taken);
            }
        };
    }

    private void stepped(SpotEvent step, SpotStep outcome) {
        switch (outcome) {
            case SpotStep.Withheld withheld -> message.set(new SpotMessage.Withheld(withheld.obstacles()));
            case SpotStep.Done done -> {
                SpotCase after = done.saved().result();
                typed.computeIfAbsent(
                        after.head().id(),
                        id -> new SpotTyped(id, ports, tasks, ports.papers().pause()));
                if (step == SpotEvent.COLLECT || step == SpotEvent.PAY) {
                    typed().ifPresent(now -> now.fill(Map.of("amount", "", "receipt", "")));
                }
                message.set(new SpotMessage.Done(step, done.saved()));
                put(after);
                if (step == SpotEvent.DECIDE) {
                    preview();
                }
                refresh();
            }
        }
    }

    /// Makes the pages of form 44 anew.
    void preview() {
        Optional<SpotCase> sitting = front.get();
        typed().ifPresent(now -> {
            Map<String, String> all = now.all();
            tasks.quietly(
                    "pages",
                    progress -> paper.pages(sitting.orElseThrow(), all),
                    made -> {
                        if (front.get().equals(sitting)) {
                            pages.set(made);
                        }
                    },
                    this::failed);
        });
    }

    /// Sends the issued form to the printer.
    void print() {
        front.get()
                .ifPresent(sitting -> tasks.quietly(
                        "print",
                        progress -> paper.print(sitting),
                        printed -> message.set(new SpotMessage.Told(printed ? "printed" : "print.none")),
                        this::failed));
    }

    private boolean busy() {
        return message.get() instanceof SpotMessage.Saving;
    }

    private void failed(String code) {
        message.set(new SpotMessage.Fault(code));
    }
}
