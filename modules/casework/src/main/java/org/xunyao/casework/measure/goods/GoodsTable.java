package org.xunyao.casework.measure.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// Reads lines of goods from a table that somebody pasted or brought as a sheet (批量登记物品): whole, or not at
/// all and with every row and column that is wrong.
public final class GoodsTable {
    /// Rows of goods in one table.
    public static final int ROWS_AT_MOST = 2_000;

    private static final int SHOWN = 40;

    private final List<Wrong> wrong = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    private GoodsTable() {}

    /// Reads a table. The first row names the columns in any order; without the names of 名称 and 数量 there the
    /// rows are taken in the order of {@link Column}.
    ///
    /// @param rows in their order, empty ones left out
    public static Read read(List<Row> rows) {
        return new GoodsTable().all(rows);
    }

    /// The rows of a text copied from a sheet: a line a row, a tab between cells.
    public static List<Row> pasted(String text) {
        var rows = new ArrayList<Row>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                rows.add(new Row(i + 1, List.of(lines[i].split("\t", -1))));
            }
        }
        return List.copyOf(rows);
    }

    private Read all(List<Row> rows) {
        boolean titled = !rows.isEmpty() && isHead(rows.getFirst());
        if (titled) {
            head(rows.getFirst());
        } else {
            for (Column column : Column.values()) {
                places.put(column, places.size());
            }
        }
        List<Row> body = rows.subList(titled ? 1 : 0, rows.size());
        if (body.isEmpty() || body.size() > ROWS_AT_MOST) {
            wrong.add(new Wrong(rows.isEmpty() ? 1 : rows.getLast().number(), Optional.empty(), Fault.ROWS, ""));
            return new Read(List.of(), wrong);
        }
        var goods = new ArrayList<Goods>();
        body.forEach(row -> line(row).ifPresent(goods::add));
        return new Read(wrong.isEmpty() ? goods : List.of(), wrong);
    }

    private static boolean isHead(Row row) {
        return row.cells().stream().anyMatch(cell -> cell.strip().equals(Column.NAME.title()))
                && row.cells().stream().anyMatch(cell -> cell.strip().equals(Column.QUANTITY.title()));
    }

    private void head(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String title = row.cell(i);
            Optional<Column> column = Column.titled(title);
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                wrong.add(new Wrong(row.number(), column, Fault.TWICE, ""));
            } else if (column.isEmpty() && !title.isEmpty()) {
                wrong.add(new Wrong(row.number(), Optional.empty(), Fault.COLUMN, shortened(title)));
            }
        }
        for (Column column : Column.values()) {
            if (column.required() && !places.containsKey(column)) {
                wrong.add(new Wrong(row.number(), Optional.of(column), Fault.MISSING, ""));
            }
        }
    }

    private Optional<Goods> line(Row row) {
        int before = wrong.size();
        for (Column column : Column.values()) {
            String cell = cell(row, column);
            if (column.required() && cell.isEmpty()) {
                wrong.add(new Wrong(row.number(), Optional.of(column), Fault.MISSING, ""));
            } else if (!Goods.fits(cell, column.longest(), false)) {
                wrong.add(new Wrong(row.number(), Optional.of(column), Fault.TEXT, shortened(cell)));
            }
        }
        Optional<Quantity> quantity = quantity(row);
        Optional<Money> value = value(row);
        if (wrong.size() > before || quantity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Goods(
                cell(row, Column.NAME),
                cell(row, Column.SPEC),
                cell(row, Column.BATCH),
                cell(row, Column.UNIT),
                quantity.get(),
                value,
                cell(row, Column.PLACE)));
    }

    private Optional<Quantity> quantity(Row row) {
        String cell = cell(row, Column.QUANTITY);
        try {
            Optional<Quantity> read = Optional.of(Quantity.parse(cell)).filter(one -> !one.none());
            if (read.isEmpty()) {
                wrong.add(new Wrong(row.number(), Optional.of(Column.QUANTITY), Fault.NUMBER, cell));
            }
            return read;
        } catch (IllegalArgumentException none) {
            if (!cell.isEmpty()) {
                wrong.add(new Wrong(row.number(), Optional.of(Column.QUANTITY), Fault.NUMBER, shortened(cell)));
            }
            return Optional.empty();
        }
    }

    private Optional<Money> value(Row row) {
        String cell = cell(row, Column.VALUE);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.parse(cell));
        } catch (IllegalArgumentException none) {
            wrong.add(new Wrong(row.number(), Optional.of(Column.VALUE), Fault.AMOUNT, shortened(cell)));
            return Optional.empty();
        }
    }

    private String cell(Row row, Column column) {
        return Optional.ofNullable(places.get(column)).map(row::cell).orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /// One row of a table.
    ///
    /// @param number as a spreadsheet counts, from 1
    /// @param cells from the first column on
    public record Row(int number, List<String> cells) {
        /// Copies the cells.
        public Row {
            cells = List.copyOf(cells);
        }

        private String cell(int place) {
            return place < cells.size() ? cells.get(place).strip() : "";
        }
    }

    /// What was read (试登记结果).
    ///
    /// @param goods in the order of the table; none if anything is wrong
    /// @param wrong in the order of the table
    public record Read(List<Goods> goods, List<Wrong> wrong) {
        /// Copies the lists.
        public Read {
            goods = List.copyOf(goods);
            wrong = List.copyOf(wrong);
        }
    }

    /// What is wrong with a cell or a row (行错误).
    ///
    /// @param row as a spreadsheet counts, from 1
    /// @param column none if it is the whole row or table
    /// @param detail what stood there, shortened
    public record Wrong(int row, Optional<Column> column, Fault fault, String detail) {}

    /// How a cell or a table can be wrong.
    public enum Fault {
        /// No row of goods, or too many.
        ROWS,
        /// A column that no line has.
        COLUMN,
        /// A column that stands twice.
        TWICE,
        /// Nothing where something must be.
        MISSING,
        /// Too long, or with control characters.
        TEXT,
        /// No quantity above nothing with four places at most.
        NUMBER,
        /// No amount in yuan.
        AMOUNT
    }

    /// The columns of a table of goods (物品清单栏目).
    public enum Column {
        /// 名称.
        NAME("名称", true, Goods.LONGEST),
        /// 规格型号.
        SPEC("规格型号", false, Goods.SHORT),
        /// 批号.
        BATCH("批号", false, Goods.SHORT),
        /// 单位.
        UNIT("单位", true, Goods.UNIT_LONGEST),
        /// 数量.
        QUANTITY("数量", true, Goods.SHORT),
        /// 估值（元）, of the whole line.
        VALUE("估值", false, Goods.SHORT),
        /// 存放地点.
        PLACE("存放地点", true, Goods.LONGEST);

        private final String title;
        private final boolean required;
        private final int longest;

        Column(String title, boolean required, int longest) {
            this.title = title;
            this.required = required;
            this.longest = longest;
        }

        /// What stands over it.
        public String title() {
            return title;
        }

        /// Whether a line must have it.
        public boolean required() {
            return required;
        }

        int longest() {
            return longest;
        }

        static Optional<Column> titled(String title) {
            return Arrays.stream(values())
                    .filter(one -> one.title.equals(title))
                    .findFirst();
        }
    }
}
