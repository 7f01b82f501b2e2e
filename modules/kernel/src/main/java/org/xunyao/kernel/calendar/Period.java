package org.xunyao.kernel.calendar;

/// A statutory period (期间): a count and its unit. The hour or day from which it runs is never counted.
public sealed interface Period {
    /// How many, at least 1.
    int count();

    /// A period whose end is a day.
    sealed interface OfDays extends Period permits Days, WorkingDays, Months, Years {}

    /// Hours (小时).
    ///
    /// @param count 1..8760
    record Hours(int count) implements Period {
        /// Refuses a count out of range.
        public Hours {
            Period.require(count, PeriodUnit.H.most());
        }
    }

    /// Calendar days (日历日).
    ///
    /// @param count 1..3660
    record Days(int count) implements OfDays {
        /// Refuses a count out of range.
        public Days {
            Period.require(count, PeriodUnit.CD.most());
        }
    }

    /// Working days (工作日).
    ///
    /// @param count 1..1000
    record WorkingDays(int count) implements OfDays {
        /// Refuses a count out of range.
        public WorkingDays {
            Period.require(count, PeriodUnit.WD.most());
        }
    }

    /// Months (月), ending on the day of the same number or the last day of the month.
    ///
    /// @param count 1..600
    record Months(int count) implements OfDays {
        /// Refuses a count out of range.
        public Months {
            Period.require(count, PeriodUnit.M.most());
        }
    }

    /// Years (年).
    ///
    /// @param count 1..50
    record Years(int count) implements OfDays {
        /// Refuses a count out of range.
        public Years {
            Period.require(count, PeriodUnit.Y.most());
        }
    }

    private static void require(int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("a period counts 1 to " + most + ", not " + count);
        }
    }
}
