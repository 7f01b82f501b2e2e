package org.xunyao.app.sales.ward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.watch.AlarmRaising.Film;
import org.xunyao.media.protocol.Limits;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;

/// Film around a sale (交易时点录像): whole groups of pictures, from the one that holds the sale outward, so far as
/// the second look can take them.
final class SaleFilm {
    private static final Duration NEAR = Duration.ofSeconds(5);

    private SaleFilm() {}

    /// Cuts it.
    ///
    /// @return empty if the moment itself is not on it
    static Optional<Film> around(Footage footage, Instant at) {
        List<List<AccessUnit>> groups = groups(footage.units());
        int middle = -1;
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).getFirst().arrival().isAfter(at)) {
                middle = i;
            }
        }
        boolean there = middle >= 0
                && !groups.get(middle).getLast().arrival().plus(NEAR).isBefore(at);
        return there ? film(taken(groups, middle), footage) : Optional.empty();
    }

    private static List<List<AccessUnit>> groups(List<AccessUnit> units) {
        List<List<AccessUnit>> groups = new ArrayList<>();
        for (AccessUnit unit : units) {
            if (unit.key()) {
                groups.add(new ArrayList<>());
            }
            if (!groups.isEmpty()) {
                groups.getLast().add(unit);
            }
        }
        return groups;
    }

    private static List<AccessUnit> taken(List<List<AccessUnit>> groups, int middle) {
        int from = middle;
        int to = middle + 1;
        long bytes = bytes(groups.get(middle));
        int units = groups.get(middle).size();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int next : new int[] {from - 1, to}) {
                boolean there = next >= 0 && next < groups.size();
                boolean fits = there
                        && bytes + bytes(groups.get(next)) <= Limits.MAX_EXAMINED
                        && units + groups.get(next).size() <= Limits.MAX_UNITS;
                if (fits) {
                    bytes += bytes(groups.get(next));
                    units += groups.get(next).size();
                    from = Math.min(from, next);
                    to = Math.max(to, next + 1);
                    grows = true;
                }
            }
        }
        return groups.subList(from, to).stream().flatMap(List::stream).toList();
    }

    private static long bytes(List<AccessUnit> units) {
        return units.stream().mapToLong(unit -> unit.bytes().length).sum();
    }

    private static Optional<Film> film(List<AccessUnit> units, Footage footage) {
        if (bytes(units) > Limits.MAX_EXAMINED || units.size() > Limits.MAX_UNITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Film.of(Clip.joining(List.of(), units), footage.times()));
        } catch (ClipException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
