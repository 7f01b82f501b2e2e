package org.xunyao.ingest.rtp;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.fuzz.Still;
import org.xunyao.ingest.rtcp.Reception;

/// Packets of UDP in any order, and what is reported of them.
public final class ReorderFuzz {
    private static final int MOST_HELD = 257;
    private static final long MILLISECOND = 1_000_000;

    private ReorderFuzz() {}

    /// Tries one input.
    ///
    /// @param input as {@link RtpInput} takes it apart; its kind is how many milliseconds pass
    public static void fuzzerTestOneInput(byte[] input) {
        var buffer = new ReorderBuffer();
        var reception = new Reception(1);
        var clock = new Still();
        Set<Datagram> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        long now = 0;
        for (RtpInput.Piece piece : RtpInput.pieces(input)) {
            now += (piece.kind() & 0xFF) * MILLISECOND;
            var datagram = new Datagram(piece.bytes(), clock.now());
            inside.add(datagram);
            List<Datagram> ready = buffer.take(datagram, now);
            reception.packet(piece.bytes(), now);
            for (Datagram each : ready) {
                Contract.require(inside.remove(each), "given twice, or never taken");
            }
            Contract.require(ready.size() <= MOST_HELD + 1, "more than may wait");
        }
        now += ReorderBuffer.PATIENCE.toNanos();
        for (Datagram each : buffer.due(now)) {
            Contract.require(inside.remove(each), "given twice, or never taken");
        }
        Contract.require(buffer.due(now).isEmpty(), "patience");
        reception.report(now).ifPresent(report -> Contract.require(report.length == 52, "length " + report.length));
    }
}
