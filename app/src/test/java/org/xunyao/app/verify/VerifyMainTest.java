package org.xunyao.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.shell.StillClock;

class VerifyMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = SealedPackage.MADE.plusSeconds(60);

    @TempDir
    private Path folder;

    private SealedPackage sealed;

    @BeforeEach
    void seal() throws IOException {
        sealed = new SealedPackage(folder);
    }

    @Test
    void aGoodPackageGivesFourPassesEachWithItsReasonAndZero() {
        assertThat(run(file(), "--trust", trust())).isZero();
        assertThat(lines())
                .containsExactly(
                        "完整性　通过　　　每个字节都与签名的清单一致。 [INTACT]",
                        lines().get(1),
                        "时间　　通过　　　签名人自称 2026-11-20 10:42:07 签署，2026-12-20 10:42:07 前有效；没有时间戳机构佐证。 [CLAIMED]",
                        "完备性　通过　　　清单上的 2 个文件都在，共 491 字节，没有多余内容。 [COMPLETE]",
                        "结论：可以接收。");
        assertThat(lines().get(1)).matches("签名人　通过　　　lanxi-2（工作站），密钥 [0-9a-f]{8}…[0-9a-f]{4}，在信任包里，未吊销。 \\[KNOWN\\]");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void inEnglishTheCodesAreTheSame() {
        assertThat(run(file(), "--lang", "en", "--trust", trust(), "--files")).isZero();
        assertThat(lines().getFirst())
                .isEqualTo("integrity    ok         Every byte is what the signed manifest says. [INTACT]");
        assertThat(lines().subList(4, 7))
                .satisfiesExactly(
                        result -> assertThat(result).isEqualTo("result: may be taken."),
                        first -> assertThat(first).matches("[0-9a-f]{64}  11  data/case.jsonl"),
                        second -> assertThat(second).matches("[0-9a-f]{64}  480  files/notice.pdf"));
    }

    @Test
    void oneFlippedBitAnywhereIsRefusedAndTheQuestionItTouchesSaysWhy() throws IOException {
        byte[] last = sealed.bytes.clone();
        last[last.length - 1] ^= 1;
        assertThat(judge(last)).isEqualTo(1);
        assertThat(lines().getFirst())
                .contains("未通过")
                .contains("files/notice.pdf")
                .endsWith("[ALTERED]");
        assertThat(lines().get(1)).contains("通过").endsWith("[KNOWN]");
        byte[] manifest = sealed.bytes.clone();
        int at = new String(manifest, StandardCharsets.ISO_8859_1).indexOf("lanxi-2");
        manifest[at] ^= 1;
        assertThat(judge(manifest)).isEqualTo(1);
        assertThat(codes()).containsExactly("SIGNATURE", "NO-SIGNATURE", "UNPROVEN", "COMPLETE");
        byte[] magic = sealed.bytes.clone();
        magic[0] ^= 1;
        assertThat(judge(magic)).isEqualTo(1);
        assertThat(codes()).containsExactly("PACKAGE-MAGIC", "UNREAD", "UNREAD", "UNREAD");
    }

    @Test
    void aTruncatedPackageIsSaidToBeTruncatedWhereverItEnds() throws IOException {
        assertThat(judge(Arrays.copyOf(sealed.bytes, sealed.bytes.length - 7))).isEqualTo(1);
        assertThat(codes()).containsExactly("ALTERED", "KNOWN", "CLAIMED", "TRUNCATED");
        for (int length : new int[] {0, 5, 27, 28, 300}) {
            assertThat(judge(Arrays.copyOf(sealed.bytes, length))).isEqualTo(1);
            assertThat(codes()).containsExactly("PACKAGE-SHORT", "UNREAD", "UNREAD", "PACKAGE-SHORT");
        }
    }

    @Test
    void withoutTheRightTrustBundleNothingIsTakenForGood() {
        assertThat(run(file())).isEqualTo(1);
        assertThat(codes()).containsExactly("AGREES", "NO-BUNDLE", "UNPROVEN", "COMPLETE");
        assertThat(lines().getFirst()).contains("无法判断");
        assertThat(run(file(), "--trust", sealed.others.toString())).isEqualTo(1);
        assertThat(codes()).containsExactly("AGREES", "UNKNOWN", "UNPROVEN", "COMPLETE");
    }

    @Test
    void anExpiredAndAFuturePackageAreSaidApart() {
        now = SealedPackage.MADE.plus(Duration.ofDays(31));
        assertThat(run(file(), "--trust", trust())).isEqualTo(1);
        assertThat(codes()).containsExactly("INTACT", "KNOWN", "EXPIRED", "COMPLETE");
        now = SealedPackage.MADE.minus(Duration.ofHours(1));
        assertThat(run(file(), "--trust", trust())).isEqualTo(1);
        assertThat(codes()).containsExactly("INTACT", "KNOWN", "FUTURE", "COMPLETE");
    }

    @Test
    void aZipWithHostileEntriesIsNoPackageAndLeavesNothingBehind() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../escaped.txt"));
            zip.write(1);
        }
        assertThat(judge(bytes.toByteArray())).isEqualTo(1);
        assertThat(codes()).containsExactly("PACKAGE-MAGIC", "UNREAD", "UNREAD", "UNREAD");
        assertThat(folder.resolve("../../escaped.txt")).doesNotExist();
    }

    @Test
    void aManifestWithAPathOutOfItsFolderIsNotTaken() throws IOException {
        String text = new String(sealed.bytes, StandardCharsets.ISO_8859_1);
        byte[] hostile = text.replace("data/case.jsonl", "../case.jsonlxx").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(judge(hostile)).isEqualTo(1);
        assertThat(codes()).containsExactly("PACKAGE-MANIFEST", "UNREAD", "UNREAD", "UNREAD");
    }

    @Test
    void whatCannotBeReadGetsOneSentenceWithACodeAndTwo() throws IOException {
        misuse("VERIFY-FILE", folder.resolve("gone.xypk").toString(), "--trust", trust());
        misuse("VERIFY-FILE", folder.toString(), "--trust", trust());
        misuse("VERIFY-BUNDLE", file(), "--trust", folder.resolve("gone.txt").toString());
        misuse("VERIFY-TRUST", file(), "--trust", file());
        Path huge = folder.resolve("huge");
        try (var sparse = java.nio.channels.FileChannel.open(
                huge, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            sparse.write(java.nio.ByteBuffer.wrap(new byte[1]), 1L << 33);
        }
        misuse("VERIFY-TRUST", file(), "--trust", huge.toString());
    }

    @Test
    void wordsThatCannotBeMeantGetTheUsageAndTwo() {
        misuse("VERIFY-USAGE");
        misuse("VERIFY-USAGE", "--trust");
        misuse("VERIFY-USAGE", file(), "--trust");
        misuse("VERIFY-USAGE", file(), file());
        misuse("VERIFY-USAGE", file(), "--lang", "xx");
        misuse("VERIFY-USAGE", file(), "--force");
        misuse("VERIFY-USAGE", "a\0b");
        misuse("VERIFY-USAGE", "");
    }

    @Test
    void itRunsAsAProcessWithoutWindowOrDataAndSpeaksUtf8InAnyLocale() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyMain.class.getName(),
                "gone.xypk"));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("文件读不出来，请检查文件名、权限和载体。（代码 VERIFY-FILE）" + System.lineSeparator());
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining("glob:**/{data,database,station.lock}");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("verify_en.properties")).isEqualTo(keys("verify.properties"));
    }

    private static Object keys(String name) throws IOException {
        var properties = new Properties();
        try (var in = VerifyMain.class.getResourceAsStream(name)) {
            properties.load(in);
        }
        return properties.keySet();
    }

    private void misuse(String code, String... words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .endsWith("（代码 " + code + "）");
    }

    @Test
    void aPaperIsJudgedByCertificatesAndNothingOfIt() throws Exception {
        Path paper = Files.write(folder.resolve("paper.pdf"), "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(run(paper.toString())).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        "完整性　无法判断　这份文件没有电子签名；以纸面加盖的印章为准。 [UNSIGNED]",
                        "签名人　无法判断　没有读到能判断的签名，谈不上签名人。 [NONE]",
                        "时间　　无法判断　没有写明签署时间。 [NONE]",
                        "结论：不能仅凭电子印章认可这份文件；请看以上各项。");
        assertThat(run(paper.toString(), "--trust", trust())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("VERIFY-TRUST");
        assertThat(run(paper.toString(), "--trust", folder.resolve("gone.pem").toString()))
                .isEqualTo(2);
    }

    private int judge(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("judged"), bytes);
        return run(file.toString(), "--trust", trust());
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return VerifyMain.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new StillClock(now));
    }

    private String file() {
        return sealed.file.toString();
    }

    private String trust() {
        return sealed.trust.toString();
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> codes() {
        return lines().stream()
                .filter(line -> line.endsWith("]"))
                .map(line -> line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
                .toList();
    }
}
