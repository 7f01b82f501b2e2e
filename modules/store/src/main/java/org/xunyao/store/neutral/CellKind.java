package org.xunyao.store.neutral;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// What a column holds, whatever an engine calls it.
enum CellKind {
    /// Text of any length.
    TEXT,
    /// A whole number.
    WHOLE,
    /// A 64-bit floating-point number.
    REAL,
    /// Yes or no.
    TRUTH,
    /// A day, ISO 8601.
    DAY,
    /// An instant in UTC, ISO 8601.
    MOMENT,
    /// Bytes in base64.
    BYTES;

    static CellKind of(int sqlType) {
        return switch (sqlType) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> WHOLE;
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> REAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("no neutral form for SQL type " + sqlType);
        };
    }

    /// How the manifest calls it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The cell of a result, as the line holds it.
    @Nullable
    Object read(ResultSet row, int place) throws SQLException {
        Object cell = switch (this) {
            case TEXT -> row.getString(place);
            case WHOLE -> row.getLong(place);
            case REAL -> row.getDouble(place);
            case TRUTH -> row.getBoolean(place);
            case DAY -> day(row.getDate(place));
            case MOMENT -> moment(row.getTimestamp(place, utc()));
            case BYTES -> bytes(row.getBytes(place));
        };
        return row.wasNull() ? null : cell;
    }

    private static @Nullable String day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate().toString();
    }

    private static @Nullable String moment(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant().toString();
    }

    private static @Nullable String bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /// Puts the cell of a line into a statement.
    ///
    /// @param sqlType of the column, for one that is empty
    /// @throws IllegalArgumentException if the value is not of this kind
    void bind(PreparedStatement statement, int place, int sqlType, @Nullable Object cell) throws SQLException {
        if (cell == null) {
            statement.setNull(place, sqlType);
            return;
        }
        try {
            bindValue(statement, place, cell);
        } catch (ClassCastException | DateTimeException other) {
            throw new IllegalArgumentException("not " + word(), other);
        }
    }

    private void bindValue(PreparedStatement statement, int place, Object cell) throws SQLException {
        switch (this) {
            case TEXT -> statement.setString(place, (String) cell);
            case WHOLE -> statement.setLong(place, (Long) cell);
            case REAL -> statement.setDouble(place, real(cell));
            case TRUTH -> statement.setBoolean(place, (Boolean) cell);
            case DAY -> statement.setDate(place, Date.valueOf(LocalDate.parse((String) cell)));
            case MOMENT -> statement.setTimestamp(place, Timestamp.from(Instant.parse((String) cell)), utc());
            case BYTES -> statement.setBytes(place, Base64.getDecoder().decode((String) cell));
        }
    }

    private static double real(Object cell) {
        return cell instanceof Long whole ? new BigDecimal(whole).doubleValue() : (Double) cell;
    }

    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    }
}
