package org.xunyao.supervision.sales.book;

import java.time.Instant;
import java.util.Optional;

/// What a source sold over a time (销售计数).
///
/// @param lines all of them
/// @param prescription lines of prescription medicines
/// @param traceable lines that went out and whose product has an approval number
/// @param untraced those of them without a trace code
/// @param last by the till's clock
public record SaleCounts(long lines, long prescription, long traceable, long untraced, Optional<Instant> last) {}
