package org.xunyao.app.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.xunyao.app.evidence.copying.CopyModel;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.Verdict;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.task.Work;

/// The evidence screen without its looks. JavaFX thread only.
public final class EvidenceViewModel {
    private static final int NONE = -1;

    private final EvidencePorts ports;
    private final Tasks tasks;
    private final ScrubModel scrub;
    private final EvidenceLines lines;
    private final SheetRules rules;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.ALL);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NONE);
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CopyModel>> copy =
            new ReadOnlyObjectWrapper<>(this, "copy", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private Optional<EvidenceId> asked = Optional.empty();

    /// Reads nothing yet; {@link #refresh} does.
    public EvidenceViewModel(EvidencePorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
        this.lines = new EvidenceLines(ports.lists(), tasks);
        this.rules = new SheetRules(ports.may());
        this.scrub = new ScrubModel(ports.scrub(), ports.lists()::count, tasks, this::refresh);
        tab.addListener((seen, before, now) -> {
            told.set(Optional.empty());
            refresh();
        });
    }

    /// What the person is offered.
    public EvidencePorts.May may() {
        return ports.may();
    }

    /// The check of all files.
    public ScrubModel scrub() {
        return scrub;
    }

    /// The lines of the list in front.
    public ObservableList<Line> rows() {
        return lines.rows();
    }

    /// The list in front.
    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// How many lines each list has.
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return lines.countsProperty();
    }

    /// Whether the list is being read.
    public ReadOnlyBooleanProperty readingProperty() {
        return lines.readingProperty();
    }

    /// Place of the line in front, −1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Everything of the item in front, once it is read.
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The copy that is being prepared.
    public ReadOnlyObjectProperty<Optional<CopyModel>> copyProperty() {
        return copy.getReadOnlyProperty();
    }

    /// What was just done or refused.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Why an item is disposed of or a file registered, as typed.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// The line in front.
    public Optional<Line> current() {
        int place = selected.get();
        return place < 0 || place >= rows().size() ? Optional.empty() : Optional.of(rows().get(place));
    }

    /// Reads the list in front and the counts anew.
    public void refresh() {
        lines.refresh(tab.get(), this::forget, () -> front(0), this::refused);
        scrub.refresh();
    }

    private void forget() {
        selected.set(NONE);
        asked = Optional.empty();
        sheet.set(Optional.empty());
    }

    /// Reads the next page, if there is one.
    public void more() {
        lines.more();
    }

    /// Brings a line to the front.
    public void select(int place) {
        if (place < 0 || place >= rows().size() || place == selected.get()) {
            return;
        }
        told.set(Optional.empty());
        front(place);
    }

    // What was just done is still told when the list was read anew.
    private void front(int place) {
        if (rows().isEmpty()) {
            return;
        }
        selected.set(place);
        reason.set("");
        sheet.set(Optional.empty());
        if (rows().get(place) instanceof Line.OfItem line) {
            open(line.entry().item().id());
        }
    }

    /// The next or an earlier line; it stops at the ends.
    public void move(int by) {
        select(Math.clamp((long) selected.get() + by, 0, Math.max(0, rows().size() - 1)));
    }

    /// Shows an item, whether or not it is in the list: an original, a copy.
    public void open(EvidenceId id) {
        asked = Optional.of(id);
        tasks.quietly(
                "evidence.open",
                progress -> ports.items().open(id),
                found -> {
                    if (asked.filter(id::equals).isPresent()) {
                        sheet.set(Optional.of(found));
                    }
                },
                this::refused);
    }

    private Optional<EvidenceItem> shown() {
        return sheet.get().map(found -> found.dossier().entry().item());
    }

    /// Computes the digests of the item in front anew.
    public void check() {
        shown().ifPresent(item -> tasks.run(
                "evidence.check", "", progress -> ports.items().check(item.id()), this::checked, this::refused));
    }

    private void checked(Verdict verdict) {
        told.set(Optional.of(
                switch (verdict) {
                    case Verdict.Intact _ -> Told.good("verdict.intact");
                    case Verdict.Changed changed ->
                        Told.bad("verdict.changed", changed.found().sha256());
                    case Verdict.Missing _ -> Told.bad("verdict.missing");
                }));
    }

    /// Why no copy can be made of the item in front, as the key of a sentence; nothing if it can.
    public Optional<String> uncopied() {
        return rules.uncopied(sheet.get());
    }

    /// Why the item in front cannot be disposed of, as the key of a sentence; nothing if it can.
    public Optional<String> kept() {
        return rules.kept(sheet.get());
    }

    /// Begins a copy of the item in front.
    public void beginCopy() {
        if (uncopied().isEmpty()) {
            shown().ifPresent(item -> task(
                    "evidence.preview",
                    progress -> ports.items().preview(item.id()),
                    preview -> copy.set(Optional.of(new CopyModel(item, preview)))));
        }
    }

    /// Asks anew how the original may be seen, as when a lift has ended; the steps stay.
    public void renewCopy() {
        copy.get()
                .ifPresent(old -> task(
                        "evidence.preview",
                        progress -> ports.items().preview(old.original().id()),
                        preview -> {
                            if (copy.get().filter(now -> now == old).isPresent()) {
                                copy.set(Optional.of(old.with(preview)));
                            }
                        }));
    }

    /// Gives the copy up.
    public void leaveCopy() {
        copy.set(Optional.empty());
    }

    /// Makes and seals the copy. What takes long goes on in the task list, where it can be ended.
    ///
    /// @param name in the task list
    /// @param cancelled what a cancel leaves behind
    public void makeCopy(String name, String cancelled) {
        copy.get().filter(CopyModel::ready).ifPresent(model -> {
            EvidenceId original = model.original().id();
            List<CopyStep> steps = model.chosen();
            if (model.isLong()) {
                leaveCopy();
                told.set(Optional.of(Told.good("copy.running")));
                tasks.run(
                        name,
                        cancelled,
                        progress -> ports.items().copy(original, steps, progress),
                        saved -> after("copy.done"),
                        this::refused);
                return;
            }
            task("evidence.copy", progress -> ports.items().copy(original, steps, progress), saved -> {
                leaveCopy();
                refresh();
                open(saved.result().id());
                told.set(Optional.of(Told.good("copy.done")));
            });
        });
    }

    /// Ends the keeping of the item in front.
    public void dispose() {
        if (kept().isEmpty() && reasoned()) {
            String why = reason.get();
            shown().ifPresent(item -> task(
                    "evidence.dispose",
                    progress -> ports.items().dispose(item.id(), why),
                    saved -> after("dispose.done")));
        }
    }

    /// Gives the file in front its row.
    public void register() {
        if (may().seal() && reasoned() && current().orElse(null) instanceof Line.OfFile line) {
            String why = reason.get();
            task(
                    "evidence.register",
                    progress -> ports.items().register(line.file(), why),
                    saved -> after("register.done"));
        }
    }

    private boolean reasoned() {
        boolean there = !reason.get().isBlank() && reason.get().length() <= 500;
        if (!there) {
            told.set(Optional.of(Told.bad("reason.missing")));
        }
        return there;
    }

    private void after(String key) {
        refresh();
        told.set(Optional.of(Told.good(key)));
    }

    private <R> void task(String name, Work<R> work, Consumer<R> done) {
        told.set(Optional.empty());
        tasks.quietly(name, work, done, this::refused);
    }

    private void refused(String code) {
        told.set(Optional.of(Told.fault(code)));
    }
}
