package org.xunyao.app.cases.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cases.summary.desk.SpotRoom;
import org.xunyao.casework.Lead;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotCondition;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotStage;
import org.xunyao.casework.summary.SpotStep;
import org.xunyao.documents.Document;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.kernel.Money;
import org.xunyao.registry.PharmacyId;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The room 当场处罚 as an officer on the spot sees and keys it.
final class SpotScreenTest {
    private static final int ENTRIES_AT_MOST = 40;
    private static final PharmacyId SHOP = new PharmacyId(new UUID(1, 1));
    private static final PharmacyId LONG = new PharmacyId(new UUID(1, 2));
    private static final Reading READING = new Reading(
            "spot", List.of(".side-scroll", ".scroll-pane", ".list-view"), List.of(".matter-column", ".spot-paper"));

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private SpotStation station;
    private int strokes;
    private int entries;

    @BeforeEach
    void open() {
        station = new SpotStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private SpotCase only() {
        List<SpotCase> all = station.sittings.newest(station.ticket("liming"), Optional.empty(), 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void fromTheShopToTheFileByKeyboardAlone() {
        SpotRoom room = station.room("liming", Language.CHINESE);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1856, 990, room::pane)) {
            settle(rig);
            type(rig, "#spot-search", "5700001");
            press(rig, KeyCode.ENTER);
            entered(rig, "#spot-other", KeyCode.DOWN);
            take(rig);
            assertThat(only().head().officers()).hasSize(2);
            assertThat(only().entries()).as("one stroke is one step").isEmpty();

            take(rig);
            assertThat(only().entries()).hasSize(1);
            assertThat(texts(rig)).noneMatch(text -> text.contains("没有填"));

            violation(rig, "V33");
            tab(rig, "#field-certain");
            entered(rig, "#field-certain", KeyCode.SPACE);
            assertThat(READING.look(rig.scene(), "facts-LIGHT-CHINESE")).isEmpty();
            take(rig);
            assertThat(only().newest(SpotAct.Investigate.class))
                    .hasValueSatisfying(facts -> assertThat(facts.facts()).isEqualTo("未明码标价"));

            tab(rig, "#field-fine");
            type(rig, "#field-fine", "50");
            tab(rig, "#field-told");
            entered(rig, "#field-told", KeyCode.SPACE);
            take(rig);

            assertThat(shown(rig, "#field-place")).isEqualTo("澜溪县城关镇解放路 12 号");
            assertThat(shown(rig, "#field-basis")).isEqualTo("价格法第42条");
            assertThat(READING.look(rig.scene(), "decide-LIGHT-CHINESE")).isEmpty();
            take(rig);
            assertThat(only().stage()).isEqualTo(SpotStage.DECIDED);

            entered(rig, "#field-signed", KeyCode.SPACE);
            take(rig);

            tab(rig, "#field-receipt");
            type(rig, "#field-receipt", "0012345");
            take(rig);
            assertThat(only().owed()).isEqualTo(Money.NONE);

            type(rig, "#field-pages", "4");
            tab(rig, "#field-shelf");
            type(rig, "#field-shelf", "2026-1");
            take(rig);
            assertThat(only().stage()).isEqualTo(SpotStage.FILED);
            assertThat(READING.look(rig.scene(), "filed-LIGHT-CHINESE")).isEmpty();
        }
        assertPaper();
        System.getLogger("fast-lane").log(System.Logger.Level.INFO, "{0} entries, {1} keys", entries, strokes);
        assertThat(entries).isPositive().isLessThanOrEqualTo(ENTRIES_AT_MOST);
    }

    private void assertPaper() {
        SpotCase filed = only();
        List<Document> papers = station.papersOf(filed.head().id().key());
        assertThat(papers).singleElement().isInstanceOfSatisfying(Document.Issued.class, issued -> {
            assertThat(issued.number())
                    .hasValue(filed.newest(SpotAct.Decide.class)
                            .map(SpotAct.Decide::paper)
                            .orElse(""));
            var facts = (SheetFacts) issued.facts();
            assertThat(facts.value("fine")).startsWith("50");
            assertThat(facts.value("payment")).isEqualTo("cash");
            assertThat(facts.value("party.name")).isEqualTo("惠安堂药房");
            assertThat(facts.officers("officers")).hasSize(2);
            assertThat(facts.value("reviewBody")).isEqualTo("澜溪县人民政府");
        });
    }

    @Test
    void whatWasTypedOutlivesTheProgramAndARefusalSaysTheArticle() {
        SpotCase sitting = begun(SHOP);
        take(sitting.head().id(), new SpotAct.ShowBadges(2));
        SpotRoom room = station.room("liming", Language.CHINESE);
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, room::pane)) {
            settle(rig);
            open(rig, room, only());
            violation(rig, "V33");
            FxRig.call(() -> {
                field(rig, "#field-proof").setText("");
                room.model().typed().orElseThrow().autosave().now();
                return true;
            });
            settle(rig);
            take(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("违法行为和证据没有写清") && text.contains("第67条"));
            assertThat(READING.look(rig.scene(), "withheld-DARK-CHINESE")).isEmpty();
        }
        SpotRoom again = station.room("liming", Language.CHINESE);
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, again::pane)) {
            settle(rig);
            open(rig, again, only());
            assertThat(shown(rig, "#field-facts")).isEqualTo("未明码标价");
        }
    }

    /// The power goes after the number is taken and before the step is noted.
    @Test
    void anIssuedPaperIsNeitherForgottenNorContradicted() {
        SpotId id = begun(SHOP).head().id();
        take(id, new SpotAct.ShowBadges(2));
        take(
                id,
                new SpotAct.Investigate(
                        PartyClass.ORGANIZATION, "V33", "未明码标价", "照片", LocalDate.of(2026, 11, 20), true, false));
        var fine = new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(50), "罚款")));
        take(id, new SpotAct.Hear(true, fine, "", ""));
        station.sittings.keep(
                station.ticket("liming"), id, Map.of("fine", "50", "violated", "价格法第13条", "basis", "价格法第42条"));
        SpotPorts ports = station.ports("liming");
        Map<String, String> typed = Map.of("fine", "50", "violated", "价格法第13条", "basis", "价格法第42条", "payment", "cash");
        assertThat(new SpotPaper(ports).issue(only(), typed)).isInstanceOf(IssueResult.Done.class);

        SpotRoom room = station.room("liming", Language.CHINESE);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, room::pane)) {
            settle(rig);
            open(rig, room, only());
            FxRig.call(() -> {
                room.model().typed().orElseThrow().words("basis").set("价格法第43条");
                return true;
            });
            take(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("SUMMARY-PAPER"));
            fire(rig, "#spot-way-DROP");
            settle(rig);
            FxRig.call(() -> {
                field(rig, "#field-dropReason").setText("算了");
                return true;
            });
            take(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("SUMMARY-ISSUED"));
            fire(rig, "#spot-way-DECIDE");
            FxRig.call(() -> {
                room.model().typed().orElseThrow().words("basis").set("价格法第42条");
                return true;
            });
            settle(rig);
            take(rig);
            assertThat(only().stage()).isEqualTo(SpotStage.DECIDED);
        }
        assertThat(station.papersOf(id.key())).as("no second number").hasSize(1);
    }

    @Test
    void whatIsSlightGoesOverIntoALead() {
        SpotCase sitting = begun(SHOP);
        SpotId id = sitting.head().id();
        take(id, new SpotAct.ShowBadges(2));
        take(
                id,
                new SpotAct.Investigate(
                        PartyClass.ORGANIZATION, "V33", "一处价签缺失", "照片", LocalDate.of(2026, 11, 20), true, true));
        SpotRoom room = station.room("liming", Language.CHINESE);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, room::pane)) {
            settle(rig);
            open(rig, room, only());
            fire(rig, "#spot-way-GIVE_OVER");
            settle(rig);
            FxRig.call(() -> {
                field(rig, "#field-explanation").setText("初次、轻微，已当场改正");
                return true;
            });
            take(rig);
            assertThat(only().stage()).isEqualTo(SpotStage.GIVEN_OVER);
            assertThat(READING.look(rig.scene(), "over-LIGHT-CHINESE")).isEmpty();
        }
        Lead lead = station.leads
                .newest(station.ticket("liming"), Optional.empty(), 10)
                .getFirst();
        assertThat(lead.clue().reference()).isEqualTo(id.key());
        assertThat(lead.clue().description()).contains("初次、轻微，已当场改正", "一处价签缺失");
    }

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH, 1302, 690", "LIGHT, CHINESE, 1856, 990"})
    void theRoomIsReadWhole(Theme theme, Language language, int width, int height) {
        SpotRoom room = station.room("liming", language);
        try (FxRig rig = FxRig.show(theme, width, height, room::pane)) {
            settle(rig);
            assertThat(READING.look(rig.scene(), "begin-" + theme + "-" + language))
                    .isEmpty();
            SpotCase sitting = begun(LONG);
            take(sitting.head().id(), new SpotAct.ShowBadges(2));
            press(rig, KeyCode.F5);
            open(rig, room, only());
            assertThat(READING.look(rig.scene(), "sitting-" + theme + "-" + language))
                    .isEmpty();
        }
    }

    @Test
    void whoMayOnlyReadSeesNoWayToBegin() {
        begun(SHOP);
        SpotRoom room = station.room("chenlx", Language.CHINESE);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, room::pane)) {
            settle(rig);
            assertThat(FxRig.call(() -> rig.scene().lookup("#spot-new") == null))
                    .isTrue();
            open(rig, room, only());
            assertThat(FxRig.call(() -> rig.scene().lookup("#spot-take") == null))
                    .isTrue();
        }
    }

    @Test
    void bothLanguagesSayTheSameAndEveryConditionHasItsSentence() throws IOException {
        assertThat(Reading.unlike(SpotPane.class, "summary")).isEmpty();
        for (Language language : Language.values()) {
            var words = new SpotWords(Texts.of(language), SpotStation.CLOCK.zone());
            for (SpotCondition condition : SpotCondition.values()) {
                assertThat(words.of(condition.messageKey(), "1")).isNotBlank();
            }
        }
    }

    private SpotCase begun(PharmacyId shop) {
        var people = Set.of(
                station.ticket("liming").person().id(),
                station.ticket("wangxl").person().id());
        return done(station.sittings.begin(
                station.ticket("liming"), shop, Optional.empty(), people, LocalDate.of(2026, 11, 20)));
    }

    private void take(SpotId id, SpotAct.Recorded act) {
        done(station.sittings.note(station.ticket("liming"), id, LocalDate.of(2026, 11, 20), act));
    }

    private static SpotCase done(SpotStep step) {
        return switch (step) {
            case SpotStep.Done done -> done.saved().result();
            case SpotStep.Withheld withheld -> throw new AssertionError(withheld.toString());
        };
    }

    private static void open(FxRig rig, SpotRoom room, SpotCase sitting) {
        FxRig.call(() -> {
            room.model().choose(sitting);
            return true;
        });
        settle(rig);
    }

    /// Ctrl Enter: one stroke.
    private void take(FxRig rig) {
        robot.press(KeyCode.CONTROL).push(KeyCode.ENTER).release(KeyCode.CONTROL);
        strokes++;
        settle(rig);
    }

    private void press(FxRig rig, KeyCode key) {
        robot.push(key);
        strokes++;
        settle(rig);
    }

    /// Goes on by the Tab key to that field.
    private void tab(FxRig rig, String id) {
        for (int steps = 0; steps < 12 && !FxRig.call(() -> node(rig, id).isFocused()); steps++) {
            press(rig, KeyCode.TAB);
        }
        assertThat(FxRig.call(() -> node(rig, id).isFocused())).as(id).isTrue();
    }

    /// One entry of letters in the field that has the focus.
    private void type(FxRig rig, String id, String letters) {
        assertThat(FxRig.call(() -> node(rig, id).isFocused())).as(id).isTrue();
        robot.write(letters, 0);
        strokes += letters.length();
        entries++;
        settle(rig);
    }

    /// One entry by a key in the field that has the focus.
    private void entered(FxRig rig, String id, KeyCode key) {
        assertThat(FxRig.call(() -> node(rig, id).isFocused())).as(id).isTrue();
        press(rig, key);
        entries++;
    }

    /// One entry: the arrow goes down to the violation.
    private void violation(FxRig rig, String wanted) {
        for (int steps = 0;
                steps < 20
                        && !wanted.equals(FxRig.call(() -> ((ComboBox<?>) node(rig, "#field-violation")).getValue()));
                steps++) {
            press(rig, KeyCode.DOWN);
        }
        entries++;
    }

    private static void fire(FxRig rig, String id) {
        FxRig.call(() -> {
            ((Button) node(rig, id)).fire();
            return true;
        });
    }

    private static String shown(FxRig rig, String id) {
        return FxRig.call(() -> field(rig, id).getText());
    }

    private static TextInputControl field(FxRig rig, String id) {
        return (TextInputControl) node(rig, id);
    }

    private static Node node(FxRig rig, String id) {
        return rig.scene().lookup(id);
    }

    private static void settle(FxRig rig) {
        WaitForAsyncUtils.waitForFxEvents(3);
        rig.settle();
    }

    private static List<String> texts(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
