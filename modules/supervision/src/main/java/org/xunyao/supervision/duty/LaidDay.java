package org.xunyao.supervision.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One day of a post with people's entries over the machine's record (叠加更正后的一天). Both stay visible.
///
/// @param machine as recorded
/// @param laid one letter of {@link DutyMark} for each minute
/// @param over how many minutes of the day have passed and count
/// @param runs the passed minutes, neighbours that agree joined
public record LaidDay(DutyDay machine, String laid, int over, List<Run> runs) {
    /// Neighbouring minutes of which all the same is said (时段).
    ///
    /// @param from first minute
    /// @param to not included
    /// @param machine what the machine recorded
    /// @param mark what holds
    /// @param entry whose word holds over the machine's
    public record Run(int from, int to, DutyMark machine, DutyMark mark, Optional<DutyEntry> entry) {
        /// Its length in minutes.
        public int minutes() {
            return to - from;
        }

        private boolean same(DutyMark seen, DutyMark holds, Optional<DutyEntry> by) {
            return machine == seen && mark == holds && entry.equals(by);
        }
    }

    /// Copies the runs.
    public LaidDay {
        runs = List.copyOf(runs);
    }

    /// The day.
    public LocalDate day() {
        return machine.day();
    }

    /// What holds of a minute.
    ///
    /// @param minute 0..1439
    public DutyMark at(int minute) {
        return DutyMark.of(laid.charAt(minute));
    }

    /// Lays entries over a day: the later ones over the earlier. None makes duty of a closed minute, and
    /// none makes absence of a minute that the machine could not see.
    ///
    /// @param duty minutes that count where nothing was recorded
    /// @param over how many minutes of the day have passed
    /// @param entries of this post, in the order they were made, with those that take some back
    public static LaidDay of(DutyDay machine, BitSet duty, int over, List<DutyEntry> entries, ZoneId zone) {
        Set<UUID> undone = new HashSet<>();
        entries.forEach(entry -> entry.undoes().ifPresent(undone::add));
        List<DutyEntry> holding =
                entries.stream().filter(entry -> !undone.contains(entry.id())).toList();
        Instant midnight = machine.day().atStartOfDay(zone).toInstant();
        var laid = new StringBuilder(DutyDay.MINUTES);
        var runs = new ArrayList<Run>();
        for (int i = 0; i < DutyDay.MINUTES; i++) {
            DutyMark seen = machine.at(i);
            if (seen == DutyMark.NOTHING && !duty.get(i)) {
                seen = DutyMark.OUTSIDE;
            }
            Optional<DutyEntry> by =
                    seen == DutyMark.OUTSIDE ? Optional.empty() : last(holding, midnight.plusSeconds(i * 60L), seen);
            DutyMark holds = by.map(entry -> entry.draft().kind().mark()).orElse(seen);
            laid.append(holds.letter());
            if (i < over) {
                join(runs, i, seen, holds, by);
            }
        }
        return new LaidDay(machine, laid.toString(), over, runs);
    }

    private static Optional<DutyEntry> last(List<DutyEntry> entries, Instant minute, DutyMark seen) {
        return entries.reversed().stream()
                .filter(entry -> entry.covers(minute))
                .filter(entry -> entry.draft().kind() != DutyDraft.Kind.ABSENT || !seen.unseen())
                .findFirst();
    }

    private static void join(List<Run> runs, int minute, DutyMark seen, DutyMark holds, Optional<DutyEntry> by) {
        if (!runs.isEmpty() && runs.getLast().same(seen, holds, by)) {
            Run run = runs.removeLast();
            runs.add(new Run(run.from(), minute + 1, seen, holds, by));
        } else {
            runs.add(new Run(minute, minute + 1, seen, holds, by));
        }
    }
}
