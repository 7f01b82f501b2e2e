package org.xunyao.ingest.file;

import java.time.Instant;
import java.util.Optional;

/// What a recorded film says of itself, or lets see, beside its pictures. None of it is proven.
///
/// @param cut whether it breaks off within a picture or packet
/// @param jumps how often its times did not follow each other; the pictures around one are put 40 ms apart
/// @param gaps segments that the playlist itself names as missing
/// @param claimed when the first picture was taken, as whoever recorded it says
public record Told(boolean cut, long jumps, int gaps, Optional<Instant> claimed) {
    /// Nothing.
    static final Told NOTHING = new Told(false, 0, 0, Optional.empty());
}
