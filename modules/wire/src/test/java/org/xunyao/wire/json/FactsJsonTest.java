package org.xunyao.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.documents.forms.FilingApproval;
import org.xunyao.documents.forms.Period;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

class FactsJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 5, 6, 9, 0, 0, 123_456_789);
    private static final Period PERIOD = new Period(MOMENT, MOMENT.plusHours(1));
    private static final List<Officer> OFFICERS =
            List.of(new Officer("李㛃", "17120001", "药械化股"), new Officer("王𠮷", "17120002", "药械化股"));
    private static final Party PARTY =
            new Party("澜溪县䶮康大药房", "营业执照", "91421223MA49XXXX0X", "解放路“12”号\\后门", "䶮明", "", "0715-3390000", "");

    private final FactsJson json = new FactsJson(DocumentKinds.installed());

    static List<Facts> samples() {
        return List.of(
                register(CaseSourceRegister.Origin.INSPECTION, "内容\n第二段\"引号\""),
                new FilingApproval(true, PARTY, "案由", DAY, "核查情况", OFFICERS, DAY, "同意", "同意立案", ""),
                new FilingApproval(false, PARTY, "", DAY, "", List.of(), DAY, "", "", ""),
                new SceneRecord(
                        PERIOD,
                        "店内",
                        OFFICERS,
                        PARTY,
                        "澜溪县市场监督管理局",
                        "检查",
                        "已到场",
                        "现场",
                        new SceneRecord.Answers("看清楚了", "", ""),
                        true),
                new EvidenceSheet("录像文件1个", MOMENT, "店内", "证明内容", OFFICERS, "店员", ""),
                new ElectronicExtraction(
                        PERIOD,
                        "店内",
                        "药房",
                        "李㛃",
                        OFFICERS,
                        "硬盘录像机",
                        "复制",
                        "录像文件",
                        new Digests("a".repeat(64), "b".repeat(64), Long.MAX_VALUE),
                        "",
                        false),
                notice(Optional.of(DAY.plusDays(14))),
                notice(Optional.empty()));
    }

    static Stream<String> hostile() {
        String good = new FactsJson(DocumentKinds.installed()).write(notice(Optional.empty()));
        return Stream.of(
                "",
                "null",
                "{",
                "[]",
                "33",
                good + " {}",
                good.substring(1),
                good.replace("\"version\":1", "\"version\":2"),
                good.replace("\"form\":33", "\"form\":7"),
                good.replace("\"form\":33", "\"form\":\"33\""),
                good.replace("\"form\":33", "\"form\":33.0"),
                good.replace("\"form\":33", "\"form\":33,\"form\":33"),
                good.replace("\"form\":33", "\"form\":33,\"more\":1"),
                good.replace("\"conduct\":", "\"konduct\":"),
                good.replace("\"conduct\":\"不在岗\"", "\"conduct\":null"),
                good.replace("\"conduct\":\"不在岗\"", "\"conduct\":7"),
                good.replace("\"conduct\":\"不在岗\",", ""),
                good.replace("\"conduct\":\"不在岗\"", "\"conduct\":\"不在岗\",\"conduct\":\"在岗\""),
                good.replace("\"conduct\":\"不在岗\"", "\"conduct\":\"\\u202e\""),
                good.replace("\"conduct\":\"不在岗\"", "\"conduct\":\"" + "药".repeat(100_001) + "\""),
                good.replace("\"conduct\":\"不在岗\"", "\"conduct\":\"" + "药".repeat(200_000) + "\""),
                good.replace("2026-05-06", "2026-02-30"),
                good.replace("\"total\":2", "\"total\":2147483648"),
                "{\"facts\":null,\"form\":33,\"version\":1}",
                "{\"facts\":" + "[".repeat(100_000),
                " ".repeat(5 << 20) + good);
    }

    @Test
    void thereIsASampleOfEveryInstalledKind() {
        assertThat(samples().stream().map(Facts::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(DocumentKinds.installed().all().stream()
                        .map(DocumentKind::number)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void factsComeBackAsTheyWere(Facts facts) {
        assertThat(json.read(facts.kind(), json.write(facts))).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void evidenceThatARecordKnowsByNumberComesBackAndWithoutAnyTheTextIsOfVersionOne(Facts facts) {
        var plain = (LinkedFacts) facts;
        LinkedFacts linked = plain.withLinks(
                List.of(new EvidenceLink(2, new UUID(5, 2), "录像“2”", "ab".repeat(32), "cd".repeat(32))));
        String text = json.write(linked);
        assertThat(text).contains("\"links\":[{", "\"version\":2");
        assertThat(json.read(facts.kind(), text)).isEqualTo(linked).isNotEqualTo(facts);
        assertThat(json.write(plain)).doesNotContain("links").contains("\"version\":1");
        for (String hostile : List.of(
                text.replace("\"version\":2", "\"version\":1"),
                text.replace("ab".repeat(32), "AB".repeat(32)),
                text.replace("\"links\":[{", "\"links\":[null,{"),
                json.write(plain).replace("\"version\":1", "\"version\":2"),
                json.write(plain).replace("{\"facts\":{", "{\"facts\":{\"links\":[],"))) {
            assertThat(json.read(facts.kind(), hostile)).isEqualTo(new UnreadableFacts(facts.kind(), hostile));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOriginComesBack(CaseSourceRegister.Origin origin) {
        Facts facts = register(origin, "内容");
        assertThat(json.read(1, json.write(facts))).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyOtherTextIsUnreadableAndStaysAsItIs(String text) {
        assertThat(json.read(33, text)).isEqualTo(new UnreadableFacts(33, text));
        assertThat(json.write(json.read(33, text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, 99})
    void theFactsOfAKindThatIsNotInstalledAreUnreadable(int kind) {
        String text = "{\"facts\":{},\"form\":" + kind + ",\"version\":1}";
        assertThat(json.read(kind, text)).isEqualTo(new UnreadableFacts(kind, text));
    }

    @Test
    void anOfficerThatIsNoneIsUnreadable() {
        String text = json.write(samples().get(1)).replaceFirst("\"checkers\":\\[", "\"checkers\":[null,");
        assertThat(json.read(7, text)).isInstanceOf(UnreadableFacts.class);
    }

    @Test
    void theTextHasItsNamesInOrderAndNothingBetween() {
        assertThat(json.write(new EvidenceSheet("录像", MOMENT, "店内", "证明", List.of(), "", "")))
                .isEqualTo("{\"facts\":{\"content\":\"证明\",\"evidence\":\"录像\",\"officers\":[],\"opinion\":\"\","
                        + "\"place\":\"店内\",\"provider\":\"\",\"taken_at\":\"2026-05-06T09:00:00.123456789\"},"
                        + "\"form\":11,\"version\":1}");
    }

    @Test
    void whatWouldNotBeReadAgainIsNotWritten() {
        List<Officer> crowd = Collections.nCopies(300, new Officer("李".repeat(20_000), "1", "1"));
        var facts = new EvidenceSheet("录像", MOMENT, "店内", "证明", crowd, "", "");
        assertThatThrownBy(() -> json.write(facts))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-TOO-LONG");
    }

    private static Facts register(CaseSourceRegister.Origin origin, String content) {
        return new CaseSourceRegister(origin, DAY, OFFICERS, "举报人", PARTY, content, DAY, "", "");
    }

    private static Facts notice(Optional<LocalDate> until) {
        return new CorrectionNotice(
                PARTY,
                "不在岗",
                "《办法》",
                "《行政处罚法》第二十八条",
                until,
                "停止销售处方药",
                "",
                new CorrectionNotice.Remedies("澜溪县人民政府", "澜溪县"),
                new CorrectionNotice.Contact("李㛃", "0715-3390001", "沿河大道1号"),
                DAY,
                new CorrectionNotice.Copies(2, 1, ""));
    }
}
