package org.xunyao.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.shop.RecorderExport;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stops of the tour at the cases (案件): from a confirmed alarm to a case with evidence. Each person does
/// what is theirs, by keyboard.
final class CaseStops {
    /// The officers' certificate numbers in the sample county.
    static final String FIRST_BADGE = "330198001";

    private static final String SECOND_BADGE = "330198002";
    private static final String ROOM = "案件";
    private static final int MOMENT = 60;
    private static final int SEALING = 120;
    private static final int MOST_MATTERS = 20;
    private static final long SETTLE = 500;
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final Door door;

    CaseStops(DemoFolder folder, Screen screen, Patience patience, Album album, Door door) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.door = door;
    }

    /// The inspector registers the lead.
    String registered() throws IOException {
        enter();
        done("已登记");
        album.take("lead");
        return "the confirmed alarm is a lead: " + screen.textsIn(".case-title");
    }

    /// The unit head names two officers.
    String named() throws IOException {
        door.change(DemoFolder.PEOPLE.head());
        enter();
        officers();
        album.take("lead-officers");
        done("已指定核查人员");
        patience.until(
                "the order bears a name",
                MOMENT,
                () -> !screen.textsIn(".approvals").contains("指定核查人员 待"));
        return "%s named two officers: %s".formatted(DemoFolder.PEOPLE.head(), screen.textsIn(".approvals"));
    }

    /// The inspector applies for filing.
    String applied() throws IOException {
        door.change(DemoFolder.PEOPLE.reviewer());
        enter();
        screen.press(KeyCode.ENTER);
        screen.fill("field-cause", "涉嫌执业药师不在岗销售处方药案");
        screen.fill("field-findings", "经核查，当事人营业时间处方药柜台连续无人在岗，告警片段与现场情况一致。");
        for (String condition : new String[] {"PRIMA_FACIE_EVIDENCE", "PENALTY_DUE", "JURISDICTION", "LIMITATION"}) {
            tick("condition-" + condition);
        }
        screen.fill("field-day", patience.clock().today().toString());
        album.take("filing");
        done("已报请立案");
        return "applied for filing: " + screen.textsIn(".approvals");
    }

    /// The leader approves.
    String approved() throws IOException {
        door.change(DemoFolder.PEOPLE.leader());
        enter();
        officers();
        tick("no-conflict");
        album.take("filing-approval");
        done("已立案");
        Patience.rest(SETTLE);
        album.take("case-filed");
        return "%s approved: %s".formatted(DemoFolder.PEOPLE.leader(), screen.textsIn(".case-title"));
    }

    /// The inspector brings the film from the shop's recorder.
    String collected() throws IOException {
        door.change(DemoFolder.PEOPLE.reviewer());
        enterCase();
        Path film = RecorderExport.filmIn(folder.recorder());
        screen.press(KeyCode.E);
        patience.until("the form for evidence is there", MOMENT, () -> screen.shows("#intake"));
        screen.fill("field-path", DemoFolder.typed(film));
        screen.fill("field-provider", "康民大药房（滨河店）负责人 䶮明");
        screen.fill("field-device", "硬盘录像机 NVR-4，通道 CH01");
        screen.fill("field-time", PLAIN.format(RecorderExport.begins(film)));
        screen.fill("field-offset", "-" + RecorderExport.SLOW.toSeconds());
        album.take("evidence-intake");
        screen.press(KeyCode.CONTROL, KeyCode.ENTER);
        patience.until(
                () -> "the file is sealed, but it says: " + screen.words("#intake-said"),
                SEALING,
                () -> screen.words("#intake-said").contains("已封存"));
        String said = screen.words("#intake-said");
        // By keys: the form is longer than the window, and its button may lie below.
        screen.press(KeyCode.ESCAPE);
        screen.press(KeyCode.E);
        patience.until("the form is closed", MOMENT, () -> !screen.shows("#intake"));
        Patience.rest(SETTLE);
        album.take("case");
        return film.getFileName() + " is evidence: " + said;
    }

    /// Goes to the case that is being investigated.
    void enterCase() {
        enter();
        for (int i = 0; i < MOST_MATTERS && !investigated(); i++) {
            screen.press(KeyCode.J);
            Patience.rest(SETTLE);
        }
        if (!investigated()) {
            throw new TourException("No case is being investigated.");
        }
    }

    private boolean investigated() {
        return screen.textsIn(".case-facts").contains("调查取证");
    }

    private void enter() {
        screen.enter(ROOM);
        patience.until(
                "a matter is in front",
                MOMENT,
                () -> screen.shows("#matters .list-cell")
                        && !screen.textsIn(".case-facts").isBlank());
        Patience.rest(SETTLE);
        screen.click("#matters .list-cell");
        Patience.rest(SETTLE);
    }

    private void officers() {
        screen.press(KeyCode.ENTER);
        tick("officer-" + FIRST_BADGE);
        tick("officer-" + SECOND_BADGE);
    }

    private void tick(String id) {
        screen.tabTo(id);
        screen.press(KeyCode.SPACE);
    }

    /// Ctrl Enter, and the step is taken.
    private void done(String said) {
        screen.press(KeyCode.CONTROL, KeyCode.ENTER);
        patience.until(
                () -> "it says " + said + ", but it says: " + screen.textsIn("#act"),
                MOMENT,
                () -> screen.words("#act-said").contains(said));
        Patience.rest(SETTLE);
    }
}
