package org.xunyao.vision.tamper;

/// When a picture counts as the same picture again, at 320x180.
///
/// @param seconds the same for so long means frozen
/// @param difference mean step of luma in a block below which the block is the same
/// @param share of the blocks that may change all the same, such as those under a running clock,
///     0..1
public record FrozenLimits(double seconds, double difference, double share) {}
