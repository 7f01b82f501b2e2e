package org.xunyao.ingest.file;

import java.time.Duration;
import java.util.List;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.clip.Clip;

/// A recorded film: its boxes, tables and fragments, and the units that come of them.
public final class RecordedFuzz {
    private RecordedFuzz() {}

    /// Tries one input.
    ///
    /// @param input the file
    public static void fuzzerTestOneInput(byte[] input) {
        try (RecordedFilm film = RecordedFilm.of(input)) {
            Contract.require(!film.length().isNegative() && !film.hidden().isNegative(), "length");
            Contract.require(film.hidden().compareTo(film.length()) <= 0, "more hidden than there is");
            Duration middle = film.length().dividedBy(2);
            held(film.film(Duration.ZERO, middle));
            held(film.film(middle, film.length()));
            film.key(middle).ifPresent(key -> Contract.require(key.unit().key(), "no key unit"));
        } catch (RecordedException refused) {
            Contract.require(refused.refusal() != null, "a cause");
        }
    }

    private static void held(List<AccessUnit> units) {
        for (AccessUnit unit : units) {
            byte[] bytes = unit.bytes();
            Contract.require(bytes.length > 4 && bytes.length <= UnitGate.LARGEST_UNIT, bytes.length + " bytes");
        }
        if (!units.isEmpty()) {
            long bytes = units.stream().mapToLong(unit -> unit.bytes().length).sum();
            Contract.require(bytes > 96L << 20 || new Clip(units).units().equals(units), "no clip");
        }
    }
}
