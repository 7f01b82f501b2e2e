package org.xunyao.supervision.sales;

import java.math.BigDecimal;
import java.time.Duration;

/// By what lines are read and judged (销售流参数), rows of resources/sales/limits.csv.
public record SalesLimits(Reading reading, Review review, Ephedrine ephedrine, Trace trace, Post post, Scan scan) {
    /// How much is read (读取上限).
    ///
    /// @param lineBytes of one line
    /// @param columns of one line
    /// @param rows taken at once
    /// @param every from one look at the file to the next
    /// @param keepDays so long lines are kept
    /// @param badRows kept of one source at most
    public record Reading(int lineBytes, int columns, int rows, Duration every, int keepDays, int badRows) {}

    /// AI-06.
    ///
    /// @param within so long after the sale a record may still be made
    public record Review(Duration within) {}

    /// AI-07.
    ///
    /// @param receipt boxes that one receipt may have
    /// @param buyer boxes that one buyer may have
    /// @param days over so many days
    public record Ephedrine(BigDecimal receipt, BigDecimal buyer, int days) {}

    /// AI-19.
    ///
    /// @param percent of a day's lines that may lack a trace code
    /// @param least lines that a day must have to be judged
    public record Trace(int percent, int least) {}

    /// AI-02 and film.
    ///
    /// @param absent so long nobody must have been at the post before the sale
    /// @param clock how unsure the till's clock may be
    /// @param samples lines from which it is measured at least
    /// @param film around the sale
    public record Post(Duration absent, Duration clock, int samples, Duration film) {}

    /// A scanner's keys (扫码枪).
    ///
    /// @param gap longest time between two keys
    /// @param least characters
    /// @param most characters
    public record Scan(Duration gap, int least, int most) {}
}
