package org.xunyao.video.cells;

/// A zone with the name that people gave it (区域).
///
/// @param name in the plan in force, 1..64 characters
public record NamedZone(String name, CellZone zone) {}
