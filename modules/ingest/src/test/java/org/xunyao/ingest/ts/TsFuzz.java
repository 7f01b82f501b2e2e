package org.xunyao.ingest.ts;

import java.util.List;
import org.xunyao.ingest.coded.MediaClock;
import org.xunyao.ingest.coded.Opening;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.ingest.fuzz.CheckedUnits;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.fuzz.Still;
import org.xunyao.video.StreamException;

/// A segment of a transport stream.
public final class TsFuzz {
    private static final int UNIT = 100_000;
    private static final long LATEST = (1L << 33) - 1;

    private TsFuzz() {}

    /// Tries one input.
    ///
    /// @param input the segment
    public static void fuzzerTestOneInput(byte[] input) {
        List<TimedUnit> units;
        try {
            units = TsDemuxer.units(input, UNIT);
        } catch (StreamException refused) {
            return;
        }
        if (units.isEmpty()) {
            return;
        }
        var listener = new CheckedUnits();
        var time = new MediaClock(33, 90_000);
        var opening = Opening.silent(CheckedUnits.CAMERA, time, listener);
        var gate = new UnitGate(CheckedUnits.CAMERA, units.getFirst().codec(), listener);
        var clock = new Still();
        for (TimedUnit unit : units) {
            Contract.require(unit.dts() >= 0 && unit.dts() <= LATEST && unit.ahead() >= 0, "time");
            Contract.require(unit.codec() == gate.codec(), "another coding within a segment");
            if (unit.lost()) {
                gate.missing(1);
            }
            if (!gate.passes(unit.coded())) {
                gate.take(unit.coded(), time.unwrap(unit.dts()) + unit.ahead(), clock.now(), opening);
            }
        }
    }
}
