package org.xunyao.app.term;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.term.TermLine.Band;
import org.xunyao.app.term.TermPorts.Board;
import org.xunyao.app.term.TermPorts.Entry;
import org.xunyao.app.term.TermPorts.Who;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.Urgency;
import org.xunyao.ui.task.Tasks;

/// The board of deadlines without its looks: what is shown, whose and of which kind.
public final class TermsModel {
    private static final Comparator<Entry> SOONEST = Comparator.comparing(
                    (Entry entry) -> entry.term().due().raw())
            .thenComparing(entry -> entry.matter().key())
            .thenComparing(entry -> entry.term().row().id());

    // Deadlines move by the day; a minute is soon enough after a step elsewhere.
    private static final int TICKS = 12;

    private final TermPorts ports;
    private final Tasks tasks;
    private final ObservableList<TermLine> lines = FXCollections.observableArrayList();
    private final ObservableList<TermLine> readable = FXCollections.unmodifiableObservableList(lines);
    private final ObservableList<Who> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Reading());
    private final ReadOnlyObjectWrapper<List<Integer>> estimated =
            new ReadOnlyObjectWrapper<>(this, "estimated", List.of());
    private final ReadOnlyIntegerWrapper over = new ReadOnlyIntegerWrapper(this, "over");
    private Optional<Board> board = Optional.empty();
    private Optional<String> whose = Optional.empty();
    private boolean mine;
    private Shown shown = Shown.ALL;
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;
    private int ticks;

    /// Of which kind.
    public enum Shown {
        /// Everything.
        ALL,
        /// Leads.
        LEAD,
        /// Cases.
        CASE
    }

    /// What the line above the table says.
    public sealed interface Told {
        /// It is being read.
        record Reading() implements Told {}

        /// It is read.
        record Read() implements Told {}

        /// It is in a file.
        record Written(Path file) implements Told {}

        /// A calendar was brought.
        record Brought(TermPorts.TakenIn calendar) implements Told {}

        /// It could not be read or written.
        record Failed(String code) implements Told {}
    }

    /// @param tasks run the ports off the JavaFX thread
    public TermsModel(TermPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// What is shown, the headings of groups that have something among it.
    ObservableList<TermLine> lines() {
        return readable;
    }

    /// Everybody who works on something that is due, by name.
    ObservableList<Who> people() {
        return people;
    }

    /// What the line above the table says.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Years that are estimated.
    ReadOnlyObjectProperty<List<Integer>> estimatedProperty() {
        return estimated.getReadOnlyProperty();
    }

    /// How many of this person's own deadlines have run out or end today, for the badge.
    public ReadOnlyIntegerProperty waitingProperty() {
        return over.getReadOnlyProperty();
    }

    /// What this person may do.
    TermPorts ports() {
        return ports;
    }

    /// The day on which the board was read, none before.
    Optional<LocalDate> today() {
        return board.map(Board::today);
    }

    /// Only what that person works on.
    ///
    /// @param person identifier; nothing for everybody
    public void show(Optional<String> person) {
        mine = false;
        whose = person;
        fill();
    }

    /// Only that person who looks, also before the first board is read, or everybody again.
    void showMine(boolean only) {
        mine = only;
        whose = Optional.empty();
        fill();
    }

    /// Only that kind.
    public void show(Shown kind) {
        shown = kind;
        fill();
    }

    /// Called again and again: reads anew now and then.
    public void tick() {
        if (ticks++ % TICKS == 0) {
            refresh();
        }
    }

    /// Reads anew.
    public void refresh() {
        turn++;
        int asked = turn;
        tasks.quietly("terms", progress -> ports.board(), read -> read(asked, read), this::failed);
    }

    /// Writes what is shown into a folder.
    public void export(Path folder) {
        List<Entry> now = entries();
        tasks.quietly(
                "terms", progress -> ports.export(now, folder), file -> told.set(new Told.Written(file)), this::failed);
    }

    /// Takes a calendar in.
    public void take(Path file) {
        tasks.quietly(
                "terms",
                progress -> ports.take(file),
                taken -> {
                    told.set(new Told.Brought(taken));
                    refresh();
                },
                this::failed);
    }

    /// Opens the lead or case of a line.
    public void open(TermLine line) {
        if (line instanceof TermLine.Row(Entry entry)) {
            ports.open(entry.matter().front());
        }
    }

    private List<Entry> entries() {
        return lines.stream()
                .flatMap(line -> line instanceof TermLine.Row(Entry entry)
                        ? Optional.of(entry).stream()
                        : Optional.<Entry>empty().stream())
                .toList();
    }

    private void read(int asked, Board read) {
        if (asked != turn) {
            return;
        }
        board = Optional.of(read);
        estimated.set(read.estimated());
        List<Who> known = read.entries().stream()
                .flatMap(entry -> entry.people().stream())
                .distinct()
                .sorted(Comparator.comparing(Who::name).thenComparing(Who::id))
                .toList();
        if (!known.equals(people)) {
            people.setAll(known);
        }
        over.set((int) read.entries().stream()
                .filter(entry -> works(entry, read.me()))
                .filter(entry -> {
                    Band band = band(entry, read.today());
                    return band == Band.OVER || band == Band.TODAY;
                })
                .count());
        fill();
        if (!(told.get() instanceof Told.Brought)) {
            told.set(new Told.Read());
        }
    }

    private void fill() {
        List<TermLine> now = board.map(this::lines).orElseGet(List::of);
        // A table that is set anew forgets its selection.
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    private List<TermLine> lines(Board read) {
        Optional<String> one = mine ? Optional.of(read.me()) : whose;
        Map<Band, List<Entry>> bands = new EnumMap<>(Band.class);
        read.entries().stream()
                .filter(entry -> one.map(person -> works(entry, person)).orElse(true))
                .filter(this::ofKind)
                .sorted(SOONEST)
                .forEach(entry -> bands.computeIfAbsent(band(entry, read.today()), band -> new ArrayList<>())
                        .add(entry));
        List<TermLine> lines = new ArrayList<>();
        bands.forEach((band, entries) -> {
            lines.add(new TermLine.Heading(band, entries.size()));
            entries.forEach(entry -> lines.add(new TermLine.Row(entry)));
        });
        return lines;
    }

    private static boolean works(Entry entry, String person) {
        return entry.people().stream().anyMatch(who -> who.id().equals(person));
    }

    private boolean ofKind(Entry entry) {
        return switch (shown) {
            case ALL -> true;
            case LEAD -> entry.matter().kind() == MatterKind.LEAD;
            case CASE -> entry.matter().kind() != MatterKind.LEAD;
        };
    }

    /// Where a deadline stands on the board of that day.
    static Band band(Entry entry, LocalDate today) {
        LocalDate raw = entry.term().due().raw();
        if (entry.term().urgency() == Urgency.OVER) {
            return Band.OVER;
        }
        if (!raw.isAfter(today)) {
            return Band.TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return raw.isAfter(sunday) ? Band.LATER : Band.WEEK;
    }

    private void failed(String code) {
        told.set(new Told.Failed(code));
    }
}
