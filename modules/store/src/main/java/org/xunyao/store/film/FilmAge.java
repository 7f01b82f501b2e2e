package org.xunyao.store.film;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Coverage.Stretch;

/// Which film is too old, so that no clock that jumped can say so (留存期). Counted is what was lived
/// through: film itself, and gaps in it that are no longer than film is kept. A longer gap cannot be told
/// from a jump of the clock and counts nothing; behind the newest film the running of the program counts
/// instead.
final class FilmAge {
    private final Duration age;

    /// @param age how long film is kept
    FilmAge(Duration age) {
        this.age = age;
    }

    /// Film that ended before this moment is too old.
    ///
    /// @param film of all cameras
    /// @param run how long the program has run, by the clock that nobody sets
    Instant oldest(Coverage film, Instant now, Duration run) {
        Duration lived = Duration.ZERO;
        Instant after = now;
        boolean newest = true;
        for (Stretch stretch : film.stretches().reversed()) {
            lived = lived.plus(gap(Duration.between(stretch.to(), after), newest ? run : Duration.ZERO));
            Duration left = age.minus(lived);
            Duration length = Duration.between(stretch.from(), stretch.to());
            if (length.compareTo(left) >= 0) {
                return left.isNegative()
                        ? stretch.to().plusNanos(1)
                        : stretch.to().minus(left);
            }
            lived = lived.plus(length);
            after = stretch.from();
            newest = false;
        }
        return Instant.MIN;
    }

    private Duration gap(Duration gap, Duration run) {
        if (gap.isNegative()) {
            return Duration.ZERO;
        }
        return gap.compareTo(age) <= 0 || gap.compareTo(run) <= 0 ? gap : run;
    }

    /// In the order in which film makes room: what bears a time that has not come is older than it says,
    /// for it was recorded before the clock was set back.
    static List<FilmFolder.Kept> inOrder(List<FilmFolder.Kept> all, Instant now) {
        return all.stream()
                .sorted((one, other) -> {
                    boolean oneComes = one.to().isAfter(now.plus(Coverage.STUTTER));
                    boolean otherComes = other.to().isAfter(now.plus(Coverage.STUTTER));
                    return oneComes == otherComes ? one.to().compareTo(other.to()) : oneComes ? -1 : 1;
                })
                .toList();
    }
}
