package org.xunyao.app.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.casework.penalty.Exemption;
import org.xunyao.casework.penalty.LawChoice;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.ui.task.Tasks;

/// Which violations are found, which one is looked at, and by the law of which day.
public final class LawModel {
    private final Supplier<LawBook> source;
    private final LocalDate today;
    private final Tasks tasks;
    private final ObservableList<Violation> found = FXCollections.observableArrayList();
    private final ObservableList<Violation> readable = FXCollections.unmodifiableObservableList(found);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.ALL);
    private final StringProperty conduct = new SimpleStringProperty(this, "conduct");
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Reading());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyBooleanWrapper reads = new ReadOnlyBooleanWrapper(this, "reads", true);
    private Optional<LawBook> book = Optional.empty();
    private Optional<Violation> chosen = Optional.empty();
    private Optional<String> asked = Optional.empty();

    /// Which of them are listed.
    public enum Scope {
        /// 全部.
        ALL(Optional.empty()),
        /// 药品.
        DRUG(Optional.of(Sector.DRUG)),
        /// 医疗器械.
        DEVICE(Optional.of(Sector.DEVICE)),
        /// 化妆品.
        COSMETIC(Optional.of(Sector.COSMETIC)),
        /// 广告.
        ADVERTISING(Optional.of(Sector.ADVERTISING)),
        /// 价格.
        PRICE(Optional.of(Sector.PRICE));

        private final Optional<Sector> sector;

        Scope(Optional<Sector> sector) {
            this.sector = sector;
        }

        boolean holds(Violation one) {
            return sector.map(only -> one.sector() == only).orElse(true);
        }
    }

    /// What the line below the search says.
    public sealed interface Told {
        /// It is being read.
        record Reading() implements Told {}

        /// It is read.
        record Read() implements Told {}

        /// It could not be read.
        record Failed(String code) implements Told {}
    }

    /// One violation by the law of the day of the conduct and of today.
    ///
    /// @param violation as today's law has it
    /// @param conduct the day on which the conduct ended
    /// @param today by which the steps of discretion are taken
    /// @param choice the law of both days
    /// @param exemptions of the list that name this violation
    public record Sheet(
            LawBook book,
            Violation violation,
            LocalDate conduct,
            LocalDate today,
            LawChoice choice,
            List<Exemption> exemptions) {
        /// Copies the exemptions.
        public Sheet {
            exemptions = List.copyOf(exemptions);
        }
    }

    /// @param source reads the tables; run by the tasks
    /// @param today the law of this day is offered
    public LawModel(Supplier<LawBook> source, LocalDate today, Tasks tasks) {
        this.source = source;
        this.today = today;
        this.tasks = tasks;
        conduct.set(today.toString());
        search.subscribe(text -> list());
        scope.subscribe(one -> list());
        conduct.subscribe(text -> open());
    }

    /// What is found, in the order of the data.
    public ObservableList<Violation> found() {
        return readable;
    }

    /// Part of a name, an identifier or an article.
    public StringProperty searchProperty() {
        return search;
    }

    /// Which of them are listed.
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// The day on which the conduct ended, as 2026-11-23.
    public StringProperty conductProperty() {
        return conduct;
    }

    /// What the line below the search says.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What is looked at; nothing before one is chosen.
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Whether the day of the conduct can be read and is not to come; while it is not, the sheet stays as it was.
    public ReadOnlyBooleanProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /// Reads the tables anew.
    public void refresh() {
        told.set(new Told.Reading());
        tasks.quietly("law", progress -> source.get(), this::read, code -> told.set(new Told.Failed(code)));
    }

    private void read(LawBook now) {
        book = Optional.of(now);
        told.set(new Told.Read());
        // The list is laid anew and nothing in it is selected: what was looked at is looked at again.
        asked = asked.or(() -> chosen.map(Violation::id));
        list();
        open();
        answer();
    }

    /// Looks at a kind of violation by the law of a day; once the tables are read, where they are not yet.
    public void ask(String violation, LocalDate day) {
        asked = Optional.of(violation);
        scope.set(Scope.ALL);
        search.set(violation);
        conduct.set(day.toString());
        answer();
    }

    private void answer() {
        Optional<Violation> found = asked.flatMap(id -> book.flatMap(now -> now.penalties().violations(today).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()));
        if (found.isPresent()) {
            asked = Optional.empty();
            choose(found);
        }
    }

    /// Looks at one.
    public void choose(Optional<Violation> one) {
        if (!one.equals(chosen)) {
            chosen = one;
            open();
        }
    }

    private void list() {
        String part = search.get().strip().toLowerCase(Locale.ROOT);
        found.setAll(book.stream()
                .flatMap(now -> now.penalties().violations(today).stream())
                .filter(one -> scope.get().holds(one) && says(one, part))
                .toList());
    }

    private static boolean says(Violation one, String part) {
        return (one.id() + " " + one.name() + " " + one.violated() + " "
                        + one.legal().source())
                .toLowerCase(Locale.ROOT)
                .contains(part);
    }

    private void open() {
        Optional<LocalDate> day = day();
        reads.set(day.isPresent());
        if (day.isPresent()) {
            sheet.set(book.flatMap(now -> chosen.map(one -> sheet(now, one, day.get()))));
        }
    }

    private Sheet sheet(LawBook now, Violation one, LocalDate day) {
        LawChoice choice = now.penalties().choice(one.id(), day, today);
        List<Exemption> fitting = now.exemptions().stream()
                .filter(row -> row.legal().holds(today))
                .filter(row -> row.violation().filter(one.id()::equals).isPresent())
                .toList();
        return new Sheet(now, one, day, today, choice, fitting);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(conduct.get().strip())).filter(day -> !day.isAfter(today));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The rows of one of both laws.
    static List<PenaltyRow> rows(Sheet sheet, boolean then) {
        return then ? sheet.choice().then() : sheet.choice().now();
    }
}
