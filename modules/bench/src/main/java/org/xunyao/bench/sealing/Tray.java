package org.xunyao.bench.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.Inspection;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.evidence.Unregistered;
import org.xunyao.kernel.SystemClock;

/// The station after its death: what lies in the tray of files without a row, and registering it.
///
/// @param size whole files that were in the tray when the station started
record Tray(BenchStation station, int size) implements AutoCloseable {
    private static final int ALL = 1_000;

    static Tray open(Path folder) throws IOException {
        var clock = new SystemClock(SystemClock.CHINA);
        BenchStation station = BenchStation.over(OpenStore.opened(folder), folder, clock, Sabotage.NONE);
        return new Tray(station, whole(station));
    }

    private static int whole(BenchStation station) {
        return (int) station.evidence().unregistered(station.inspector(), ALL).stream()
                .filter(Unregistered::whole)
                .count();
    }

    /// What is lost or torn.
    List<String> wrong(List<Ack> acks) throws IOException {
        try {
            return new Inspection(station).wrong(acks);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    /// Seals the bytes of a piece anew; afterwards the tray must be empty.
    Ack sealAgain(int piece) throws IOException {
        Ack ack = SealMain.seal(station, piece);
        if (whole(station) > 0) {
            throw new IOException("the tray still holds files after their bytes were sealed again");
        }
        return ack;
    }

    @Override
    public void close() {
        station.close();
    }
}
