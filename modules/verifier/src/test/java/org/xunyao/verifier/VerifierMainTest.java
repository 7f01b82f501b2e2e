package org.xunyao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditLines.Head;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.StationKeys;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.wire.audit.AuditJson;
import org.xunyao.wire.json.CasePackage;

/// The verifier as it is called, over files with a real key.
class VerifierMainTest {
    private static final String MADE = "2099-01-01T00:00:00Z";
    private static final int LINKS = 40;

    private final AuditChain chain = new AuditChain(new BouncyDigester());
    private final AuditJson json = new AuditJson();

    @TempDir
    private Path folder;

    private StationKeys keys;
    private List<AuditRecord> links;
    private Path export;
    private Path anchors;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        keys = StationKeys.open(
                new StationKeys.Place(folder.resolve("data/keys"), folder.resolve("secrets")),
                new PlainFiles(),
                new SystemClock(SystemClock.CHINA),
                new SecureRandom(),
                "lanxi-2");
        links = links(LINKS, "person:1");
        export = folder.resolve("audit.jsonl");
        anchors = folder.resolve("anchors.txt");
        Files.write(export, lines(links, List.of(signed(links.get(19)), signed(links.get(39)))));
        Files.write(anchors, CheckpointText.block(signed(links.get(29))));
    }

    @Test
    void aWholeExportOfAKnownStationIsProven() {
        assertThat(run("--trust", keys.bundle().toString(), "--anchor", anchors.toString()))
                .isEqualTo(VerifierMain.PROVEN);
        assertThat(said()).contains("完整：第 1—40 条共 40 条", "lanxi-2", "一致：1 个", "结论：记录完整，且有可信签名为证");
        assertThat(run("--lang", "en", "--trust", keys.bundle().toString())).isEqualTo(VerifierMain.PROVEN);
        assertThat(said()).contains("whole: records 1–40").contains("Cannot know   nothing");
    }

    @Test
    void withoutTrustNothingIsProvenButTheChainIsStillCalledWhole() {
        assertThat(run()).isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("完整：第 1—40 条", "不能确认", "没有提供（--anchor）");
    }

    @Test
    void anAlteredLineIsNamed() throws IOException {
        edit(lines -> lines.set(12, lines.get(12).replace("\"done\"", "\"refused\"")));
        assertThat(run("--trust", keys.bundle().toString())).isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("第 10 条被改动", "结论：记录已遭破坏");
    }

    @Test
    void aMissingADoubledAndAnExchangedLineAreNamed() throws IOException {
        edit(lines -> lines.remove(12));
        assertNamed("从第 10 条起缺失");
        write();
        edit(lines -> lines.add(13, lines.get(12)));
        assertNamed("第 10 条是插入的");
        write();
        edit(lines -> lines.add(13, lines.remove(12)));
        assertNamed("第 10 条的位置上是别处的记录");
    }

    @Test
    void aCutIsNamedByTheCheckpointsBehindItAndByTheAnchorIfTheyAreGone() throws IOException {
        edit(lines -> lines.subList(33, lines.size() - 1).clear());
        assertNamed("从第 31 条起被截去，本应至少到第 40 条");
        Files.write(export, lines(links.subList(0, 25), List.of(signed(links.get(19)))));
        assertThat(run("--trust", keys.bundle().toString(), "--anchor", anchors.toString()))
                .isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("从第 26 条起被截去，本应至少到第 30 条");
        assertThat(run("--trust", keys.bundle().toString()))
                .as("without the anchor nobody can know")
                .isEqualTo(VerifierMain.PROVEN);
        assertThat(said()).contains("第 21—25 条（5 条）晚于最后一个检查点或锚点");
    }

    @Test
    void anAnchorThatWasMadeAfterTheExportCallsItOldAndNotTamperedWith() throws IOException {
        Files.write(export, lines(links.subList(0, 25), List.of(signed(links.get(19)))));
        edit(lines -> lines.set(0, lines.getFirst().replace(MADE, "2020-01-01T00:00:00Z")));
        assertThat(run("--trust", keys.bundle().toString(), "--anchor", anchors.toString()))
                .isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("完整：第 1—25 条", "已锚定到第 30 条", "请索取更新的导出");
    }

    @Test
    void theCheckpointInsideAPackageIsAnAnchor() throws IOException {
        Path sent = packed(CasePackage.CHECKPOINT, CheckpointText.block(signed(links.get(29))));
        assertThat(run("--trust", keys.bundle().toString(), "--anchor", sent.toString()))
                .isEqualTo(VerifierMain.PROVEN);
        assertThat(said()).contains("一致：1 个");
        Files.write(export, lines(links(LINKS, "person:2"), List.of()));
        assertThat(run("--trust", keys.bundle().toString(), "--anchor", sent.toString()))
                .isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("第 1—30 条之间被重写");
    }

    @Test
    void aDamagedPackageAndOneWithoutACheckpointAreNoAnchor() throws IOException {
        Path sent = packed(CasePackage.CHECKPOINT, CheckpointText.block(signed(links.get(29))));
        byte[] bytes = Files.readAllBytes(sent);
        bytes[bytes.length - 1] ^= 1;
        Files.write(sent, bytes);
        assertThat(run("--anchor", sent.toString())).isEqualTo(VerifierMain.MISUSE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ANCHOR-PACKAGE");
        Files.write(sent, java.util.Arrays.copyOf(bytes, bytes.length - 9));
        assertThat(run("--anchor", sent.toString())).isEqualTo(VerifierMain.MISUSE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ANCHOR-PACKAGE");
        assertThat(run("--anchor", packed("data/case.json", new byte[3]).toString()))
                .isEqualTo(VerifierMain.MISUSE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("[ANCHOR]");
    }

    private Path packed(String path, byte[] file) throws IOException {
        var digester = new BouncyDigester();
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var manifest = new Manifest(
                Manifest.Environment.TEST,
                "lanxi-2",
                "province",
                "case",
                1,
                Manifest.FIRST,
                at,
                at.plusSeconds(60),
                1,
                List.of(new Entry(path, "text/plain", digester.digest(file))));
        var content = new Content(manifest.entries().getFirst(), () -> new java.io.ByteArrayInputStream(file));
        Path sent = folder.resolve("sent.xypk");
        try (var in = new PackageWriter(keys.signer(), digester).open(manifest, List.of(content))) {
            Files.write(sent, in.readAllBytes());
        }
        return sent;
    }

    @Test
    void aChainWrittenAnewIsNamedAgainstTheAnchor() throws IOException {
        List<AuditRecord> other = links(LINKS, "person:2");
        Files.write(export, lines(other, List.of()));
        assertThat(run("--trust", keys.bundle().toString(), "--anchor", anchors.toString()))
                .isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("第 1—30 条之间被重写");
    }

    @Test
    void aCheckpointWhoseSignatureIsOfAnotherIsBad() throws IOException {
        var stolen = new SignedCheckpoint(
                signed(links.get(39)).checkpoint(), signed(links.get(19)).signature());
        Files.write(export, lines(links, List.of(stolen)));
        assertThat(run("--trust", keys.bundle().toString())).isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains("1 个检查点中 1 个签名与内容不符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"audit\":null}", "[1,2]", "{\"audit\":{\"version\":9}}", "\u0000\u0001"})
    void whatIsNoExportIsRefusedInASentence(String text) throws IOException {
        Files.writeString(export, text);
        assertThat(run()).isEqualTo(VerifierMain.MISUSE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("这不是审计导出文件");
    }

    @Test
    void hostileLinesAreUnreadableAndNeverAnException() throws IOException {
        for (String hostile : List.of(
                "x".repeat(200_000),
                "{\"link\":{\"no\":1}}",
                "{\"link\":null}",
                "{\"link\":{\"no\":99999999999999999999}}",
                "{\"checkpoint\":{\"text\":\"\",\"signature\":\"\"}}",
                "[".repeat(60_000),
                "{\"audit\":{}}")) {
            write();
            edit(lines -> lines.set(12, hostile));
            assertNamed("第 10 条的位置上不是一条记录");
        }
    }

    @Test
    void wrongWordsAndMissingFilesAreSaid() {
        assertThat(VerifierMain.run(List.of(), stream(out), stream(err))).isEqualTo(VerifierMain.MISUSE);
        assertThat(run("--trust")).isEqualTo(VerifierMain.MISUSE);
        assertThat(run("--trust", export.toString())).isEqualTo(VerifierMain.MISUSE);
        assertThat(run("--anchor", export.toString())).isEqualTo(VerifierMain.MISUSE);
        assertThat(VerifierMain.run(List.of(folder.resolve("gone").toString()), stream(out), stream(err)))
                .isEqualTo(VerifierMain.MISUSE);
    }

    private void assertNamed(String sentence) {
        assertThat(run("--trust", keys.bundle().toString())).isEqualTo(VerifierMain.NOT_PROVEN);
        assertThat(said()).contains(sentence);
    }

    private void edit(java.util.function.Consumer<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        change.accept(lines);
        Files.write(export, lines);
    }

    private int run(String... more) {
        out.reset();
        err.reset();
        List<String> words =
                Stream.concat(Stream.of(export.toString()), Stream.of(more)).toList();
        return VerifierMain.run(words, stream(out), stream(err));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<AuditRecord> links(int count, String actor) {
        var all = new ArrayList<AuditRecord>();
        String previous = AuditChain.ORIGIN;
        for (int i = 1; i <= count; i++) {
            AuditRecord open = link(i, actor, previous, "");
            AuditRecord closed = link(i, actor, previous, chain.sm3(open));
            all.add(closed);
            previous = closed.digest();
        }
        return all;
    }

    private static AuditRecord link(int i, String actor, String previous, String digest) {
        return new AuditRecord(
                "lanxi-2",
                i,
                Instant.ofEpochSecond(1_790_000_000L + i),
                actor,
                "case.look",
                new Target("case", "案" + i),
                "done",
                "a" + i,
                previous,
                digest);
    }

    private SignedCheckpoint signed(AuditRecord link) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var made =
                new Checkpoint(link.station(), link.sequence(), link.digest(), at, "CONSISTENT +08:00", Cause.HOURLY);
        byte[] cms = keys.signer().sign(CheckpointText.content(made), at);
        return new SignedCheckpoint(made, Base64.getEncoder().encodeToString(cms));
    }

    private byte[] lines(List<AuditRecord> some, List<SignedCheckpoint> points) {
        var head = new Head("lanxi-2", 1, some.getLast().sequence(), MADE, List.of());
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(json.head(head));
        points.forEach(one -> bytes.writeBytes(json.checkpoint(one)));
        some.forEach(one -> bytes.writeBytes(json.link(one)));
        bytes.writeBytes(json.end(head));
        return bytes.toByteArray();
    }

    /// Enough for a key.
    private static final class PlainFiles implements DurableFiles {
        @Override
        public Stored seal(Path place, java.io.InputStream bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(Path file, byte[] bytes) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }
}
