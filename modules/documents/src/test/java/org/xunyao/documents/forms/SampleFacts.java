package org.xunyao.documents.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.kernel.Digests;

/// One document of each kind that may be issued as it is.
public final class SampleFacts {
    static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    static final Officer FIRST = new Officer("李㛃", "17120001", "药械化股");
    static final Officer SECOND = new Officer("王𠮷", "17120002", "药械化股");
    static final List<Officer> OFFICERS = List.of(FIRST, SECOND);
    static final Party PARTY =
            new Party("崇阳县䶮康大药房", "营业执照", "91421223MA49XXXX0X", "天城镇解放路12号", "䶮明", "", "0715-3390000", "");
    static final Party NOBODY = new Party("", "", "", "", "", "", "", "");
    static final Period PERIOD = new Period(DAY.atTime(9, 5), DAY.atTime(10, 30));

    private SampleFacts() {}

    /// One of each.
    public static List<Facts> all() {
        return List.of(
                register(CaseSourceRegister.Origin.INSPECTION, OFFICERS, PARTY, "内容", DAY),
                filing(PARTY, "案由", "核查情况", OFFICERS, DAY),
                scene("店内", PARTY, "检查事项", "现场情况", OFFICERS),
                sheet("录像文件1个", "店内", "证明内容", OFFICERS),
                extraction("店内", "硬盘录像机", "录像文件", OFFICERS),
                notice("执业药师不在岗", Optional.of(DAY.plusDays(14)), "崇阳县人民政府"));
    }

    static CaseSourceRegister register(
            CaseSourceRegister.Origin origin, List<Officer> inspectors, Party party, String content, LocalDate day) {
        return new CaseSourceRegister(origin, DAY, inspectors, "", party, content, day, "", "");
    }

    static FilingApproval filing(
            Party party, String cause, String findings, List<Officer> checkers, LocalDate checkedOn) {
        return new FilingApproval(true, party, cause, DAY, findings, checkers, checkedOn, "", "", "");
    }

    static SceneRecord scene(String place, Party party, String subject, String scene, List<Officer> officers) {
        var unanswered = new SceneRecord.Answers("", "", "");
        return new SceneRecord(PERIOD, place, officers, party, "崇阳县市场监督管理局", subject, "已通知到场", scene, unanswered, true);
    }

    static EvidenceSheet sheet(String evidence, String place, String content, List<Officer> officers) {
        return new EvidenceSheet(evidence, LocalDateTime.of(2026, 5, 6, 9, 40), place, content, officers, "", "");
    }

    static ElectronicExtraction extraction(String place, String medium, String content, List<Officer> officers) {
        var digests = new Digests("a".repeat(64), "b".repeat(64), 3);
        return new ElectronicExtraction(
                PERIOD, place, "䶮康大药房", "李㛃", officers, medium, "复制", content, digests, "", false);
    }

    /// A sheet of evidence whose content is that.
    public static EvidenceSheet sheet(String content) {
        return sheet("录像文件1个", "店内", content, OFFICERS);
    }

    /// A register of a source whose content is that.
    public static CaseSourceRegister register(String content) {
        return register(CaseSourceRegister.Origin.INSPECTION, OFFICERS, PARTY, content, DAY);
    }

    /// An order to correct.
    ///
    /// @param reviewBody empty for an order that does not say where to turn
    public static CorrectionNotice notice(String conduct, Optional<LocalDate> until, String reviewBody) {
        return new CorrectionNotice(
                PARTY,
                conduct,
                "《药品经营和使用质量监督管理办法》",
                "《行政处罚法》第二十八条",
                until,
                "停止销售处方药",
                "",
                new CorrectionNotice.Remedies(reviewBody, "崇阳县"),
                new CorrectionNotice.Contact("李㛃", "0715-3390001", "沿河大道1号"),
                DAY,
                new CorrectionNotice.Copies(2, 1, ""));
    }
}
