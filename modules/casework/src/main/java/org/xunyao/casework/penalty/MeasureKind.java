package org.xunyao.casework.penalty;

/// What may be imposed or ordered beside a fine (处罚种类及其他处理).
///
/// @param code such as `REVOKE`
/// @param hearing whether it gives the right to a hearing by itself (行政处罚法第六十三条)
public record MeasureKind(String code, String name, boolean hearing, Legal legal) {}
