package org.xunyao.ingest.rtp;

/// How large things may grow.
///
/// @param nal bytes of one NAL unit
/// @param unit bytes of one access unit
public record UnitSizes(int nal, int unit) {}
