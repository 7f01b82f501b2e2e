package org.xunyao.ingest.ts;

import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.video.Codec;

/// An access unit as a transport stream holds it.
///
/// @param codec how it is coded
/// @param coded its NAL units, or that it is broken
/// @param dts when it is decoded, 33 bits of 1/90000 s
/// @param ahead by how much later it is shown, 0 or more
/// @param lost whether packets are missing before it
/// @param place of its first packet
/// @param size bytes from there to the end of its last packet
public record TimedUnit(Codec codec, UnitGate.Coded coded, long dts, long ahead, boolean lost, long place, long size) {}
