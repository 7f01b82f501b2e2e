package org.xunyao.app.duty;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.app.duty.hours.HoursPorts;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyLimits;

/// What the screen needs from outside, in one person's name. Ledger and papers are called off the JavaFX
/// thread, and may throw a `FaultException`, which the screen says by its code.
///
/// @param alarm opens the alarm of a post whose occasion touches a stretch, if the person may review
/// @param rules by what it is counted and by whose calendar
/// @param pick lets the person choose a folder, on the JavaFX thread
/// @param hours of shops, if the person may read their files
public record DutyPorts(
        Ledger ledger,
        Papers papers,
        Optional<Alarms> alarm,
        Rules rules,
        Powers powers,
        Supplier<Optional<Path>> pick,
        Optional<HoursPorts> hours) {
    /// Port: the ledger.
    public interface Ledger {
        /// All posts, ordered by shop.
        List<PostLine> posts();

        /// Days of one post.
        DutySheet sheet(PostLine post, LocalDate from, LocalDate to);

        /// Writes an entry over the machine's record.
        Saved<DutyEntry> enter(DutyDraft draft);

        /// Takes one back by another.
        Saved<DutyEntry> undo(UUID entry, String reason);
    }

    /// Port: what is written into files.
    public interface Papers {
        /// Writes a month of a post as a page for the shop and as a table.
        ///
        /// @return the new files
        List<Path> month(PostLine post, YearMonth month, Path folder);
    }

    /// Port: the way to alarms.
    public interface Alarms {
        /// The alarm of a camera whose occasion touches a stretch; off the JavaFX thread.
        Optional<AlarmId> of(PostLine post, Instant from, Instant to);

        /// Puts one in front, on the JavaFX thread.
        void open(AlarmId alarm);
    }

    /// By what it is counted.
    ///
    /// @param now by the station's clock
    public record Rules(DutyLimits limits, ZoneId zone, Supplier<Instant> now) {
        /// The present day.
        public LocalDate today() {
            return LocalDate.ofInstant(now.get(), zone);
        }
    }

    /// What the person may do besides looking.
    public record Powers(boolean correct, boolean leave, boolean undo, boolean export) {}
}
