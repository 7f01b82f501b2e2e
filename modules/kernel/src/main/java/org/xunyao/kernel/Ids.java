package org.xunyao.kernel;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes time-ordered identifiers, version 7 of RFC 9562: an id made before the first try of a save lets
/// the save be repeated without being done twice, and rows made together lie together in the index.
public final class Ids {
    private final Clock clock;
    private final RandomGenerator random;

    /// @param clock gives the 48-bit millisecond prefix
    /// @param random gives the other 74 bits; must be safe for use by several threads
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new identifier.
    public UUID next() {
        long high = clock.now().toEpochMilli() << 16 | 0x7000L | (random.nextLong() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
