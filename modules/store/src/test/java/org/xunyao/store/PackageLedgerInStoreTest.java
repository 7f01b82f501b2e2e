package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.Manifest.Environment;
import org.xunyao.exchange.ManifestText;
import org.xunyao.exchange.Sent;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class PackageLedgerInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    private static final Instant START = Instant.parse("2026-11-22T01:02:03Z");
    private static final StandInDigester DIGESTER = new StandInDigester();

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void thePackageComesBackWithItsManifestAfterReopening() {
        Sent first = sent(station, "420000", "case", 1, START);
        Sent second = sent(station, "420000", "case", 2, START.plusSeconds(1));
        add(first);
        add(second);
        station.close();
        station = Station.open(engine, folder);
        assertThat(last("420000", "case")).contains(second);
        assertThat(newest(10)).containsExactly(second, first);
    }

    @Test
    void theLastIsThatOfTheRecipientAndStreamWhateverTheClockSaid() {
        Sent first = sent(station, "420000", "case", 1, START);
        Sent afterTheClockWentBack = sent(station, "420000", "case", 2, START.minusSeconds(3_600));
        List.of(
                        first,
                        afterTheClockWentBack,
                        sent(station, "420000", "registry", 1, START),
                        sent(station, "430000", "case", 1, START))
                .forEach(this::add);
        assertThat(last("420000", "case")).contains(afterTheClockWentBack);
        assertThat(last("420000", "none")).isEmpty();
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAskedFor() {
        IntStream.rangeClosed(1, 5).forEach(i -> add(sent(station, "420000", "case", i, START.plusSeconds(i / 3))));
        add(sent(station, "430000", "case", 1, START.plusSeconds(1)));
        assertThat(newest(3))
                .extracting(
                        sent -> sent.manifest().recipient(),
                        sent -> sent.manifest().sequence())
                .containsExactly(tuple("420000", 5L), tuple("420000", 4L), tuple("420000", 3L));
        assertThat(newest(1_000)).hasSize(6);
        assertThatThrownBy(() -> newest(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> newest(1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePagesTogetherAreTheWholeListAndTheCounterKnowsItsLength() {
        IntStream.rangeClosed(1, 7).forEach(i -> {
            add(sent(station, "420000", "case", i, START.plusSeconds(i / 3)));
            add(sent(station, "430000", "case", i, START.plusSeconds(i / 3)));
            add(sent(station, "430000", "registry", i, START));
        });
        List<Sent> whole = newest(100);
        assertThat(whole).hasSize(21);
        var paged = new ArrayList<Sent>();
        for (var page = newest(4); !page.isEmpty(); page = older(paged.getLast(), 4)) {
            paged.addAll(page);
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(this.<Long>in(tx -> station.store().packageLedger().count(tx)))
                .isEqualTo(21);
    }

    @Test
    void aSequenceIsSentOnce() {
        add(sent(station, "420000", "case", 1, START));
        assertThatThrownBy(() -> add(sent(station, "420000", "case", 1, START.plusSeconds(9))))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
        assertThat(newest(10)).hasSize(1);
    }

    @Test
    void aManifestOfTenThousandFilesIsKeptWhole() {
        List<Entry> entries = IntStream.range(0, 10_000)
                .mapToObj(i -> new Entry(
                        String.format("evidence/%05d.bin", i),
                        "application/octet-stream",
                        new Digests("a".repeat(64), "b".repeat(64), i)))
                .toList();
        Sent large = sent(station, "420000", "case", 1, START, entries);
        add(large);
        assertThat(last("420000", "case")).contains(large);
    }

    @Test
    void aManifestThatWasAlteredIsAFault() {
        add(sent(station, "420000", "case", 1, START));
        station.store().transactions().write(tx -> {
            Sessions.of(tx).doWork(connection -> {
                try (var sql = connection.createStatement()) {
                    sql.execute("update package_sent set manifest = manifest || 'x'");
                }
            });
            return true;
        });
        assertThatThrownBy(() -> last("420000", "case"))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-BROKEN");
    }

    static Sent sent(Station station, String recipient, String stream, long sequence, Instant created) {
        return sent(
                station,
                recipient,
                stream,
                sequence,
                created,
                List.of(new Entry("data/case.json", "application/json", DIGESTER.digest(new byte[] {1}))));
    }

    private static Sent sent(
            Station station, String recipient, String stream, long sequence, Instant created, List<Entry> entries) {
        var manifest = new Manifest(
                Environment.TEST,
                "421223",
                recipient,
                stream,
                sequence,
                sequence == 1 ? Manifest.FIRST : "c".repeat(64),
                created,
                created.plus(Duration.ofDays(30)),
                1,
                entries);
        Digests whole = DIGESTER.digest(ManifestText.write(manifest));
        return new Sent(
                manifest, whole.sha256(), station.location().dataFolder().resolve("packages/aa/b"), whole);
    }

    private void add(Sent sent) {
        station.store().transactions().write(tx -> {
            station.store().packageLedger().add(tx, sent);
            return true;
        });
    }

    private Optional<Sent> last(String recipient, String stream) {
        return in(tx -> station.store().packageLedger().last(tx, recipient, stream));
    }

    private List<Sent> newest(int limit) {
        return in(tx -> station.store().packageLedger().newest(tx, Optional.empty(), limit));
    }

    private List<Sent> older(Sent than, int limit) {
        return in(tx -> station.store().packageLedger().newest(tx, Optional.of(than), limit));
    }

    private <R> R in(Function<Tx, R> question) {
        return station.store().transactions().read(question);
    }
}
