package org.xunyao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.evidence.TakingRecord.Way;
import org.xunyao.evidence.TakingRecord.What;
import org.xunyao.kernel.Digests;

class TakingRecordTest {
    private static final Digests DIGESTS = new Digests("1".repeat(64), "2".repeat(64), 17);
    private static final TakingRecord RECORD = new TakingRecord(
            "导出 a=b.mp4",
            What.RECORDING,
            Way.RECORDER,
            "何㛃",
            "硬盘录像机 NVR-4",
            Optional.of(LocalDateTime.of(2026, 11, 20, 10, 9)),
            Optional.of(-46L));

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(TakingRecord.ofOperations(RECORD.operations())).contains(RECORD);
        var bare = new TakingRecord("p.jpg", What.PHOTOGRAPH, Way.SCENE, "", "", Optional.empty(), Optional.empty());
        assertThat(TakingRecord.ofOperations(bare.operations())).contains(bare);
    }

    @Test
    void theTextNamesTheFilesDigests() {
        assertThat(new String(RECORD.text(DIGESTS), StandardCharsets.UTF_8).lines())
                .startsWith("file=导出 a=b.mp4", "what=RECORDING", "way=RECORDER", "provider=何㛃")
                .endsWith("sha256=" + "1".repeat(64), "sm3=" + "2".repeat(64), "size=17");
    }

    @Test
    void wordsCannotForgeALineNorHideCharacters() {
        var forged = named("a.mp4\ndevice-ahead-seconds=0\u2028way=SCENE", "何某\u0000\r\nway=PARTY");
        assertThat(forged.operations()).hasSize(5).allMatch(line -> line.lines().count() == 1);
        assertThat(TakingRecord.ofOperations(forged.operations())).contains(forged);
        assertThat(forged.aheadSeconds()).isEmpty();
        assertThat(named("\u202Egpj.exe\uE000\uD800\u200B", "").file()).isEqualTo("gpj.exe");
    }

    @Test
    void wordsHaveLimits() {
        assertThat(named("n".repeat(255), "p".repeat(200)).file()).hasSize(255);
        assertThatThrownBy(() -> named("n".repeat(256), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> named("a", "p".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> named("\u200B\u0007", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(TakingRecord.isFileName(" ")).isFalse();
        assertThat(TakingRecord.isFileName("n".repeat(256))).isFalse();
        assertThat(TakingRecord.isAhead(TakingRecord.MOST_AHEAD)).isTrue();
        assertThat(TakingRecord.isAhead(-TakingRecord.MOST_AHEAD - 1)).isFalse();
        assertThat(TakingRecord.isAhead(Long.MIN_VALUE)).isFalse();
        assertThat(TakingRecord.isTime(LocalDateTime.MAX)).isFalse();
        assertThat(TakingRecord.isTime(LocalDateTime.of(1970, 1, 1, 0, 0))).isTrue();
    }

    @Test
    void unknownNamesArePassedOverAndWhatContradictsItselfIsNoRecord() {
        List<String> more = with("later-version=1", "without a name", "=empty");
        assertThat(TakingRecord.ofOperations(more)).contains(RECORD);
        assertThat(TakingRecord.ofOperations(with("provider=别人"))).isEmpty();
        assertThat(TakingRecord.ofOperations(List.of("cut 00:10-00:20", "blur faces")))
                .isEmpty();
        assertThat(TakingRecord.ofOperations(List.of())).isEmpty();
    }

    @Test
    void hostileValuesMakeNoRecord() {
        assertThat(instead("what=RECORDING", "what=recording")).isEmpty();
        assertThat(instead("way=RECORDER", "way=STOLEN")).isEmpty();
        assertThat(instead("device-time=2026-11-20T10:09", "device-time=+999999999-12-31T00:00"))
                .isEmpty();
        assertThat(instead("device-time=2026-11-20T10:09", "device-time=yesterday"))
                .isEmpty();
        assertThat(instead("device-ahead-seconds=-46", "device-ahead-seconds=9223372036854775808"))
                .isEmpty();
        assertThat(instead("device-ahead-seconds=-46", "device-ahead-seconds=9223372036854775807"))
                .isEmpty();
        assertThat(instead("file=导出 a=b.mp4", "file=" + "n".repeat(900))).isEmpty();
    }

    @Test
    void aFileAndItsRecordAreReadAsOne() {
        EvidenceItem clip = item(1, "application/x-xunyao-clip", Optional.empty(), List.of());
        EvidenceItem file = item(2, "video/mp4", Optional.empty(), List.of());
        EvidenceItem record = item(3, TakingRecord.MEDIA_TYPE, Optional.of(file.id()), RECORD.operations());
        assertThat(TakenItem.of(List.of(clip, record, file)))
                .containsExactly(new TakenItem(clip, Optional.empty()), new TakenItem(file, Optional.of(RECORD)));
    }

    @Test
    void nothingIsHiddenThatIsNotARecordOfAFileThatIsThere() {
        EvidenceItem file = item(2, "video/mp4", Optional.empty(), List.of());
        EvidenceItem first = item(3, TakingRecord.MEDIA_TYPE, Optional.of(file.id()), RECORD.operations());
        EvidenceItem second = item(4, TakingRecord.MEDIA_TYPE, Optional.of(file.id()), RECORD.operations());
        EvidenceItem cut = item(5, "video/mp4", Optional.of(file.id()), RECORD.operations());
        EvidenceItem notes = item(6, TakingRecord.MEDIA_TYPE, Optional.of(file.id()), List.of("typed by hand"));
        EvidenceItem strange =
                item(7, TakingRecord.MEDIA_TYPE, Optional.of(new EvidenceId(new UUID(9, 9))), RECORD.operations());
        assertThat(TakenItem.of(List.of(file, first, second, cut, notes, strange)))
                .extracting(TakenItem::item)
                .containsExactly(file, second, cut, notes, strange);
        assertThat(TakingRecord.in(cut)).isEmpty();
    }

    private static TakingRecord named(String file, String provider) {
        return new TakingRecord(file, What.FILE, Way.PARTY, provider, "", Optional.empty(), Optional.empty());
    }

    private static List<String> with(String... more) {
        var lines = new ArrayList<>(RECORD.operations());
        lines.addAll(List.of(more));
        return lines;
    }

    private static Optional<TakingRecord> instead(String line, String other) {
        List<String> lines = RECORD.operations();
        assertThat(lines).contains(line);
        return TakingRecord.ofOperations(
                lines.stream().map(one -> one.equals(line) ? other : one).toList());
    }

    private static EvidenceItem item(int id, String mediaType, Optional<EvidenceId> from, List<String> operations) {
        return new EvidenceItem(
                new EvidenceId(new UUID(1, id)),
                EvidenceKind.COLLECTED_FILE,
                DIGESTS,
                mediaType,
                new CaptureTimes(Optional.empty(), Optional.empty(), Instant.EPOCH.plusSeconds(id)),
                new EvidenceSource.OfPerson(new PersonId(new UUID(2, 2))),
                EvidenceUse.LAWFULLY_COLLECTED,
                from,
                operations);
    }
}
