package org.xunyao.bench.text;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.log.LogLines;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.casework.Leads;
import org.xunyao.kernel.SystemClock;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.store.postgres.StoreUrl;
import org.xunyao.testkit.postgres.PostgresServer;

/// T25: hostile text through every text of every record that is saved, through every question that holds
/// text, the door, the audit and its export, onto paper, into the log, camera addresses and names of files;
/// the ways of the store on Derby and, if it is installed, on PostgreSQL. Text comes back as it went in, or
/// is refused in words; never another exception, never another text. A cycle is one text; without a number
/// it is all of them. The negative controls are a store that trims what officers write and a log that
/// trusts what it is told; both must be noticed.
public final class HostileText implements Torture {
    private static final String DATABASE = "t25";
    static final String DERBY = "Derby";

    /// Makes it; it holds no state.
    public HostileText() {}

    @Override
    public String id() {
        return "T25";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        List<String> corpus = options.cycles() == 0 ? HostileCorpus.all() : HostileCorpus.some(options.cycles());
        return options.negative() ? controls(corpus, options) : all(corpus, options);
    }

    private static Outcome controls(List<String> corpus, TortureOptions options) throws IOException {
        var trimmed = new Findings(options.progress());
        try (BenchStation station = derby(options)) {
            for (TextTrip door : doors(
                    DERBY,
                    station,
                    new Specimen(),
                    new TrimmingLeads(station.store().leads()))) {
                if (trimmed.wrong().isEmpty()) {
                    door.go(corpus, trimmed);
                }
            }
        }
        var logged = new Findings(options.progress());
        new LogTrip(LogTrip.trusting()).go(corpus, logged);
        if (trimmed.wrong().isEmpty() || logged.wrong().isEmpty()) {
            return new Outcome.Passed("trimming " + trimmed.wrong() + ", trusting log " + logged.wrong());
        }
        return new Outcome.Failed("trimming " + trimmed.wrong() + ", trusting log " + logged.wrong());
    }

    private static Outcome all(List<String> corpus, TortureOptions options) throws IOException, InterruptedException {
        var findings = new Findings(options.progress());
        var specimen = new Specimen();
        try (BenchStation station = derby(options)) {
            through(DERBY, station, specimen, corpus, findings);
        }
        Path templates = Path.of(System.getProperty("xunyao.root"), "resources", "documents");
        var composer = new PdfComposer(templates, Fonts.find(LateComposer.FOLDERS));
        for (TextTrip trip : List.of(
                new LogTrip(new LogLines(SystemClock.CHINA)),
                new CameraTrip(),
                new NameTrip(options.scratch()),
                new PrintTrip(composer, specimen))) {
            trip.go(corpus, findings);
        }
        String server = shared(corpus, options, findings);
        Map<String, String> wrong = findings.wrong();
        return wrong.isEmpty()
                ? new Outcome.Passed(corpus.size() + " texts, " + findings.figure() + server)
                : new Outcome.Failed(wrong.size() + " wrong: " + wrong);
    }

    /// @return why the server was left out, if it was
    private static String shared(List<String> corpus, TortureOptions options, Findings findings)
            throws IOException, InterruptedException {
        Optional<String> missing = PostgresServer.missing();
        if (missing.isPresent()) {
            return "; PostgreSQL " + missing.get();
        }
        try (PostgresServer server = PostgresServer.start()) {
            server.createDatabase(DATABASE, "template0");
            try (BenchStation station = postgres(options, server)) {
                through("PostgreSQL", station, new Specimen(), corpus, findings);
            }
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
        return "";
    }

    private static void through(
            String where, BenchStation station, Specimen specimen, List<String> corpus, Findings findings)
            throws IOException {
        var trips =
                new ArrayList<>(doors(where, station, specimen, station.store().leads()));
        trips.add(new AuditTrip(where, station));
        trips.add(new SignInTrip(where, station));
        trips.add(new QuestionTrip(where, station, specimen));
        for (TextTrip trip : trips) {
            trip.go(corpus, findings);
        }
    }

    private static List<TextTrip> doors(String where, BenchStation station, Specimen specimen, Leads leads) {
        return new TextDoors(station, specimen, leads)
                .all().stream()
                        .<TextTrip>map(door -> new DoorTrip(where, door, specimen))
                        .toList();
    }

    private static BenchStation derby(TortureOptions options) throws IOException {
        Path folder = options.scratch().resolve("station");
        return over(OpenStore.opened(folder), folder);
    }

    private static BenchStation postgres(TortureOptions options, PostgresServer server) throws IOException {
        Path folder = options.scratch().resolve("shared");
        StoreUrl url = StoreUrl.parse(server.url(DATABASE));
        StoreLocation shared = StoreLocation.of(folder).sharing(new SharedStore(url, folder.resolve("files")));
        return over(OpenStore.opened(Store.open(shared)), folder);
    }

    private static BenchStation over(Store store, Path folder) {
        return BenchStation.over(store, folder, new SystemClock(SystemClock.CHINA), Sabotage.NONE);
    }
}
