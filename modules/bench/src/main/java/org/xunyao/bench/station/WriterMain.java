package org.xunyao.bench.station;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.access.clock.ClockRecords;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.kernel.clock.LinuxMachineTime;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.files.ReserveFile;
import org.xunyao.wire.StationTables;

/// The process that is killed. It opens the station, looks for what its predecessors lost, then saves
/// until it dies and says `ACK` only where the screen would say 已保存.
///
/// Lines: `OPENED milliseconds` or `REFUSED code`; `WRONG finding`; `READY links`; `AT nanoseconds` and
/// `ACK …`; `FAULT code`
/// when a save failed, with `CLOSED` after it unless evidence found no room and the reserve was given up
/// for the next saves. Acknowledged saves come in on the standard input, ended by `END`.
public final class WriterMain {
    /// Property: makes the bytes of the evidence the same in every run.
    public static final String SEED = "torture.seed";

    /// Property: evidence is up to so many bytes long.
    public static final String BYTES = "torture.bytes";

    /// Property: does not look for what was lost.
    public static final String BLIND = "torture.blind";

    /// Before each acknowledgement: when the save was done, by the machine's monotonic clock.
    static final String AT = "AT";

    private static final int USUAL_BYTES = 12_000;
    private static final double MILLIS = 1e6;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ClockWatch clock = new ClockWatch(
            new SystemClock(SystemClock.CHINA),
            new LinuxMachineTime(Path.of("/proc")),
            new StationTables(Path.of(System.getProperty("xunyao.root"), "resources", "station")).clock());
    private final Path folder;
    private final Sabotage sabotage;
    private final int saves;
    private final int triesAfterFault;

    private WriterMain(String[] words) {
        this.folder = Path.of(words[0]);
        this.sabotage = Sabotage.valueOf(words[1]);
        this.saves = Integer.parseInt(words[2]);
        this.triesAfterFault = Integer.parseInt(words[3]);
    }

    /// Runs until it is killed or its saves are done.
    ///
    /// @param words data folder, sabotage, number of saves, tries after the first fault
    public static void main(String[] words) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.OFF);
        var writer = new WriterMain(words);
        writer.run();
        // A line whose write was made to fail is still in the buffer.
        writer.out.flush();
    }

    private void run() throws IOException, SQLException {
        List<Ack> acks = acknowledged();
        if (sabotage == Sabotage.NO_WAITING_FOR_THE_DISK) {
            Path aside = Path.of(System.getProperty("java.io.tmpdir"));
            OpenStore.startWithoutDurability(aside);
        }
        long begun = clock.nanoTime();
        switch (OpenStore.open(folder)) {
            case StoreOpening.Refused refused -> out.println("REFUSED " + refused.code() + " " + refused.detail());
            case StoreOpening.Opened(Store store) -> {
                out.println("OPENED " + (clock.nanoTime() - begun) / MILLIS);
                serve(store, acks);
            }
        }
    }

    private void serve(Store store, List<Ack> acks) {
        try {
            ClockRecords.Known known =
                    store.transactions().read(new ClockRecords(store.auditShelf(BenchStation.NAME))::read);
            clock.begin(known.newest(), known.jumps());
            OpenStore.disk(folder, clock).keepReserve();
            work(store, acks);
        } catch (FaultException fault) {
            out.println("FAULT " + fault.code() + " " + fault.getMessage());
        } catch (SQLException stopped) {
            // The look goes beside the product; an engine that stopped by itself refuses it, too.
            out.println("FAULT LOOK " + stopped.getSQLState());
        }
    }

    private void work(Store store, List<Ack> acks) throws SQLException {
        try (BenchStation station = BenchStation.over(store, folder, clock, sabotage)) {
            var inspection = new Inspection(station);
            if (!Boolean.getBoolean(BLIND)) {
                inspection.wrong(acks).forEach(finding -> out.println("WRONG " + finding));
            }
            out.println("READY " + inspection.links());
            var random = new Random(Long.getLong(SEED, clock.nanoTime()));
            save(new CaseFlow(station, random, Integer.getInteger(BYTES, USUAL_BYTES)));
        }
    }

    private void save(CaseFlow flow) {
        int tries = triesAfterFault;
        var reserve = new ReserveFile(OpenStore.location(folder).reserve());
        for (int i = 0; i < saves && tries > 0; i++) {
            boolean spare = reserve.present();
            try {
                Ack ack = flow.next();
                out.println(AT + " " + System.nanoTime() + "\n" + ack.line());
            } catch (FaultException fault) {
                out.println("FAULT " + fault.code() + " " + fault.getMessage());
                boolean relieved = fault.code().equals("EVIDENCE-DISK") && spare && !reserve.present();
                if (!relieved) {
                    out.println("CLOSED");
                    tries--;
                }
                if (sabotage == Sabotage.ERRORS_SWALLOWED) {
                    out.println(new Ack(Long.MAX_VALUE, "swallowed", "swallowed").line());
                }
            }
        }
        out.println("DONE");
    }

    private static List<Ack> acknowledged() throws IOException {
        var acks = new ArrayList<Ack>();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && !line.equals("END"); line = in.readLine()) {
                Ack.of(line).ifPresent(acks::add);
            }
        }
        return acks;
    }
}
