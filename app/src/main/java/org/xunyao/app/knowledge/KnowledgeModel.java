package org.xunyao.app.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.xunyao.app.knowledge.KnowledgePorts.Found;
import org.xunyao.app.knowledge.KnowledgePorts.Shelf;
import org.xunyao.app.knowledge.KnowledgeSheet.Hit;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Standing;
import org.xunyao.ui.task.Tasks;

/// What is looked for, what was found, and which of it is looked at. JavaFX thread.
public final class KnowledgeModel {
    private static final int MOST = 300;

    private final KnowledgePorts ports;
    private final LocalDate today;
    private final Tasks tasks;
    private final ObservableList<KnowledgeLine> lines = FXCollections.observableArrayList();
    private final ObservableList<KnowledgeLine> readable = FXCollections.unmodifiableObservableList(lines);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.ALL);
    private final StringProperty day = new SimpleStringProperty(this, "day");
    private final ReadOnlyBooleanWrapper reads = new ReadOnlyBooleanWrapper(this, "reads", true);
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Reading());
    private final ReadOnlyObjectWrapper<Optional<KnowledgeSheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<Using> using = new ReadOnlyObjectWrapper<>(this, "using", new Using.Nothing());
    private final Deque<Piece> before = new ArrayDeque<>();
    private Optional<Shelf> shelf = Optional.empty();
    private boolean reading;
    private long asked;
    private long looked;

    /// Which kinds are listed.
    public enum Scope {
        /// 全部.
        ALL(Optional.empty()),
        /// 罚则.
        VIOLATION(Optional.of(Piece.Kind.VIOLATION)),
        /// 条文.
        ARTICLE(Optional.of(Piece.Kind.ARTICLE)),
        /// 法规.
        LAW(Optional.of(Piece.Kind.LAW)),
        /// 检查项目.
        CHECK(Optional.of(Piece.Kind.CHECK)),
        /// 用语.
        PHRASE(Optional.of(Piece.Kind.PHRASE));

        private final Optional<Piece.Kind> only;

        Scope(Optional<Piece.Kind> only) {
            this.only = only;
        }

        private Set<Piece.Kind> kinds() {
            return only.<Set<Piece.Kind>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Piece.Kind.class));
        }
    }

    /// What the line below the search says.
    public sealed interface Told {
        /// The index is being made.
        record Reading() implements Told {}

        /// So many were found; all laws where nothing is looked for.
        record Read(int count, boolean looking) implements Told {}

        /// It could not be read.
        record Failed(String code) implements Told {}
    }

    /// What is known of the cases that used the article.
    public sealed interface Using {
        /// No article is looked at.
        record Nothing() implements Using {}

        /// They are being read.
        record Reading() implements Using {}

        /// They were read.
        record Read(Found found) implements Using {}

        /// They could not be read.
        record Failed(String code) implements Using {}
    }

    /// @param today the law of this day is offered
    public KnowledgeModel(KnowledgePorts ports, LocalDate today, Tasks tasks) {
        this.ports = ports;
        this.today = today;
        this.tasks = tasks;
        day.set(today.toString());
        search.subscribe(text -> look());
        scope.subscribe(one -> look());
        day.subscribe(text -> turn());
    }

    /// What was found, by kind.
    public ObservableList<KnowledgeLine> lines() {
        return readable;
    }

    /// What is looked for.
    public StringProperty searchProperty() {
        return search;
    }

    /// Which kinds are listed.
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// The day by whose law everything is shown, as 2026-11-23.
    public StringProperty dayProperty() {
        return day;
    }

    /// Whether the day can be read; while it cannot, everything stays as it was.
    public ReadOnlyBooleanProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /// What the line below the search says.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What is looked at.
    public ReadOnlyObjectProperty<Optional<KnowledgeSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// What is known of the cases that used it.
    public ReadOnlyObjectProperty<Using> usingProperty() {
        return using.getReadOnlyProperty();
    }

    /// Where the room leads.
    KnowledgePorts.Ways ways() {
        return ports.ways();
    }

    /// The room is entered: what is not read yet is read.
    public void enter() {
        if (shelf.isEmpty()) {
            refresh();
        }
    }

    /// Reads everything anew and makes the index.
    public void refresh() {
        if (reading) {
            return;
        }
        reading = true;
        told.set(new Told.Reading());
        tasks.quietly("knowledge", progress -> ports.shelf().get(), this::read, this::failed);
    }

    private void failed(String code) {
        reading = false;
        told.set(new Told.Failed(code));
    }

    private void read(Shelf now) {
        reading = false;
        shelf = Optional.of(now);
        before.clear();
        sheet.set(Optional.empty());
        look();
    }

    private void turn() {
        Optional<LocalDate> now = day();
        reads.set(now.isPresent());
        if (now.isPresent()) {
            look();
            sheet.get().ifPresent(one -> show(one.hit().piece()));
        }
    }

    private void look() {
        Optional<LocalDate> on = day();
        if (shelf.isEmpty() || on.isEmpty()) {
            return;
        }
        long mine = ++asked;
        Shelf now = shelf.get();
        String typed = search.get();
        Scope shown = scope.get();
        tasks.quietly(
                "knowledge",
                progress -> grouped(now.book(), found(now, typed, shown), on.get()),
                some -> list(mine, some, !typed.isBlank()),
                code -> told.set(new Told.Failed(code)));
    }

    /// What was typed last counts, whatever comes back last.
    private void list(long mine, List<KnowledgeLine> some, boolean looking) {
        if (mine == asked) {
            lines.setAll(some);
            int count = (int)
                    some.stream().filter(KnowledgeLine.Row.class::isInstance).count();
            told.set(new Told.Read(count, looking));
        }
    }

    private static List<Piece> found(Shelf now, String typed, Scope shown) {
        if (!typed.isBlank()) {
            return now.search().find(typed, shown.kinds(), MOST);
        }
        Set<Piece.Kind> kinds = shown == Scope.ALL ? EnumSet.of(Piece.Kind.LAW) : shown.kinds();
        return now.book().pieces().stream()
                .filter(one -> kinds.contains(one.kind()))
                .limit(MOST)
                .toList();
    }

    /// The kind of the best hit first; within a kind, what is in force on that day first.
    private static List<KnowledgeLine> grouped(KnowledgeBook book, List<Piece> pieces, LocalDate day) {
        Map<Piece.Kind, List<Hit>> groups = new LinkedHashMap<>();
        pieces.forEach(piece ->
                groups.computeIfAbsent(piece.kind(), any -> new ArrayList<>()).add(Hit.on(book, day, piece)));
        var all = new ArrayList<KnowledgeLine>();
        groups.forEach((kind, hits) -> {
            all.add(new KnowledgeLine.Heading(kind, hits.size()));
            hits.stream()
                    .filter(hit -> hit.standing() == Standing.IN_FORCE)
                    .forEach(hit -> all.add(new KnowledgeLine.Row(hit)));
            hits.stream()
                    .filter(hit -> hit.standing() != Standing.IN_FORCE)
                    .forEach(hit -> all.add(new KnowledgeLine.Row(hit)));
        });
        return all;
    }

    /// Looks at one of the list.
    public void choose(Piece piece) {
        boolean same =
                sheet.get().filter(one -> one.hit().piece().equals(piece)).isPresent();
        if (!same) {
            before.clear();
            show(piece);
        }
    }

    /// Looks at what the sheet names; {@link #back} leads to the sheet.
    public void follow(Piece piece) {
        sheet.get().ifPresent(one -> before.push(one.hit().piece()));
        show(piece);
    }

    /// Whether there is a sheet to go back to.
    public boolean canGoBack() {
        return !before.isEmpty();
    }

    /// Looks at the sheet before.
    public void back() {
        if (canGoBack()) {
            show(before.pop());
        }
    }

    private void show(Piece piece) {
        Optional<LocalDate> on = day();
        if (shelf.isEmpty() || on.isEmpty()) {
            return;
        }
        Shelf now = shelf.get();
        sheet.set(Optional.of(KnowledgeSheet.of(now.book(), piece, on.get())));
        long mine = ++looked;
        using.set(piece.cited().isPresent() ? new Using.Reading() : new Using.Nothing());
        piece.cited()
                .ifPresent(cited -> tasks.quietly(
                        "knowledge",
                        progress -> ports.uses().of(now.book(), cited),
                        found -> use(mine, new Using.Read(found)),
                        code -> use(mine, new Using.Failed(code))));
    }

    private void use(long mine, Using now) {
        if (mine == looked) {
            using.set(now);
        }
    }

    /// Opens the penalties of a violation, or of the first one that names what is looked at.
    ///
    /// @return whether there is one
    public boolean openPenalty() {
        Optional<KnowledgeSheet> now = sheet.get();
        Optional<Piece> violation = now.flatMap(one -> one.hit().piece().kind() == Piece.Kind.VIOLATION
                ? Optional.of(one.hit().piece())
                : one.related().stream()
                        .map(Hit::piece)
                        .filter(piece -> piece.kind() == Piece.Kind.VIOLATION)
                        .findFirst());
        violation.ifPresent(piece -> openPenalty(piece));
        return violation.isPresent();
    }

    /// Opens the penalties of a violation by the law of the day, or of today where that is still to come.
    public void openPenalty(Piece violation) {
        LocalDate on = day().filter(one -> !one.isAfter(today)).orElse(today);
        ports.ways().penalty().accept(violation.code(), on);
    }

    /// All scopes, for a control.
    static List<Scope> scopes() {
        return Arrays.asList(Scope.values());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(day.get().strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
