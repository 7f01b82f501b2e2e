package org.xunyao.app.cases.goods.grid;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.documents.Words;

/// Rows while they are typed (录入中的表格): each change can be taken back until they are saved. JavaFX thread.
public final class GridDraft {
    /// Rows at most.
    public static final int ROWS_AT_MOST = 1_000;

    private static final int STEPS = 200;
    private static final Pattern BREAK = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NOISE = Pattern.compile("[,，元¥￥\\s]");

    private final List<GridColumn> columns;
    private final boolean grows;
    private final Function<List<List<String>>, List<Wrong>> check;
    private final ObservableList<List<String>> rows = FXCollections.observableArrayList();
    private final ObservableList<List<String>> readable = FXCollections.unmodifiableObservableList(rows);
    private final Deque<List<List<String>>> past = new ArrayDeque<>();
    private final Deque<List<List<String>>> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Wrong>> wrongs = new ReadOnlyObjectWrapper<>(this, "wrongs", List.of());
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(this, "said", new Said.Nothing());

    /// @param grows whether rows come and go; else they are those it begins with
    /// @param check finds the cells that cannot be saved; rows in which nothing is typed are no rows
    public GridDraft(List<GridColumn> columns, boolean grows, Function<List<List<String>>, List<Wrong>> check) {
        this.columns = List.copyOf(columns);
        this.grows = grows;
        this.check = check;
        if (grows) {
            rows.add(empty());
        }
    }

    /// What the last paste has to say.
    public sealed interface Said {
        /// Nothing.
        record Nothing() implements Said {}

        /// So many rows were taken over.
        ///
        /// @param unused headings that no column has
        record Taken(int rows, List<String> unused) implements Said {
            /// Copies the headings.
            public Taken {
                unused = List.copyOf(unused);
            }
        }

        /// More than can be taken; nothing was.
        record TooMuch() implements Said {}
    }

    /// A cell that cannot be saved.
    ///
    /// @param row from 0
    /// @param column from 0
    /// @param key of the sentence
    public record Wrong(int row, int column, String key) {}

    /// The columns.
    public List<GridColumn> columns() {
        return columns;
    }

    /// Whether rows come and go.
    public boolean grows() {
        return grows;
    }

    /// The rows, each with a text for each column.
    public ObservableList<List<String>> rows() {
        return readable;
    }

    /// What the last paste has to say.
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Begins with other rows; nothing before can be brought back.
    public void begin(List<List<String>> with) {
        rows.setAll(with.stream().map(this::fitted).toList());
        if (grows && rows.isEmpty()) {
            rows.add(empty());
        }
        past.clear();
        future.clear();
        said.set(new Said.Nothing());
        look();
    }

    /// Types into a cell.
    public void type(int row, int column, String text) {
        String clean = clean(text, column);
        if (!columns.get(column).kind().typed() || rows.get(row).get(column).equals(clean)) {
            return;
        }
        keep();
        rows.set(row, with(rows.get(row), column, clean));
        look();
    }

    /// An empty row below another one.
    ///
    /// @return its place, or the other's if there is no room
    public int add(int below) {
        if (!grows || rows.size() >= ROWS_AT_MOST) {
            return below;
        }
        keep();
        int place = Math.clamp(below + 1L, 0, rows.size());
        rows.add(place, empty());
        look();
        return place;
    }

    /// Takes a row away; the last one is emptied.
    public void remove(int row) {
        if (grows && row >= 0 && row < rows.size()) {
            keep();
            rows.remove(row);
            if (rows.isEmpty()) {
                rows.add(empty());
            }
            look();
        }
    }

    /// Puts cells of a spreadsheet in, from a cell on to the right and down. With a heading each column goes
    /// where its heading says. All or nothing.
    public void paste(int row, int column, String text) {
        Optional<List<List<String>>> read = PastedCells.read(text);
        List<List<String>> cells = read.orElse(List.of());
        Optional<List<Integer>> heading =
                cells.isEmpty() ? Optional.empty() : PastedCells.heading(cells.getFirst(), columns);
        List<List<String>> body = heading.isPresent() ? cells.subList(1, cells.size()) : cells;
        int room = grows ? ROWS_AT_MOST - row : rows.size() - row;
        if (read.isEmpty() || body.size() > room) {
            said.set(new Said.TooMuch());
            return;
        }
        if (body.isEmpty()) {
            return;
        }
        keep();
        for (int line = 0; line < body.size(); line++) {
            put(row + line, body.get(line), heading, column);
        }
        look();
        List<String> unused =
                heading.map(places -> unused(cells.getFirst(), places)).orElse(List.of());
        said.set(new Said.Taken(body.size(), unused));
    }

    /// The rows as a spreadsheet reads them.
    public String copy(List<Integer> places) {
        return String.join(
                "\n",
                places.stream()
                        .sorted()
                        .map(place -> String.join("\t", rows.get(place)))
                        .toList());
    }

    /// Takes the last change back.
    ///
    /// @return whether there was one
    public boolean undo() {
        return swap(past, future);
    }

    /// Brings back what was taken back last.
    ///
    /// @return whether there was something
    public boolean redo() {
        return swap(future, past);
    }

    /// The rows in which something stands.
    public List<List<String>> filled() {
        return rows.stream().filter(row -> !blank(row)).toList();
    }

    /// Cells that cannot be saved, in their order.
    public ReadOnlyObjectProperty<List<Wrong>> wrongsProperty() {
        return wrongs.getReadOnlyProperty();
    }

    /// What is wrong with one cell.
    public Optional<String> wrong(int row, int column) {
        return wrongs.get().stream()
                .filter(one -> one.row() == row && one.column() == column)
                .map(Wrong::key)
                .findFirst();
    }

    /// Looks at every row again, because what they are held against changed.
    public void look() {
        wrongs.set(check.apply(List.copyOf(rows)));
    }

    /// Whether nothing is typed in a row.
    public boolean blank(int row) {
        return blank(rows.get(row));
    }

    // What is only read fills no row by itself.
    private boolean blank(List<String> row) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).kind().typed() && !row.get(column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void put(int row, List<String> cells, Optional<List<Integer>> heading, int from) {
        if (row == rows.size()) {
            rows.add(empty());
        }
        var line = new ArrayList<>(rows.get(row));
        for (int cell = 0; cell < cells.size(); cell++) {
            int column = heading.isPresent() ? place(heading.get(), cell) : from + cell;
            if (column >= 0
                    && column < columns.size()
                    && columns.get(column).kind().typed()) {
                line.set(column, clean(cells.get(cell), column));
            }
        }
        rows.set(row, List.copyOf(line));
    }

    private static int place(List<Integer> heading, int cell) {
        return cell < heading.size() ? heading.get(cell) : -1;
    }

    private static List<String> unused(List<String> titles, List<Integer> places) {
        var unused = new ArrayList<String>();
        for (int place = 0; place < titles.size(); place++) {
            if (places.get(place) < 0 && !titles.get(place).isBlank()) {
                unused.add(BREAK.matcher(Words.visible(titles.get(place))).replaceAll(" "));
            }
        }
        return unused;
    }

    private boolean swap(Deque<List<List<String>>> from, Deque<List<List<String>>> to) {
        List<List<String>> before = from.pollLast();
        if (before == null) {
            return false;
        }
        to.addLast(List.copyOf(rows));
        rows.setAll(before);
        look();
        said.set(new Said.Nothing());
        return true;
    }

    private void keep() {
        past.addLast(List.copyOf(rows));
        if (past.size() > STEPS) {
            past.removeFirst();
        }
        future.clear();
        said.set(new Said.Nothing());
    }

    private List<String> empty() {
        return Collections.nCopies(columns.size(), "");
    }

    private List<String> fitted(List<String> row) {
        var line = new ArrayList<>(row);
        while (line.size() < columns.size()) {
            line.add("");
        }
        return List.copyOf(line.subList(0, columns.size()));
    }

    private static List<String> with(List<String> row, int column, String text) {
        var line = new ArrayList<>(row);
        line.set(column, text);
        return List.copyOf(line);
    }

    // One line of marks that a document takes; figures of full width are typed by whoever writes Chinese.
    private String clean(String text, int column) {
        String line = BREAK.matcher(Words.visible(text)).replaceAll(" ").strip();
        return columns.get(column).kind() == GridColumn.Kind.FIGURES
                ? NOISE.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC))
                        .replaceAll("")
                : line;
    }
}
