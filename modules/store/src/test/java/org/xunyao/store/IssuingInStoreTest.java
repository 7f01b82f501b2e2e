package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Issuer;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SupersededException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.session.Sessions;

/// The drafting desk over the real database and the real disk.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class IssuingInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    private static final String MATTER = "case:" + new UUID(3, 3);

    @TempDir
    Path folder;

    private Station station;
    private Drafting drafting;
    private final int year = LocalDate.now(SystemClock.CHINA).getYear();
    private boolean diskFails;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        drafting = drafting();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void anIssuedDocumentHasItsNumberItsBytesAndItsAuditRowAfterReopening() throws IOException {
        save(1);
        Document.Issued issued = issue(1);
        station.close();
        station = Station.open(engine, folder);
        drafting = drafting();
        assertThat(drafting.find(Station.INSPECTOR, id(1))).contains(issued);
        assertThat(issued.number()).contains(number(1));
        assertThat(Files.readString(issued.sealed().path())).contains(number(1));
        assertThat(Notes.chain(station.store()))
                .extracting(AuditRecord::action)
                .containsExactly("document.save", "document.issue");
    }

    @Test
    void whatAnotherSavedSinceIsNotWrittenOverAndBothVersionsAreShown() {
        Document.Draft opened = first("一", Optional.empty());
        Document.Draft theirs = first("他的", Optional.of(opened.savedAt()));
        assertThatThrownBy(() -> first("我的", Optional.of(opened.savedAt())))
                .isInstanceOfSatisfying(SupersededException.class, both -> {
                    assertThat(both.theirs(Document.Draft.class)).isEqualTo(theirs);
                    assertThat(both.mine(Document.Draft.class).facts()).isEqualTo(new Minutes("我的"));
                });
        assertThat(drafting.find(Station.INSPECTOR, id(1))).contains(theirs);
        Document.Draft mine = first("我的", Optional.of(theirs.savedAt()));
        assertThat(drafting.find(Station.INSPECTOR, id(1))).contains(mine);
        assertThat(Notes.chain(station.store()))
                .as("what was not saved is not in the chain")
                .hasSize(3);
    }

    private Document.Draft first(String words, Optional<java.time.Instant> opened) {
        return drafting.save(Station.INSPECTOR, id(1), MATTER, new Minutes(words), opened)
                .result();
    }

    @Test
    void theNumberIsGivenAgainWhenTheDiskRefuses() {
        save(1);
        diskFails = true;
        assertThatThrownBy(() -> issue(1)).isInstanceOf(FaultException.class).hasMessageStartingWith("DOC-DISK");
        diskFails = false;
        assertThat(drafting.find(Station.INSPECTOR, id(1)))
                .hasValueSatisfying(kept -> assertThat(kept).isInstanceOf(Document.Draft.class));
        save(2);
        assertThat(issue(2).number()).contains(number(1));
        assertThat(issue(1).number()).contains(number(2));
    }

    @Test
    void theNumberIsGivenAgainWhenTheRowIsRefused() {
        save(1);
        save(2);
        // As if number 1 of this form had been printed by somebody else.
        occupy(number(1));
        assertThatThrownBy(() -> issue(1)).isInstanceOf(FaultException.class).hasMessageStartingWith("STORE-CONFLICT");
        sql("update document_range set lowest = 2");
        assertThat(issue(2).number()).contains(number(2));
    }

    @Test
    void issuingAgainGivesWhatWasIssued() {
        save(1);
        Document.Issued first = issue(1);
        assertThat(issue(1)).isEqualTo(first);
        save(2);
        assertThat(issue(2).number()).contains(number(2));
    }

    @Test
    void theRangeEndsWithACodeAndTheNextYearBeginsAnew() {
        sql("insert into document_range (series, lowest, highest) values ('会纪', 501, 502)");
        assertThat(next("会纪", 2026)).isEqualTo(501);
        assertThat(next("会纪", 2026)).isEqualTo(502);
        assertThatThrownBy(() -> next("会纪", 2026))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-RANGE");
        assertThat(next("会纪", 2027)).isEqualTo(501);
        assertThat(next("责改", 2026)).isEqualTo(1);
        sql("update document_range set lowest = 900, highest = 901 where series = '会纪'");
        assertThat(next("会纪", 2026)).isEqualTo(900);
    }

    @Test
    void numbersTakenAtOnceAreAllDifferentAndWithoutAGap() throws Exception {
        List<Callable<Long>> takers = Stream.generate(() -> (Callable<Long>) () -> next("责改", 2026))
                .limit(16)
                .toList();
        var taken = new ArrayList<Long>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            for (Future<Long> one : crowd.invokeAll(takers)) {
                taken.add(one.get());
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L);
    }

    private long next(String series, int year) {
        return station.store()
                .transactions()
                .write(tx -> station.store().documentNumbers().next(tx, series, year));
    }

    private void occupy(String number) {
        station.store().transactions().write(tx -> {
            var stored = new DurableFiles.Stored(folder.resolve("x"), new StandInDigester().digest(new byte[0]));
            var foreign = new Document.Issued(
                    id(99),
                    "case:other",
                    new Minutes("x"),
                    Optional.of(number),
                    new SystemClock(SystemClock.CHINA).now(),
                    stored);
            station.store().documents(new Minutes.Text()).put(tx, foreign);
            return true;
        });
    }

    private void sql(String statement) {
        station.store().transactions().write(tx -> {
            Sessions.of(tx).doWork(connection -> {
                try (var sql = connection.createStatement()) {
                    sql.execute(statement);
                }
            });
            return true;
        });
    }

    private void save(int number) {
        drafting.save(Station.INSPECTOR, id(number), MATTER, new Minutes("w" + number));
    }

    private Document.Issued issue(int number) {
        return ((IssueResult.Done) drafting.issue(Station.INSPECTOR, id(number)).result()).document();
    }

    private String number(int sequence) {
        return "澜市监会纪〔" + year + "〕" + sequence + "号";
    }

    private Drafting drafting() {
        Store store = station.store();
        var clock = new SystemClock(SystemClock.CHINA);
        var grants = Stream.of(Drafting.SAVE, Drafting.ISSUE, Drafting.VIEW)
                .map(action -> new Grant(
                        new RoleId("INSPECTOR"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList();
        var office = new Office(
                new Permissions(grants),
                store.transactions(),
                new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), new Ids(clock, new Random())),
                clock);
        var press = new Drafting.Press(
                (kind, facts, stamp) -> (kind.name() + stamp).getBytes(StandardCharsets.UTF_8),
                files(),
                new Issuer("澜溪县市场监督管理局", "澜", station.location().dataFolder().resolve("documents")));
        return new Drafting(
                office, store.documents(new Minutes.Text()), store.documentNumbers(), Minutes.KINDS, press, clock);
    }

    private DurableFiles files() {
        var disk = new DurableFilesOnDisk(StandInDigester::second, 1 << 20);
        return new DurableFiles() {
            @Override
            public Stored seal(Path into, InputStream bytes) throws IOException {
                if (diskFails) {
                    throw new IOException("disk full");
                }
                return disk.seal(into, bytes);
            }

            @Override
            public void replace(Path file, byte[] bytes) {
                throw new UnsupportedOperationException("documents are sealed, never replaced");
            }
        };
    }

    private static DocumentId id(int number) {
        return new DocumentId(new UUID(0x0190_0000_0000_7000L, number));
    }
}
