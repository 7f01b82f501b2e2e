package org.xunyao.supervision.zone;

import java.util.Optional;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;

/// One zone of a camera as a person drew it (标定区域).
///
/// @param watch the rule that watches it; empty if none does
public record DrawnZone(ZoneKind kind, Zone zone, Optional<ZoneWatch> watch) {}
