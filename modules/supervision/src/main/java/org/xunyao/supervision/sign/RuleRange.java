package org.xunyao.supervision.sign;

/// Between which figures a display may stand (示数范围), one row of resources/rules/rule-ranges.csv.
///
/// @param rule such as `AI-08-COLD`
/// @param quantity what the display shows
/// @param least least figure that is in order; minus infinity where there is none
/// @param most greatest figure that is in order; infinity where there is none
/// @param sensible what a working probe can show; anything else is its fault
/// @param jump least change within a minute that is the probe's fault (探头故障)
/// @param source where the figures come from
/// @param verified whether a person has confirmed them
public record RuleRange(
        String rule,
        Quantity quantity,
        double least,
        double most,
        Span sensible,
        double jump,
        String source,
        boolean verified) {
    /// What a display shows.
    public enum Quantity {
        /// 温度, ℃
        CELSIUS,
        /// 相对湿度, %
        HUMIDITY
    }

    /// Two figures and what lies between.
    public record Span(double from, double to) {
        /// Refuses a span without length.
        public Span {
            if (!(from < to)) {
                throw new IllegalArgumentException("from " + from + " to " + to);
            }
        }

        /// Whether a figure lies in it, its ends included.
        public boolean holds(double figure) {
            return figure >= from && figure <= to;
        }
    }

    /// Refuses a range in which nothing, or everything, is in order.
    public RuleRange {
        boolean bounded = !Double.isInfinite(least) || !Double.isInfinite(most);
        if (!(least < most) || !bounded || !(jump > 0)) {
            throw new IllegalArgumentException("range " + least + " to " + most + ", jump " + jump);
        }
    }

    /// Whether a figure is in order.
    public boolean holds(double figure) {
        return figure >= least && figure <= most;
    }
}
