package org.xunyao.app.workshop;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;
import org.xunyao.supervision.workshop.Comparison;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.RuleProposal;
import org.xunyao.supervision.workshop.RuleState;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.Suggestion;
import org.xunyao.supervision.workshop.Suggestions;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;

/// The workspace 规则工场 without its looks. JavaFX thread only.
public final class WorkshopViewModel {
    /// Over how many days looks may be asked for.
    static final List<Integer> DAYS = List.of(1, 7, 30);

    private final WorkshopPorts ports;
    private final Tasks tasks;
    private final WorkshopWords words;
    private final StringProperty sustained = new SimpleStringProperty(this, "sustained", "");
    private final StringProperty merge = new SimpleStringProperty(this, "merge", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final ReadOnlyObjectWrapper<List<RuleLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<Optional<RuleLine>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Rehearsed>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> effect =
            new ReadOnlyObjectWrapper<>(this, "effect", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
            new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
    private final ReadOnlyObjectWrapper<Optional<Job>> reading =
            new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private int days = DAYS.get(1);
    private Optional<RuleVersion> warned = Optional.empty();
    private long asked;
    private boolean typing;

    /// @param words in the person's language
    public WorkshopViewModel(WorkshopPorts ports, Tasks tasks, WorkshopWords words) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        sustained.subscribe(this::tried);
        merge.subscribe(this::tried);
    }

    /// The rules, each for the whole bureau and then for its cameras.
    public ReadOnlyObjectProperty<List<RuleLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The line in front.
    public ReadOnlyObjectProperty<Optional<RuleLine>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The looks that were read for it.
    public ReadOnlyObjectProperty<Optional<Rehearsed>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// What the figures in the form would have done on them.
    public ReadOnlyObjectProperty<Optional<Comparison>> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /// What reasons of dismissed alarms suggest.
    public ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// The reading that runs, if one does.
    public ReadOnlyObjectProperty<Optional<Job>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// What was done or went wrong last, as a sentence.
    public ReadOnlyObjectProperty<Optional<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// How long it must last, as minutes and seconds.
    public StringProperty sustainedProperty() {
        return sustained;
    }

    /// Within what time occasions are one, as minutes and seconds.
    public StringProperty mergeProperty() {
        return merge;
    }

    /// Why the figures are to be others, or why a demotion is to end.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// What the person may do.
    public WorkshopPorts.Powers powers() {
        return ports.powers();
    }

    /// By what it goes.
    public WorkshopPorts.Terms terms() {
        return ports.terms();
    }

    /// Over how many days looks are read.
    public int days() {
        return days;
    }

    /// Reads all rules again.
    public void refresh() {
        tasks.quietly("workshop.lines", progress -> ports.rules().lines(), this::show, this::failed);
    }

    private void show(List<RuleLine> read) {
        Optional<RuleLine> before = chosen.get();
        lines.set(read);
        Optional<RuleLine> again =
                before.flatMap(line -> read.stream().filter(line::same).findFirst());
        if (again.isPresent()) {
            chosen.set(again);
        } else {
            read.stream().findFirst().ifPresentOrElse(this::choose, () -> chosen.set(Optional.empty()));
        }
    }

    /// Puts a rule in front.
    public void choose(RuleLine line) {
        boolean same = chosen.get().filter(line::same).isPresent();
        chosen.set(Optional.of(line));
        if (!same) {
            cancel();
            asked++;
            forget();
            told.set(Optional.empty());
            reason.set("");
            put(line.open().map(RuleVersion::figures).orElseGet(() -> RuleFigures.of(line.row())));
        }
    }

    private void forget() {
        kept.set(Optional.empty());
        effect.set(Optional.empty());
        suggestions.set(List.of());
        warned = Optional.empty();
    }

    /// Reads looks of so many days from now on.
    public void span(int wanted) {
        if (days != wanted) {
            days = wanted;
            cancel();
            asked++;
            forget();
        }
    }

    /// Reads kept looks, so that figures can be tried on them.
    public void read() {
        if (reading.get().isEmpty()) {
            chosen.get().ifPresent(this::read);
        }
    }

    private void read(RuleLine line) {
        told.set(Optional.empty());
        long question = ++asked;
        int over = days;
        Job job = tasks.run(
                words.of("read.task", line.row().rule(), words.scope(line)),
                words.of("read.cancelled"),
                progress -> {
                    Rehearsed read = ports.looks().read(line, over, progress);
                    return new Found(
                            read, Suggestions.of(read.trial(), ports.terms().limits()));
                },
                found -> {
                    if (question == asked) {
                        reading.set(Optional.empty());
                        kept.set(Optional.of(found.read()));
                        suggestions.set(found.suggestions());
                        tried();
                    }
                },
                code -> {
                    if (question == asked) {
                        reading.set(Optional.empty());
                        failed(code);
                    }
                });
        if (job.stateProperty().get() instanceof JobState.Running) {
            reading.set(Optional.of(job));
        }
    }

    /// What a reading found.
    private record Found(Rehearsed read, List<Suggestion> suggestions) {}

    /// Stops the reading that runs; what was read is forgotten.
    public void cancel() {
        reading.get().ifPresent(job -> {
            job.cancel();
            asked++;
            reading.set(Optional.empty());
            told.set(Optional.of(words.of("read.cancelled")));
        });
    }

    /// The figures in the form, if they are some.
    public Optional<RuleFigures> figures() {
        return chosen.get()
                .map(line -> RuleFigures.of(line.row()))
                .flatMap(now -> words.read(sustained.get())
                        .flatMap(length -> words.read(merge.get()).map(joined -> now.with(length, joined))))
                .filter(RuleFigures::fits);
    }

    private void put(RuleFigures figures) {
        typing = true;
        sustained.set(WorkshopWords.typed(figures.sustained()));
        merge.set(WorkshopWords.typed(figures.merge()));
        typing = false;
        tried();
    }

    private void tried() {
        if (!typing) {
            warned = Optional.empty();
            effect.set(kept.get().flatMap(read -> figures().map(read.trial()::of)));
        }
    }

    /// Puts what a suggestion proposes into the form, or opens the place where it is done.
    public void take(Suggestion suggestion) {
        switch (suggestion) {
            case Suggestion.Longer longer -> put(longer.figures());
            case Suggestion.OtherHours hours -> ports.cameras().run();
            case Suggestion.Redraw redraw -> ports.cameras().run();
            case Suggestion.Nothing nothing -> told.set(Optional.of(words.suggestion(nothing)));
            case Suggestion.Scant scant -> told.set(Optional.of(words.suggestion(scant)));
        }
    }

    /// Proposes the figures in the form as a version, with what they would have done.
    public void propose() {
        RuleLine line = chosen.get().orElse(null);
        Rehearsed read = kept.get().orElse(null);
        Optional<RuleFigures> figures = figures();
        if (line == null || !powers().propose()) {
            return;
        }
        if (figures.isEmpty()) {
            failed("RULE-FIGURES");
        } else if (read == null) {
            failed("RULE-UNREAD");
        } else {
            var proposal = new RuleProposal(
                    line.row().rule(),
                    line.camera(),
                    figures.get(),
                    reason.get().strip());
            write("saved.proposed", () -> {
                RuleVersion made = ports.rules().propose(proposal).result();
                return ports.rules().rehearsed(made, read.sum(made.figures()));
            });
        }
    }

    /// Tries the version that waits once more on the looks that were read, and writes down what it came to.
    public void rehearse() {
        Optional<RuleVersion> open = chosen.get().flatMap(RuleLine::open);
        Rehearsed read = kept.get().orElse(null);
        if (open.isEmpty() || !powers().propose()) {
            return;
        }
        if (read == null) {
            failed("RULE-UNREAD");
        } else {
            RuleVersion version = open.get();
            write("saved.rehearsed", () -> ports.rules().rehearsed(version, read.sum(version.figures())));
        }
    }

    /// Puts the version that waits in force. Where there was nothing to try it on, that is said first and the
    /// person has to ask again.
    public void approve() {
        Optional<RuleVersion> open = chosen.get().flatMap(RuleLine::open);
        if (open.isEmpty() || !powers().approve()) {
            return;
        }
        RuleVersion version = open.get();
        boolean nothing = version.state() instanceof RuleState.Rehearsed(TrialSum trial) && trial.nothing();
        if (nothing && !warned.equals(open)) {
            warned = open;
            told.set(Optional.of(words.of("approve.nothing")));
            return;
        }
        write("saved.approved", () -> ports.rules().approve(version, nothing));
    }

    /// Shows each alarm of the rule in front again, for the reason in the form.
    public void lift() {
        chosen.get()
                .filter(line -> powers().lift() && line.demoted().isPresent())
                .ifPresent(line -> write(
                        "saved.lifted",
                        () -> ports.rules().lift(line.row().rule(), reason.get().strip())));
    }

    private void write(String sentence, Supplier<? extends Saved<?>> work) {
        told.set(Optional.empty());
        warned = Optional.empty();
        tasks.quietly(
                "workshop.write",
                progress -> work.get(),
                saved -> {
                    told.set(Optional.of(words.of(sentence, words.at(saved.at()))));
                    reason.set("");
                    refresh();
                },
                code -> {
                    failed(code);
                    refresh();
                });
    }

    private void failed(String code) {
        told.set(Optional.of(words.texts().fault(code)));
    }
}
