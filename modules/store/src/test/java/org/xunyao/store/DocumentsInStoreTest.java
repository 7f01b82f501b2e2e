package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Facts;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles.Stored;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class DocumentsInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final Digests DIGESTS = new Digests("a".repeat(64), "b".repeat(64), 12_345_678_901L);
    private static final String LEAD = "lead:" + new UUID(3, 1);
    private static final String CASE = "case:" + new UUID(3, 2);

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder.resolve("here"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyStateComesBackAsItWasAlsoAfterReopening() {
        Document draft = draft(1, LEAD, new Minutes("开会𠮷\n二"), NOON);
        Document numbered = issued(2, CASE, Optional.of("崇市监会纪〔2026〕1号"));
        Document plain = issued(3, CASE, Optional.empty());
        List.of(draft, numbered, plain).forEach(this::put);
        station.close();
        station = Station.open(engine, folder.resolve("here"));
        assertThat(find(1)).contains(draft);
        assertThat(find(2)).contains(numbered);
        assertThat(find(3)).contains(plain);
        assertThat(find(4)).isEmpty();
    }

    @Test
    void factsOfAnyLengthAreKeptWhole() {
        Document longest = draft(1, LEAD, new Minutes("药".repeat(400_000)), NOON);
        put(longest);
        assertThat(find(1)).contains(longest);
    }

    @Test
    void aDraftSavedAgainIsReplacedAndKeepsItsPlace() {
        put(draft(2, LEAD, new Minutes("first"), NOON));
        put(draft(1, LEAD, new Minutes("second"), NOON.plusSeconds(1)));
        Document later = draft(2, LEAD, new Minutes("first, mended"), NOON.plusSeconds(2));
        put(later);
        assertThat(of(LEAD))
                .hasSize(2)
                .startsWith(later)
                .extracting(Document::id)
                .containsExactly(id(2), id(1));
    }

    @Test
    void aMatterHasItsOwnDocumentsAndSeveralComeOneAfterTheOther() {
        put(draft(1, CASE, new Minutes("c"), NOON));
        put(draft(2, LEAD, new Minutes("l"), NOON.plusSeconds(5)));
        put(issued(3, "case:other", Optional.empty()));
        assertThat(of(CASE)).extracting(Document::id).containsExactly(id(1));
        assertThat(of(LEAD, CASE)).extracting(Document::id).containsExactly(id(2), id(1));
        assertThat(of("lead:none")).isEmpty();
    }

    @Test
    void theNewestAreThoseThatChangedLastWhateverTheirMatter() {
        put(draft(1, CASE, new Minutes("c"), NOON));
        put(draft(2, LEAD, new Minutes("l"), NOON.plusSeconds(5)));
        put(draft(3, LEAD, new UnreadableFacts(99, ""), NOON.plusSeconds(6)));
        put(draft(1, CASE, new Minutes("c, mended"), NOON.plusSeconds(7)));
        assertThat(newest(2)).extracting(Document::id).containsExactly(id(1), id(3));
        assertThat(newest(1000)).extracting(Document::id).containsExactly(id(1), id(3), id(2));
    }

    @Test
    void anIssuedDocumentIsNeverReplaced() {
        put(draft(1, CASE, new Minutes("x"), NOON));
        Document issued = issued(1, CASE, Optional.of("1号"));
        put(issued);
        assertRefused(draft(1, CASE, new Minutes("changed"), NOON));
        assertRefused(issued(1, CASE, Optional.of("2号")));
        assertThat(find(1)).contains(issued);
    }

    @Test
    void theTableItselfKeepsAnIssuedDocument() {
        put(issued(1, CASE, Optional.of("1号")));
        put(draft(2, CASE, new Minutes("x"), NOON));
        assertThatThrownBy(() -> sql("update document set matter = 'lead:x' where id = '" + id(1).value() + "'"))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> sql("delete from document where id = '" + id(1).value() + "'"))
                .isInstanceOf(FaultException.class);
        sql("delete from document where id = '" + id(2).value() + "'");
        assertThat(find(1)).contains(issued(1, CASE, Optional.of("1号")));
        assertThat(find(2)).isEmpty();
    }

    @Test
    void aNumberIsPrintedOnceButManyDocumentsHaveNone() {
        put(issued(1, CASE, Optional.of("1号")));
        assertThatThrownBy(() -> put(issued(2, CASE, Optional.of("1号"))))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
        put(issued(3, CASE, Optional.empty()));
        put(issued(4, CASE, Optional.empty()));
        assertThat(of(CASE)).hasSize(3);
    }

    @Test
    void factsThatCannotBeReadAreShownAsSuchBesideTheOthersAndTheirTextStays() {
        put(draft(1, LEAD, new Minutes("well"), NOON));
        put(draft(2, LEAD, new UnreadableFacts(Minutes.KIND, "{\"nonsense\":"), NOON.plusSeconds(1)));
        put(draft(3, LEAD, new UnreadableFacts(99, ""), NOON.plusSeconds(2)));
        assertThat(of(LEAD))
                .extracting(Document::facts)
                .containsExactly(
                        new Minutes("well"),
                        new UnreadableFacts(Minutes.KIND, "{\"nonsense\":"),
                        new UnreadableFacts(99, ""));
    }

    @Test
    void aDataFolderThatWasMovedFindsItsFiles() throws Exception {
        put(issued(1, CASE, Optional.empty()));
        Path outside = folder.resolve("elsewhere/file").toAbsolutePath();
        var foreign = new Document.Issued(
                id(2), CASE, new Minutes("x"), Optional.empty(), NOON, new Stored(outside, DIGESTS));
        put(foreign);
        station.close();
        Files.move(folder.resolve("here"), folder.resolve("there"));
        station = Station.openItself(engine.moved(folder.resolve("here"), folder.resolve("there")));
        assertThat(sealedPath(1))
                .isEqualTo(folder.resolve("there/documents/aa/a").toAbsolutePath());
        assertThat(sealedPath(2)).isEqualTo(outside);
    }

    private Path sealedPath(int number) {
        return ((Document.Issued) find(number).orElseThrow()).sealed().path();
    }

    private void assertRefused(Document document) {
        assertThatThrownBy(() -> put(document))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-ISSUED");
    }

    private Document draft(int number, String matter, Facts facts, Instant at) {
        return new Document.Draft(id(number), matter, facts, at);
    }

    private Document issued(int number, String matter, Optional<String> printed) {
        Path file = station.location().dataFolder().resolve("documents/aa/a");
        return new Document.Issued(
                id(number), matter, new Minutes("w" + number), printed, NOON, new Stored(file, DIGESTS));
    }

    private Documents documents() {
        return station.store().documents(new Minutes.Text());
    }

    private void put(Document document) {
        station.store().transactions().write(tx -> {
            documents().put(tx, document);
            return true;
        });
    }

    private Optional<Document> find(int number) {
        return in(tx -> documents().find(tx, id(number)));
    }

    private List<Document> of(String... matters) {
        return in(tx -> documents().ofMatters(tx, List.of(matters)));
    }

    private List<Document> newest(int limit) {
        return in(tx -> documents().newest(tx, limit));
    }

    private <R> R in(Function<Tx, R> question) {
        return station.store().transactions().read(question);
    }

    private void sql(String statement) {
        station.store().transactions().write(tx -> {
            Sessions.of(tx).doWork(connection -> execute(connection, statement));
            return true;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DocumentId id(int number) {
        return new DocumentId(new UUID(0x0190_0000_0000_7000L, number));
    }
}
