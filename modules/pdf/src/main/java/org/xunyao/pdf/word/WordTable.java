package org.xunyao.pdf.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;

/// Writes one table: columns, cells over several columns and rows, and a head that is printed again
/// on each page.
final class WordTable {
    private static final Pattern WIDTH = Pattern.compile("width:\\s*([0-9.]+)%");
    /// The columns of a table that states none: words, room, a day.
    private static final int MOST_COLUMNS = 40;

    private final Element source;
    private final XWPFTable table;
    private final WordFonts fonts;
    private final int[] columns;
    /// By column: how many rows a cell still reaches down, and over how many columns.
    private final TreeMap<Integer, Reach> reaching = new TreeMap<>();

    private record Reach(int rows, int columns) {}

    /// @param width of the whole table, in twips
    WordTable(Element source, XWPFTable table, WordFonts fonts, int width) {
        this.source = source;
        this.table = table;
        this.fonts = fonts;
        this.columns = columns(source, width);
    }

    void write() {
        CTTbl ct = table.getCTTbl();
        table.removeRow(0);
        CTTblGrid grid = ct.getTblGrid() == null ? ct.addNewTblGrid() : ct.getTblGrid();
        int all = 0;
        for (int column : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
            all += column;
        }
        table.setWidth(all);
        ct.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (!WordStyle.classes(source).contains("grid")) {
            table.removeBorders();
        }
        int number = 0;
        for (Element row : rows(source)) {
            row(row, table.insertNewTableRow(number++));
        }
    }

    private void row(Element source, XWPFTableRow row) {
        row.setCantSplitRow(!WordStyle.classes(source).contains("long"));
        row.setRepeatHeader(((Element) source.getParentNode()).getTagName().equals("thead"));
        int column = goOn(row, 0);
        for (Element cell : WordFlow.children(source, "td")) {
            int wide = Math.max(1, number(cell, "colspan"));
            int high = Math.max(1, number(cell, "rowspan"));
            XWPFTableCell made = cell(row, column, wide);
            if (high > 1) {
                properties(made).addNewVMerge().setVal(STMerge.RESTART);
                reaching.put(column, new Reach(high - 1, wide));
            }
            boolean top = WordStyle.classes(cell).contains("text");
            made.setVerticalAlignment(top ? XWPFVertAlign.TOP : XWPFVertAlign.CENTER);
            new WordFlow(new WordFlow.InCell(made), fonts).cell(cell);
            column = goOn(row, column + wide);
        }
    }

    /// Cells from above that reach into this row.
    private int goOn(XWPFTableRow row, int from) {
        int column = from;
        for (Reach reach = reaching.get(column); reach != null; reach = reaching.get(column)) {
            properties(cell(row, column, reach.columns())).addNewVMerge().setVal(STMerge.CONTINUE);
            if (reach.rows() == 1) {
                reaching.remove(column);
            } else {
                reaching.put(column, new Reach(reach.rows() - 1, reach.columns()));
            }
            column += reach.columns();
        }
        return column;
    }

    private XWPFTableCell cell(XWPFTableRow row, int column, int wide) {
        XWPFTableCell cell = row.addNewTableCell();
        CTTcPr properties = properties(cell);
        int width = 0;
        for (int each = column; each < Math.min(column + wide, columns.length); each++) {
            width += columns[each];
        }
        var size = properties.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(BigInteger.valueOf(width));
        if (wide > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(wide));
        }
        return cell;
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        CTTcPr there = cell.getCTTc().getTcPr();
        return there == null ? cell.getCTTc().addNewTcPr() : there;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : WordFlow.children(table, "")) {
            switch (child.getTagName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody" -> rows.addAll(WordFlow.children(child, "tr"));
                default -> {}
            }
        }
        return rows;
    }

    private static int[] columns(Element table, int width) {
        List<Double> shares = new ArrayList<>();
        for (Element group : WordFlow.children(table, "colgroup")) {
            for (Element column : WordFlow.children(group, "col")) {
                Matcher share = WIDTH.matcher(column.getAttribute("style"));
                shares.add(share.find() ? Double.parseDouble(share.group(1)) : 0);
            }
        }
        if (shares.isEmpty()) {
            int most = rows(table).stream()
                    .mapToInt(row -> WordFlow.children(row, "td").stream()
                            .mapToInt(cell -> Math.max(1, number(cell, "colspan")))
                            .sum())
                    .max()
                    .orElse(1);
            shares.addAll(Collections.nCopies(Math.min(most, MOST_COLUMNS), 100.0 / most));
        }
        return shares.stream()
                .mapToInt(share -> (int) Math.round(share / 100 * width))
                .toArray();
    }

    private static int number(Element cell, String attribute) {
        String number = cell.getAttribute(attribute);
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }
}
