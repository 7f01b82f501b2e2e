package org.xunyao.bench.sealing;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.access.Saved;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.BenchStation.Wiring;
import org.xunyao.bench.station.CaseFlow;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;

/// The process that dies while it seals one piece of evidence.
public final class SealMain {
    private static final int BYTES = 150_000;

    private SealMain() {}

    /// Seals the piece of a number.
    ///
    /// @param words data folder, {@link SealStep}, number of the piece, `row-first` or `file-first`
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.OFF);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(words[0]);
        switch (OpenStore.open(folder)) {
            case StoreOpening.Refused refused -> out.println("REFUSED " + refused.code());
            case StoreOpening.Opened(Store store) -> {
                Wiring wiring = wiring(store, SealStep.valueOf(words[1]), words[3].equals("row-first"));
                try (var station = BenchStation.over(store, folder, new SystemClock(SystemClock.CHINA), wiring)) {
                    out.println(seal(station, Integer.parseInt(words[2])).line());
                }
            }
        }
    }

    private static Wiring wiring(Store store, SealStep step, boolean rowFirst) {
        var files = BenchStation.files(store);
        if (rowFirst) {
            var wrong = new RowFirst(files, store.transactions(), step);
            return new Wiring(wrong, wrong, store.auditTrail());
        }
        return new Wiring(step.around(files), step.around(store.transactions()), store.auditTrail());
    }

    /// The bytes of the piece of a number, always the same.
    static byte[] piece(int number) {
        var bytes = new byte[BYTES];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    /// Seals the piece of a number.
    static Ack seal(BenchStation station, int number) {
        Saved<EvidenceItem> saved =
                station.evidence().seal(station.inspector(), CaseFlow.CLIP, new ByteArrayInputStream(piece(number)));
        return new Ack(
                saved.sequence(),
                EvidenceDesk.SEAL.code(),
                saved.result().id().value().toString());
    }
}
