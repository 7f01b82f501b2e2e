package org.xunyao.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.documents.forms.FilingApproval;
import org.xunyao.documents.forms.Period;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.kernel.Digests;

/// One filled document of each kind, with rare characters in it.
final class SampleDocuments {
    static final String SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    static final String SM3 = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";
    static final Stamp STAMP = new Stamp(
            new DocumentId(UUID.fromString("01978a2b-0000-7000-8000-000000000001")),
            "崇阳县市场监督管理局",
            Optional.of("崇市监责改〔2026〕7号"),
            Instant.parse("2026-05-06T01:02:03Z"));

    private static final List<Officer> OFFICERS =
            List.of(new Officer("李㛃", "17120001", "药械化股"), new Officer("王𠮷", "17120002", "药械化股"));
    private static final Party PARTY = new Party(
            "崇阳县䶮康大药房", "营业执照", "91421223MA49XXXX0X", "崇阳县天城镇解放路12号", "䶮明", "422325197001011234", "0715-3390000", "");
    private static final Period PERIOD =
            new Period(LocalDateTime.of(2026, 5, 6, 9, 5), LocalDateTime.of(2026, 5, 6, 10, 30));
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final String SCENE =
            "执法人员到达时该店正在营业，处方药销售区柜台开放，现场未见执业药师在岗，" + "未悬挂“执业药师不在岗，暂停销售处方药和甲类非处方药”的提示牌。店员陈述执业药师外出办事。";

    private SampleDocuments() {}

    static List<Facts> all() {
        return List.of(register(), filing(), scene(3), sheet(), extraction(), notice());
    }

    static CaseSourceRegister register() {
        return new CaseSourceRegister(
                CaseSourceRegister.Origin.INSPECTION,
                DAY,
                OFFICERS,
                "",
                PARTY,
                "通过药品智慧监管视频发现当事人营业时间处方药柜台连续无人在岗，报警片段编号 A-0007，经人工复核属实。",
                DAY,
                "",
                "");
    }

    static FilingApproval filing() {
        return new FilingApproval(true, PARTY, "涉嫌执业药师不在岗销售处方药案", DAY, SCENE, OFFICERS, DAY, "", "", "");
    }

    static SceneRecord scene(int times) {
        return scene((SCENE + "\n").repeat(times));
    }

    static SceneRecord scene(String seen) {
        return new SceneRecord(
                PERIOD,
                PARTY.address(),
                OFFICERS,
                PARTY,
                STAMP.bureau(),
                "药品经营质量管理情况",
                "现场通知负责人䶮明到场",
                seen,
                new SceneRecord.Answers("看清楚了。", "不申请回避。", ""),
                false);
    }

    static EvidenceSheet sheet() {
        return new EvidenceSheet(
                "视频监控录像文件1个",
                LocalDateTime.of(2026, 5, 6, 9, 40),
                PARTY.address(),
                "录像机导出文件 20260506.mp4，证明营业时间执业药师不在岗。\nSHA-256：" + SHA256,
                OFFICERS,
                "䶮明",
                "");
    }

    static ElectronicExtraction extraction() {
        return new ElectronicExtraction(
                PERIOD,
                PARTY.address(),
                PARTY.name(),
                "李㛃",
                OFFICERS,
                "店内硬盘录像机1台，正常运行，时钟与北京时间相差2秒。",
                "在当事人见证下由录像机导出2026年5月5日9时至10时录像，保存至新的只读介质，当场计算完整性校验值。",
                "录像文件 20260506.mp4 一个。",
                new Digests(SHA256, SM3, 3),
                "",
                false);
    }

    static CorrectionNotice notice() {
        return new CorrectionNotice(
                PARTY,
                "执业药师不在岗时未停止销售处方药",
                "《药品经营和使用质量监督管理办法》第四十四条第一款",
                "《中华人民共和国行政处罚法》第二十八条第一款",
                Optional.of(LocalDate.of(2026, 5, 20)),
                "执业药师不在岗时停止销售处方药和甲类非处方药，并挂牌告知。",
                "",
                new CorrectionNotice.Remedies("崇阳县人民政府", "崇阳县"),
                new CorrectionNotice.Contact("李㛃、王𠮷", "0715-3390001", "崇阳县天城镇沿河大道1号"),
                DAY,
                new CorrectionNotice.Copies(2, 1, ""));
    }
}
