package org.xunyao.app.cases.dossier;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.dossier.DossierPorts.Made;
import org.xunyao.app.cases.dossier.DossierPorts.May;
import org.xunyao.app.cases.dossier.DossierPorts.Printer;
import org.xunyao.app.cases.matter.DocumentLine;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;

/// The file of the case in front without its looks: what is asked for, and the work under way. One work at a time; it
/// goes on when another case comes to the front.
public final class DossierModel {
    private static final String BOOK = ".pdf";

    private final DossierPorts ports;
    private final Tasks tasks;
    private final Map<Volume, BooleanProperty> volumes =
            Map.of(Volume.MAIN, new SimpleBooleanProperty(true), Volume.SECONDARY, new SimpleBooleanProperty(true));
    private final ObjectProperty<@Nullable RetentionClass> keep = new SimpleObjectProperty<>(this, "keep");
    private final StringProperty copies = new SimpleStringProperty(this, "copies", "1");
    private final BooleanProperty bothSides = new SimpleBooleanProperty(this, "bothSides");
    private final ObservableSet<DocumentId> chosen = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Optional<String>> flaw =
            new ReadOnlyObjectWrapper<>(this, "flaw", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private final ReadOnlyObjectWrapper<Printer> printer = new ReadOnlyObjectWrapper<>(this, "printer", Printer.NONE);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", Optional.empty());
    private final Set<CaseId> traced = new HashSet<>();
    private final BiConsumer<CaseId, Made> prepared;
    private @Nullable CaseFile file;
    private List<DocumentLine> papers = List.of();

    /// @param tasks run the ports off the JavaFX thread
    /// @param prepared is told of a book that was bound, such as the form of the archive step
    public DossierModel(DossierPorts ports, Tasks tasks, BiConsumer<CaseId, Made> prepared) {
        this.ports = ports;
        this.tasks = tasks;
        this.prepared = prepared;
    }

    /// What this person is offered.
    public May may() {
        return ports.may();
    }

    /// How long files are kept.
    public List<RetentionClass> terms() {
        return ports.terms();
    }

    /// Whether a volume is asked for.
    public BooleanProperty volumeProperty(Volume volume) {
        return volumes.getOrDefault(volume, new SimpleBooleanProperty());
    }

    /// How long the file is kept; null until it is chosen.
    public ObjectProperty<@Nullable RetentionClass> keepProperty() {
        return keep;
    }

    /// Copies of each paper, as typed.
    public StringProperty copiesProperty() {
        return copies;
    }

    /// Whether to print on both sides.
    public BooleanProperty bothSidesProperty() {
        return bothSides;
    }

    /// Papers that are ticked for printing.
    public ObservableSet<DocumentId> chosen() {
        return chosen;
    }

    /// What cannot be taken as it is: `volumes`, `keep`, `papers` or `copies`.
    public ReadOnlyObjectProperty<Optional<String>> flawProperty() {
        return flaw.getReadOnlyProperty();
    }

    /// The work under way or just ended.
    public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What the last work came to, if it ended well.
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What the printer can, as last asked.
    public ReadOnlyObjectProperty<Printer> printerProperty() {
        return printer.getReadOnlyProperty();
    }

    /// Issued papers of the case in front, as the case has them.
    public List<DocumentLine> papers() {
        return papers;
    }

    /// Whether there is a file at all: before filing there is none.
    public boolean present() {
        return file != null;
    }

    /// Shows another matter, or the same with other content. An archived case leaves a trace, once for each sign-in.
    public void show(MatterSheet sheet) {
        CaseFile before = file;
        CaseFile now = sheet.file().orElse(null);
        file = now;
        papers = sheet.documents().stream().filter(DocumentLine::issued).toList();
        if (before == null
                || now == null
                || !before.head().id().equals(now.head().id())) {
            chosen.clear();
            papers.forEach(line -> chosen.add(line.id()));
            flaw.set(Optional.empty());
            if (!busy()) {
                outcome.set(Optional.empty());
                job.set(Optional.empty());
            }
        }
        if (now != null && now.stage() == Stage.ARCHIVED) {
            trace(now.head().id());
        }
    }

    /// The name under which the book is offered to be saved.
    ///
    /// @param word before the number of the case
    public String fileName(String word) {
        CaseFile front = file;
        String number = front == null ? "" : front.head().number().text();
        return (word + number).replaceAll("[^\\p{L}\\p{N}〔〕_-]", "-") + BOOK;
    }

    /// Whether the book can be asked for; if not, {@link #flawProperty} says why.
    public boolean ready() {
        flaw.set(exportFlaw());
        return file != null && !busy() && flaw.get().isEmpty();
    }

    /// Begins to write the book.
    ///
    /// @param name of the task, as the person reads it
    /// @param afterCancel what a cancel leaves behind
    public void export(Path target, String name, String afterCancel) {
        CaseFile front = file;
        RetentionClass kept = keep.get();
        if (front == null || kept == null || !ready()) {
            return;
        }
        var wish = new DossierWish(asked(), kept);
        CaseId id = front.head().id();
        outcome.set(Optional.empty());
        job.set(Optional.of(tasks.run(
                name,
                afterCancel,
                progress -> ports.out().export(id, wish, target, progress),
                made -> {
                    outcome.set(Optional.of(new Outcome.Bound(made)));
                    prepared.accept(id, made);
                },
                code -> {})));
    }

    /// Begins to print what is ticked, in the order of the case.
    public void print(String name, String afterCancel) {
        flaw.set(printFlaw());
        if (file == null || busy() || flaw.get().isPresent()) {
            return;
        }
        List<DocumentId> order =
                papers.stream().map(DocumentLine::id).filter(chosen::contains).toList();
        int each = Integer.parseInt(copies.get().strip());
        boolean both = bothSides.get() && printer.get() == Printer.BOTH_SIDES;
        outcome.set(Optional.empty());
        job.set(Optional.of(tasks.run(
                name,
                afterCancel,
                progress -> ports.print().print(order, each, both, progress),
                sent -> outcome.set(Optional.of(new Outcome.Printed(sent))),
                code -> {})));
    }

    /// Asks what the printer can.
    public void askPrinter() {
        tasks.quietly("printer", progress -> ports.print().printer(), printer::set, code -> printer.set(Printer.NONE));
    }

    /// Asks the work to stop.
    public void cancel() {
        job.get().ifPresent(Job::cancel);
    }

    /// Whether a work is under way.
    public boolean busy() {
        return job.get()
                .map(one -> one.stateProperty().get() instanceof JobState.Running)
                .orElse(false);
    }

    /// A trace that was not saved is tried again when the case comes to the front again.
    private void trace(CaseId id) {
        if (traced.add(id)) {
            tasks.quietly(
                    "consulted",
                    progress -> {
                        ports.trace().consulted(id);
                        return id;
                    },
                    done -> {},
                    code -> traced.remove(id));
        }
    }

    private Set<Volume> asked() {
        var asked = new HashSet<Volume>();
        volumes.forEach((volume, wanted) -> {
            if (wanted.get()) {
                asked.add(volume);
            }
        });
        return asked;
    }

    private Optional<String> exportFlaw() {
        if (asked().isEmpty()) {
            return Optional.of("volumes");
        }
        return keep.get() == null ? Optional.of("keep") : Optional.empty();
    }

    private Optional<String> printFlaw() {
        if (papers.stream().noneMatch(line -> chosen.contains(line.id()))) {
            return Optional.of("papers");
        }
        return copies.get().strip().matches("[1-9][0-9]?") ? Optional.empty() : Optional.of("copies");
    }

    /// What a work came to.
    public sealed interface Outcome {
        /// The book and its list are there.
        record Bound(Made made) implements Outcome {}

        /// So many papers were sent to the printer.
        record Printed(int papers) implements Outcome {}
    }
}
