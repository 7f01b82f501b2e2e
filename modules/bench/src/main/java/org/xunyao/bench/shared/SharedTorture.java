package org.xunyao.bench.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.testkit.postgres.PostgresServer;

/// T18: eight stations edit the same documents of one PostgreSQL server, which is stopped at once and
/// started again so many times, while a proxy cuts connections between commit and answer and in
/// mid-question. Every edit that was acknowledged stands in its document once, every chain is whole.
/// Meanwhile they try wrong passwords at the same accounts and decide about the same changes of roles: every try is
/// counted, every change is decided once, and what was approved last is in force. The negative control
/// writes documents without looking at what others saved.
public final class SharedTorture implements Torture {
    private static final int STOPS = 20;
    private static final int CLIENTS = 8;
    private static final int DOCUMENTS = 4;
    private static final int EDITS_A_STOP = 12;
    private static final int ONE_IN = 40;
    private static final long LOOK_MILLIS = 5;
    private static final String DATABASE = "t18";

    /// Makes it; it holds no state.
    public SharedTorture() {}

    @Override
    public String id() {
        return "T18";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        Optional<String> missing = PostgresServer.missing();
        if (missing.isPresent()) {
            return new Outcome.Skipped(missing.get());
        }
        try (PostgresServer server = PostgresServer.start()) {
            server.createDatabase(DATABASE, "template0");
            try (SharedStation first =
                    open(options.scratch().resolve("first"), options, server.url(DATABASE), "first")) {
                first.people().settle();
            }
            return new Run(options, server).outcome();
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private static SharedStation open(Path folder, TortureOptions options, String url, String name) {
        return SharedStation.open(name, folder, options.scratch().resolve("files"), url);
    }

    /// One run over a server that is made ready.
    private static final class Run {
        private final TortureOptions options;
        private final PostgresServer server;
        private final int stops;
        private final List<DocumentId> documents = IntStream.range(1, DOCUMENTS + 1)
                .mapToObj(i -> new DocumentId(new UUID(18, i)))
                .toList();
        private final AtomicLong progress = new AtomicLong();

        Run(TortureOptions options, PostgresServer server) {
            this.options = options;
            this.server = server;
            this.stops = options.cyclesOr(STOPS);
        }

        Outcome outcome() throws IOException, InterruptedException {
            var clients = new ArrayList<SharedClient>();
            try (var proxy = new CuttingProxy(server.port(), ONE_IN, options.seed())) {
                String url = "postgresql://" + PostgresServer.USER + "@127.0.0.1:" + proxy.port() + "/" + DATABASE;
                var work = new SharedClient.Work(documents, EDITS_A_STOP * stops, options.negative());
                for (int i = 1; i <= CLIENTS; i++) {
                    SharedStation station = open(options.scratch().resolve("s" + i), options, url, "s" + i);
                    clients.add(new SharedClient(station, i, new Random(options.seed() + i), work, progress));
                }
                proxy.cutting(true);
                Optional<String> wrong = torture(clients);
                proxy.cutting(false);
                return wrong.<Outcome>map(Outcome.Failed::new).orElseGet(() -> judged(clients, proxy));
            } finally {
                clients.forEach(client -> client.station().close());
            }
        }

        private Optional<String> torture(List<SharedClient> clients) throws IOException, InterruptedException {
            ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
            try {
                List<Future<Optional<String>>> ends =
                        clients.stream().map(people::submit).toList();
                long all = (long) CLIENTS * EDITS_A_STOP * stops;
                for (int stop = 1; stop <= stops; stop++) {
                    long due = all * stop / (stops + 1);
                    while (progress.get() < due && ends.stream().anyMatch(end -> !end.isDone())) {
                        Thread.sleep(LOOK_MILLIS);
                    }
                    server.stopAtOnce();
                    server.go();
                    options.progress().accept("stop " + stop + " after " + progress.get() + " edits");
                }
                return ended(ends);
            } finally {
                people.shutdownNow();
            }
        }

        private static Optional<String> ended(List<Future<Optional<String>>> ends) throws InterruptedException {
            try {
                for (Future<Optional<String>> end : ends) {
                    Optional<String> wrong = end.get();
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
                return Optional.empty();
            } catch (ExecutionException broken) {
                return Optional.of("a client ended by an exception: " + broken.getCause());
            }
        }

        private Outcome judged(List<SharedClient> clients, CuttingProxy proxy) {
            SharedStation any = clients.getFirst().station();
            var marks = new ArrayList<String>();
            for (DocumentId document : documents) {
                any.find(document)
                        .map(Document::facts)
                        .map(facts -> ((SharedNote) facts).marks())
                        .ifPresent(marks::addAll);
            }
            var there = new HashSet<>(marks);
            long lost = 0;
            for (SharedClient client : clients) {
                lost += client.acknowledged().stream()
                        .filter(mark -> !there.contains(mark))
                        .count();
                Optional<String> broken = client.station().brokenChain(client.links());
                if (broken.isPresent()) {
                    return new Outcome.Failed(broken.get());
                }
            }
            SharedLedger people = ledger(clients);
            Optional<String> amiss = people.wrong();
            if (amiss.isPresent()) {
                return new Outcome.Failed(amiss.get());
            }
            int doubles = marks.size() - there.size();
            String figure = String.format(
                    "%d lost, %d doubles of %,d edits by %d stations; %s; %d stops at once, %d answers to commits and"
                            + " %d questions cut; %s (seed %d)",
                    lost,
                    doubles,
                    progress.get(),
                    CLIENTS,
                    people.figure(),
                    stops,
                    proxy.cutsAfterCommit(),
                    proxy.cutsInQuestions(),
                    faults(clients),
                    options.seed());
            return lost == 0 && doubles == 0 ? new Outcome.Passed(figure) : new Outcome.Failed(figure);
        }

        private static SharedLedger ledger(List<SharedClient> clients) {
            SharedPeople any = clients.getFirst().station().people();
            return new SharedLedger(
                    clients.stream()
                            .flatMap(client -> client.station().links().stream())
                            .toList(),
                    any.changes(),
                    any.accounts(),
                    clients.stream()
                            .flatMap(client -> client.decided().stream())
                            .toList());
        }

        private static Map<String, Integer> faults(List<SharedClient> clients) {
            var all = new TreeMap<String, Integer>();
            clients.forEach(client -> client.faults().forEach((code, count) -> all.merge(code, count, Integer::sum)));
            return Collections.unmodifiableMap(all);
        }
    }
}
