package org.xunyao.supervision.reading;

import java.time.Instant;

/// Two answers of two people to one and the same (双人判读).
///
/// @param at of the first reading
public record TwiceRead<A>(Instant at, A first, A second) {}
