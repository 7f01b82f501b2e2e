package org.xunyao.supervision.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xunyao.kernel.FaultException;

/// What a person is about to write over the machine's record (更正、请假申请).
///
/// @param from included, a whole minute
/// @param to not included, a whole minute
/// @param document number of the paper behind it; must not be empty for leave and break
/// @param reason must not be empty
public record DutyDraft(DutyPost post, Kind kind, Instant from, Instant to, String document, String reason) {
    /// Characters of document number and reason.
    public static final int LONGEST = 200;

    /// The longest stretch of one entry.
    public static final Duration MOST = Duration.ofDays(62);

    /// What the stretch was, according to the person (更正类别).
    public enum Kind {
        /// somebody was there
        PRESENT,
        /// nobody was there; holds only for minutes that the machine could see
        ABSENT,
        /// nothing can be concluded
        UNSEEN,
        /// approved leave (请假)
        LEAVE,
        /// break at noon (午休)
        LUNCH;

        /// Whether it says that duty rested, not what the machine saw.
        public boolean rest() {
            return this == LEAVE || this == LUNCH;
        }

        /// What it makes of a minute.
        public DutyMark mark() {
            return switch (this) {
                case PRESENT -> DutyMark.PRESENT;
                case ABSENT -> DutyMark.ABSENT;
                case UNSEEN -> DutyMark.UNUSABLE;
                case LEAVE, LUNCH -> DutyMark.LEAVE;
            };
        }
    }

    /// Refuses what nobody could check later.
    ///
    /// @throws FaultException `DUTY-TIME`, `DUTY-REASON`, `DUTY-DOCUMENT`
    public void check() {
        boolean whole = from.truncatedTo(ChronoUnit.MINUTES).equals(from)
                && to.truncatedTo(ChronoUnit.MINUTES).equals(to);
        if (!whole || !to.isAfter(from) || Duration.between(from, to).compareTo(MOST) > 0) {
            throw new FaultException("DUTY-TIME", "from " + from + " to " + to);
        }
        if (!readable(reason) || reason.isBlank()) {
            throw new FaultException("DUTY-REASON", "no reason that can be read");
        }
        if (!readable(document) || (kind.rest() && document.isBlank())) {
            throw new FaultException("DUTY-DOCUMENT", "no number that can be read");
        }
    }

    private static boolean readable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl) && text.codePointCount(0, text.length()) <= LONGEST;
    }
}
