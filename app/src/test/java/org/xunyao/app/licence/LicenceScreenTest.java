package org.xunyao.app.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.Saved;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.app.licence.sheet.SheetFault;
import org.xunyao.app.shell.StillClock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.PlannedLicence;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.wire.licence.LicenceTables;

/// The room of licences as a person sees and keys it.
final class LicenceScreenTest {
    private static final String LONG = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部兼便民服务站暨慢病用药登记点㛃𠮷";
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final Reading READING = new Reading(
            "licence", List.of(".sheet-table", ".side-scroll", ".scroll-pane"), List.of(".panel", ".side-pane"));

    private final FxRobot robot = new FxRobot();
    private final Told ports = new Told();

    private static final class Told implements LicencePorts.Desk {
        final List<LicenceText> entered = new ArrayList<>();
        final List<Integer> imported = new ArrayList<>();
        final List<Long> begun = new ArrayList<>();
        List<ShopLicence> all = List.of(
                shop(1, LONG, licence(1, 2, "2029-02-28")),
                shop(2, "禾润堂药店", licence(2, 1, "2026-10-14")),
                shop(3, "杏林春大药房（城东店）", Optional.empty()));
        LicencePlan plan = new LicencePlan(
                "许可证.xlsx",
                List.of(),
                0,
                List.of(new SheetFault(3, "有效期至", "DATES"), new SheetFault(7, "经营类别和范围", "SCOPE")));

        @Override
        public List<ShopLicence> all() {
            return all;
        }

        @Override
        public List<DrugLicence> history(PharmacyId pharmacy) {
            int number = (int) pharmacy.value().getLeastSignificantBits();
            return number == 1
                    ? List.of(
                            licence(1, 2, "2029-02-28").orElseThrow(),
                            licence(1, 1, "2024-02-29").orElseThrow())
                    : List.of();
        }

        @Override
        public Saved<DrugLicence> enter(PharmacyId pharmacy, LicenceText text, long seen) {
            entered.add(text);
            begun.add(seen);
            throw new FaultException("LICENCE-STALE", "told");
        }

        @Override
        public LicencePlan plan(Path file) {
            return plan;
        }

        @Override
        public Saved<Integer> enterAll(List<PlannedLicence> planned) {
            imported.add(planned.size());
            throw new FaultException("LICENCE-STALE", "told");
        }
    }

    private static LicenceText text(String to) {
        return new LicenceText(
                "澜CB330198001",
                LicenceMethod.CHAIN_SHOP,
                Set.of("PRESCRIPTION", "OTC_A", "OTC_B", "DECOCTION", "CHINESE", "CHEMICAL", "BIOLOGICAL"),
                true,
                "处方药、甲类非处方药、乙类非处方药；中药饮片、中成药、化学药、其他生物制品（含冷藏冷冻药品）",
                "澜溪县城关镇滨河路18号",
                LocalDate.of(2024, 1, 1),
                LocalDate.parse(to));
    }

    private static Optional<DrugLicence> licence(int shop, int number, String to) {
        return Optional.of(new DrugLicence(new PharmacyId(new UUID(0, shop)), number, text(to), NOW, "person:liming"));
    }

    private static ShopLicence shop(int number, String name, Optional<DrugLicence> licence) {
        var shop = new Pharmacy(
                new PharmacyId(new UUID(0, number)),
                name,
                new CreditCode("91330198MA0000015U"),
                number == 1 ? "澜CB330198001" : "澜DA330198002",
                "澜溪县城关镇滨河路18号",
                "样例",
                "",
                new Area("330198", "样例"));
        return new ShopLicence(shop, licence);
    }

    private LicenceViewModel model(Language language) {
        var clock = new StillClock(NOW);
        var scopes = new LicenceTables(Path.of(System.getProperty("xunyao.root"), "resources", "registry")).scopes();
        var all = new LicencePorts(
                ports,
                true,
                new LicencePorts.Terms(scopes, () -> LocalDate.of(2026, 11, 20), clock.zone()),
                () -> Optional.of(Path.of("许可证.xlsx")));
        return new LicenceViewModel(all, new Tasks(Runnable::run, Fx.executor(), clock), words(language));
    }

    private static LicenceWords words(Language language) {
        return new LicenceWords(Texts.of(language), new StillClock(NOW).zone());
    }

    private LicenceView view(Language language) {
        return new LicenceView(model(language), words(language));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void theRoomIsReadWhole(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("其他生物制品（含冷藏冷冻药品）"));
            assertThat(texts(rig)).anyMatch(text -> text.contains("2024-02-29"));
            assertThat(READING.look(rig.scene(), theme + "-" + language)).isEmpty();
            press(rig, KeyCode.J);
            assertThat(texts(rig)).anyMatch(text -> text.contains("AI-05"));
            assertThat(READING.look(rig.scene(), "over-" + theme + "-" + language))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE, 1856, 990", "LIGHT, ENGLISH, 1302, 690"})
    void aLicenceIsTypedAndWhatIsNotSavedStaysADraft(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            press(rig, KeyCode.K);
            press(rig, KeyCode.J);
            press(rig, KeyCode.J);
            press(rig, KeyCode.E);
            assertThat(FxRig.call(() -> node(rig, "#licence-number").isFocused()))
                    .isTrue();
            assertThat(READING.look(rig.scene(), "form-" + theme + "-" + language))
                    .isEmpty();
            save(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("LICENCE-DATES"));
            assertThat(ports.entered).isEmpty();
            run(() -> {
                field(rig, "#licence-from").setText("2024-05-20");
                field(rig, "#licence-to").setText("2029-05-19");
            });
            save(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("LICENCE-SCOPES"));
            run(() -> ((CheckBox) node(rig, "#licence-scope-OTC_B")).setSelected(true));
            press(rig, KeyCode.ESCAPE);
            assertThat(texts(rig)).contains(words(language).of("drafted"));
            press(rig, KeyCode.E);
            assertThat(FxRig.call(() -> field(rig, "#licence-to").getText())).isEqualTo("2029-05-19");
            save(rig);
            assertThat(ports.entered).singleElement().satisfies(text -> {
                assertThat(text.scopes()).containsExactly("OTC_B");
                assertThat(text.method()).isEqualTo(LicenceMethod.SINGLE_SHOP);
                assertThat(text.to()).isEqualTo("2029-05-19");
            });
            assertThat(texts(rig)).anyMatch(text -> text.contains("LICENCE-STALE"));
            assertThat(FxRig.call(() -> field(rig, "#licence-to").getText()))
                    .as("refused, so nothing typed is lost")
                    .isEqualTo("2029-05-19");
            assertThat(ports.begun).containsExactly(0L);
            ports.all = List.of(
                    ports.all.getFirst(), ports.all.get(1), shop(3, "杏林春大药房（城东店）", licence(3, 4, "2029-01-01")));
            press(rig, KeyCode.ESCAPE);
            press(rig, KeyCode.F5);
            press(rig, KeyCode.E);
            save(rig);
            assertThat(ports.begun)
                    .as("the draft goes over what was seen since")
                    .containsExactly(0L, 4L);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void aSheetWithFaultsCannotBeCarriedOutAndAWholeOneIs(Theme theme, Language language) {
        try (FxRig rig = FxRig.show(theme, 1302, 690, () -> view(language))) {
            settle(rig);
            press(rig, KeyCode.I);
            assertThat(texts(rig)).anyMatch(text -> text.contains("7") && text.contains("经营类别和范围"));
            assertThat(READING.look(rig.scene(), "sheet-" + theme + "-" + language))
                    .isEmpty();
            save(rig);
            assertThat(ports.imported).isEmpty();
            ports.plan = new LicencePlan(
                    "许可证.xlsx",
                    List.of(new PlannedLicence(new PharmacyId(new UUID(0, 3)), text("2029-05-19"), 0)),
                    2,
                    List.of());
            press(rig, KeyCode.ESCAPE);
            press(rig, KeyCode.I);
            save(rig);
            assertThat(ports.imported).containsExactly(1);
        }
    }

    @Test
    void anEmptyRegisterSaysWhatToDo() {
        ports.all = List.of();
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            assertThat(texts(rig)).contains("还没有登记药店");
            press(rig, KeyCode.E);
            assertThat(FxRig.call(() -> rig.scene().lookup("#licence-number") == null))
                    .isTrue();
            assertThat(READING.look(rig.scene(), "empty")).isEmpty();
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(Reading.unlike(LicenceView.class, "licence")).isEmpty();
    }

    private static void run(Runnable work) {
        FxRig.call(() -> {
            work.run();
            return true;
        });
    }

    private static Node node(FxRig rig, String id) {
        return rig.scene().lookup(id);
    }

    private static TextField field(FxRig rig, String id) {
        return (TextField) node(rig, id);
    }

    private void save(FxRig rig) {
        robot.press(KeyCode.CONTROL).push(KeyCode.S).release(KeyCode.CONTROL);
        settle(rig);
    }

    private void press(FxRig rig, KeyCode key) {
        robot.push(key);
        settle(rig);
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
