package org.xunyao.casework.term;

import java.time.Instant;
import java.util.List;
import org.xunyao.kernel.calendar.CalendarDay;

/// The holidays of one year as somebody took them in (年度放假安排文件).
///
/// @param days that it names
/// @param text the file as it came, UTF-8
public record CalendarFile(Layer layer, int year, List<CalendarDay> days, String text) {
    /// Copies the days.
    public CalendarFile {
        days = List.copyOf(days);
    }

    /// For whom it holds, the widest first; a narrower one wins (全国、省、县三层).
    public enum Layer {
        /// The State Council's notice (国务院办公厅通知).
        NATIONAL("cn"),
        /// Of the province (省).
        PROVINCE("province"),
        /// Of the county (县).
        COUNTY("county");

        private final String prefix;

        Layer(String prefix) {
            this.prefix = prefix;
        }

        /// The beginning of the file's name, such as `cn` of `cn-2027.csv`.
        public String prefix() {
            return prefix;
        }
    }

    /// A file that was taken in.
    ///
    /// @param text the file as it came
    /// @param by whose ticket took it, as the audit names it
    /// @param at recordedTime
    public record Taken(Layer layer, int year, String text, String by, Instant at) {}
}
