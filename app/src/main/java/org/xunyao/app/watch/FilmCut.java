package org.xunyao.app.watch;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.media.protocol.Limits;
import org.xunyao.video.AccessUnit;

/// Cuts film to what the second look can take (二次核对上限): of the end of an episode the newest whole groups
/// of pictures that fit beside its beginning. What is left out is a gap of the clip, and is told as one.
public final class FilmCut {
    private FilmCut() {}

    /// The newest groups of an end that fit.
    ///
    /// @param beginning that is sealed before it
    /// @param end from a key unit on
    public static List<AccessUnit> end(List<AccessUnit> beginning, List<AccessUnit> end) {
        return newest(end, Limits.MAX_EXAMINED - bytes(beginning), Limits.MAX_UNITS - beginning.size());
    }

    static List<AccessUnit> newest(List<AccessUnit> film, long bytes, int units) {
        int start = film.size();
        long held = 0;
        for (int i = film.size() - 1; i >= 0; i--) {
            held += film.get(i).bytes().length;
            if (held > bytes || film.size() - i > units) {
                break;
            }
            if (film.get(i).key()) {
                start = i;
            }
        }
        return new ArrayList<>(film.subList(start, film.size()));
    }

    private static long bytes(List<AccessUnit> units) {
        return units.stream().mapToLong(unit -> unit.bytes().length).sum();
    }
}
