package org.xunyao.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.proof.WholeProof;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stops of the tour at the documents (文书): each of the six is begun in the case, filled and issued.
final class PaperStops {
    private static final int MOMENT = 60;
    private static final int ISSUING = 120;
    private static final long SETTLE = 500;

    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final CaseStops cases;

    PaperStops(Screen screen, Patience patience, Album album, CaseStops cases) {
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.cases = cases;
    }

    /// 案件来源登记表: all of it is known from the lead.
    String source() throws IOException {
        return issue(1, List.of(), false);
    }

    /// 立案审批表: all of it is known from the application.
    String filing() throws IOException {
        return issue(7, List.of(), false);
    }

    /// 现场笔录.
    String scene() throws IOException {
        return issue(
                9,
                List.of(
                        Map.entry("presence", "现场通知负责人䶮明到场"),
                        Map.entry("scene", "到达时该店正在营业，处方药柜台开放，未见执业药师在岗，未挂暂停销售处方药的告知牌。")),
                false);
    }

    /// 证据提取单, with the digest of the film from the shop's recorder.
    String evidence() throws IOException {
        return issue(11, List.of(Map.entry("provider", "䶮明（康民大药房（滨河店）负责人）")), true);
    }

    /// 电子数据证据提取笔录, likewise.
    String extraction() throws IOException {
        return issue(
                12,
                List.of(
                        Map.entry("medium", "店内硬盘录像机1台，运行正常，时钟比北京时间慢44秒。"),
                        Map.entry("method", "在负责人䶮明见证下由录像机导出至新的U盘，当场读入本机并计算完整性校验值。")),
                true);
    }

    /// 责令改正通知书.
    String correction() throws IOException {
        return issue(
                33,
                List.of(
                        Map.entry("conduct", "执业药师不在岗时未停止销售处方药"),
                        Map.entry("violated", "《药品经营和使用质量监督管理办法》第四十二条第五项"),
                        Map.entry("requirements", "执业药师不在岗时停止销售处方药和甲类非处方药，并挂牌告知。")),
                false);
    }

    private String issue(int kind, List<Map.Entry<String, String>> answers, boolean cites) throws IOException {
        String name = WholeProof.FORMS.getOrDefault(kind, "");
        begin(kind, name);
        if (cites) {
            screen.tabToStart("cite-");
            screen.press(KeyCode.SPACE);
            Patience.rest(SETTLE);
        }
        // In the order of the form, as far as Tab goes: from the top, round the end if need be.
        for (Map.Entry<String, String> answer : answers) {
            screen.fill("field-" + answer.getKey(), answer.getValue());
        }
        patience.until(
                () -> "nothing forbids issuing " + name + ", but: " + screen.textsIn("#checks"),
                MOMENT,
                () -> screen.textsIn("#checks").contains("该填的都填了"));
        Patience.rest(SETTLE);
        album.take("paper-" + kind + "-draft");
        screen.press(KeyCode.CONTROL, KeyCode.ENTER);
        patience.until(
                () -> name + " is issued, but it says: " + screen.words("#issue-said"),
                ISSUING,
                () -> screen.words("#issue-said").contains("已签发"));
        Patience.rest(SETTLE);
        album.take("paper-" + kind);
        String chips = screen.textsIn(".paper-chips");
        screen.press(KeyCode.CONTROL, KeyCode.W);
        return "%s issued, %s".formatted(name, chips.isBlank() ? "without number" : chips);
    }

    private void begin(int kind, String name) {
        cases.enterCase();
        screen.press(KeyCode.N);
        patience.until("the kinds are offered", MOMENT, () -> screen.shows("#new-document-" + kind));
        screen.fill("kind-search", name);
        screen.tabTo("new-document-" + kind);
        screen.press(KeyCode.SPACE);
        patience.until(
                "the form of " + name + " is there",
                MOMENT,
                () -> screen.textsIn("#paper-name").contains(name));
        Patience.rest(SETTLE);
    }

    /// All six, for the list of stops.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("paper-source", this::source));
        steps.add(new Step("paper-filing", this::filing));
        steps.add(new Step("paper-scene", this::scene));
        steps.add(new Step("paper-evidence", this::evidence));
        steps.add(new Step("paper-extraction", this::extraction));
        steps.add(new Step("paper-correction", this::correction));
        return steps;
    }
}
