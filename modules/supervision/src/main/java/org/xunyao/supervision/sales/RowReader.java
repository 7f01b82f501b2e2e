package org.xunyao.supervision.sales;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a line of sales of a line of text (销售行解析). What cannot be read is told with its row and column and
/// stops nothing.
public final class RowReader {
    private static final Pattern TIME = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?[ T　]*"
            + "(\\d{1,2})[:：时]?(\\d{2})(?:[:：分]?(\\d{2}))?(?:\\.\\d{1,6})?秒?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,7}(\\.\\d{1,3})?");
    private static final Set<String> YES = Set.of("1", "是", "y", "yes", "true", "处方", "处方药", "rx", "含麻", "√");
    private static final Set<String> NO =
            Set.of("", "0", "否", "n", "no", "false", "非处方", "非处方药", "otc", "甲类otc", "乙类otc", "-", "无");
    private static final Set<String> NOTHING = Set.of("", "-", "--", "/", "无", "0", "null", "NULL");
    private static final int TEXT = 200;
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int OLDEST = 2000;

    private final SalesSource source;
    private final ZoneId zone;
    private final BuyerDigests buyers;
    private final Supplier<UUID> ids;

    /// What a line came to.
    public sealed interface Read {}

    /// A line (已读).
    ///
    /// @param coarse how much of the till's time is not written: a second, or a minute
    public record Line(SaleLine line, Duration coarse) implements Read {}

    /// None (未读).
    public record Bad(BadRow row) implements Read {}

    /// A cell that is not what it should be.
    private static final class CellException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SaleColumn column;

        CellException(SaleColumn column, String fault) {
            super(fault, null, false, false);
            this.column = column;
        }
    }

    /// The till's time, and how much of it is not written.
    private record Moment(Instant at, Duration coarse) {}

    /// @param zone by which the till's time is meant
    /// @param ids of new lines
    public RowReader(SalesSource source, ZoneId zone, BuyerDigests buyers, Supplier<UUID> ids) {
        this.source = source;
        this.zone = zone;
        this.buyers = buyers;
        this.ids = ids;
    }

    /// Reads one.
    ///
    /// @param columns where each column stands
    /// @param arrived when it came
    public Read read(RawRow row, Map<SaleColumn, Integer> columns, Instant arrived) {
        if (!row.isWhole()) {
            return bad(row, Optional.empty(), row.fault(), arrived);
        }
        try {
            return line(new Cells(row, columns), arrived);
        } catch (CellException cell) {
            return bad(row, Optional.of(cell.column), String.valueOf(cell.getMessage()), arrived);
        }
    }

    private Bad bad(RawRow row, Optional<SaleColumn> column, String fault, Instant arrived) {
        return new Bad(new BadRow(source.id(), row.generation(), row.number(), column, fault, arrived));
    }

    private Line line(Cells cells, Instant arrived) {
        Moment moment = moment(cells.needed(SaleColumn.TIME), arrived);
        var receipt = new SaleLine.Receipt(cells.text(SaleColumn.REGISTER), cells.needed(SaleColumn.RECEIPT));
        var product = new SaleLine.Product(
                cells.needed(SaleColumn.PRODUCT), cells.text(SaleColumn.APPROVAL), cells.text(SaleColumn.BARCODE));
        var flags = new SaleLine.Flags(cells.flag(SaleColumn.PRESCRIPTION), cells.flag(SaleColumn.EPHEDRINE));
        boolean old = moment.at().isBefore(source.entry().at());
        RawRow row = cells.row();
        var line = new SaleLine(
                ids.get(),
                new SaleLine.Place(source.id(), row.generation(), row.number(), buyers.of(row.sha256()), arrived, old),
                source.shop(),
                receipt,
                moment.at(),
                product,
                quantity(cells.needed(SaleColumn.QUANTITY)),
                flags,
                cells.filled(SaleColumn.REVIEW),
                cells.filled(SaleColumn.BUYER).map(number -> buyers.of(number.toUpperCase(Locale.ROOT))),
                cells.filled(SaleColumn.TRACE));
        return new Line(line, moment.coarse());
    }

    private Moment moment(String text, Instant arrived) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new CellException(SaleColumn.TIME, "TIME");
        }
        boolean whole = parts.group(6) != null;
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    whole ? number(parts, 6) : 0);
            Instant at = time.atZone(zone).toInstant();
            if (time.getYear() < OLDEST || at.isAfter(arrived.plus(AHEAD))) {
                throw new CellException(SaleColumn.TIME, "FUTURE");
            }
            return new Moment(at, whole ? Duration.ofSeconds(1) : Duration.ofMinutes(1));
        } catch (DateTimeException none) {
            throw new CellException(SaleColumn.TIME, "TIME");
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static BigDecimal quantity(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new CellException(SaleColumn.QUANTITY, "NUMBER");
        }
        return new BigDecimal(text);
    }

    /// The cells of a line by what they mean.
    private record Cells(RawRow row, Map<SaleColumn, Integer> columns) {
        String text(SaleColumn column) {
            Integer at = columns.get(column);
            String text = at == null ? "" : row.cell(at);
            if (text.length() > TEXT) {
                throw new CellException(column, "LONG");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new CellException(column, "SIGNS");
            }
            return text;
        }

        String needed(SaleColumn column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw new CellException(column, "EMPTY");
            }
            return text;
        }

        Optional<String> filled(SaleColumn column) {
            return Optional.of(text(column)).filter(text -> !NOTHING.contains(text));
        }

        boolean flag(SaleColumn column) {
            String text = text(column).toLowerCase(Locale.ROOT);
            if (YES.contains(text)) {
                return true;
            }
            if (NO.contains(text)) {
                return false;
            }
            throw new CellException(column, "FLAG");
        }
    }
}
