package org.xunyao.app.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.Saved;
import org.xunyao.app.shell.StillClock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.SourceState;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SaleCounts;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.wire.sales.SalesTables;

/// The room of sales as a person sees and keys it.
final class SalesScreenTest {
    private static final String LONG = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部兼便民服务站暨慢病用药登记点㛃𠮷";
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final String CODE = "81234567890123456789";
    private static final PharmacyId SHOP = new PharmacyId(new UUID(1, 1));
    private static final Map<SaleColumn, String> HEADINGS = Map.of(
            SaleColumn.RECEIPT, "小票号", SaleColumn.TIME, "销售时间", SaleColumn.PRODUCT, "品名", SaleColumn.QUANTITY, "数量");
    private static final Reading READING = new Reading(
            "sales", List.of(".sheet-table", ".side-scroll", ".scroll-pane"), List.of(".sales-tables", ".side-pane"));

    private final FxRobot robot = new FxRobot();
    private final Told ports = new Told();
    private long nanos = 1;

    private static final class Told implements SalesPorts.Desk {
        final List<String> done = new ArrayList<>();
        SalesPorts.Known known = whole();
        List<UUID> hints = List.of();

        @Override
        public SalesPorts.Known known() {
            return known;
        }

        @Override
        public List<UUID> hints() {
            return hints;
        }

        @Override
        public List<SaleLine> traced(String code) {
            done.add("traced " + code);
            return List.of(line(1), line(2));
        }

        @Override
        public SalesFile.Preview preview(Path file) {
            return new SalesFile.Preview(
                    Letters.GB18030,
                    Separator.TAB,
                    List.of("小票号", "销售时间", "品名", "数量", "处方药"),
                    List.of(List.of("0012", "2026-11-20 10:42", LONG, "1", "是")));
        }

        @Override
        public Saved<SalesSource> enter(SalesDesk.Draft draft) {
            done.add("enter " + draft.title() + " " + draft.layout().headings().size());
            throw new FaultException("SALES-TWICE", "told");
        }

        @Override
        public Saved<SalesSource> clock(UUID source, Duration offset, Duration unsure) {
            done.add("clock " + offset + " " + unsure);
            throw new FaultException("SALES-GONE-SOURCE", "told");
        }

        @Override
        public Saved<SalesSource> end(UUID source) {
            done.add("end");
            throw new FaultException("SALES-GONE-SOURCE", "told");
        }
    }

    private static SaleLine line(int number) {
        return new SaleLine(
                new UUID(5, number),
                new SaleLine.Place(new UUID(2, 1), 1, number, "0".repeat(64), NOW, false),
                SHOP,
                new SaleLine.Receipt("1", "0012"),
                NOW,
                new SaleLine.Product(LONG, "国药准字H20010001", ""),
                BigDecimal.ONE,
                new SaleLine.Flags(true, true),
                Optional.of("SF-1"),
                Optional.empty(),
                Optional.of(CODE));
    }

    private static SalesPorts.Line source(int number, SourceState state, TillClock clock) {
        var source = new SalesSource(
                new UUID(2, number),
                "S1",
                SHOP,
                number == 1 ? LONG : "二号收银台",
                "/till/" + number + ".csv",
                new SalesLayout(Letters.UTF8, Separator.COMMA, HEADINGS),
                Optional.empty(),
                clock,
                new SalesSource.Entry("liming", NOW),
                Optional.empty());
        var bad = new BadRow(source.id(), 1, 17, Optional.of(SaleColumn.TIME), "TIME", NOW);
        var standing =
                new SalesDesk.Standing(source, new SaleCounts(1_204, 33, 1_100, 140, Optional.of(NOW)), List.of(bad));
        return new SalesPorts.Line(standing, true, state, clock, Optional.of(NOW));
    }

    private static SalesDesk.Case found(int number, SaleRule rule, SaleHit.Reason reason, SaleHit.Film film) {
        var hit = new SaleHit(
                new UUID(3, number),
                new SaleHit.Key(new UUID(2, 1), rule, reason, "0012"),
                1,
                SHOP,
                Optional.of(new CameraId("C01")),
                Optional.of(new SaleLine.Receipt("1", "0012")),
                NOW.minusSeconds(number),
                BigDecimal.valueOf(3),
                NOW,
                film);
        return new SalesDesk.Case(hit, List.of(line(1)));
    }

    private static SalesPorts.Known whole() {
        var vague = new TillClock.Measured(Duration.ofSeconds(-42), Duration.ofSeconds(12), 9);
        var exact = new TillClock.Entered(Duration.ofSeconds(90), Duration.ofSeconds(1), "liming", NOW);
        return new SalesPorts.Known(
                List.of(
                        source(1, new SourceState.Waiting(true), vague),
                        source(2, new SourceState.Gone(NOW), exact),
                        source(3, new SourceState.Refused("SALES-HEADER"), new TillClock.Unknown())),
                List.of(
                        found(
                                1,
                                SaleRule.UNREVIEWED,
                                SaleHit.Reason.NO_REVIEW,
                                new SaleHit.Film.Sealed(new UUID(9, 9))),
                        found(2, SaleRule.EPHEDRINE, SaleHit.Reason.BOXES, new SaleHit.Film.Waits(NOW)),
                        found(3, SaleRule.UNTRACED, SaleHit.Reason.NO_TRACE, new SaleHit.Film.None(SaleHit.Why.DAY))),
                List.of(new SalesPorts.Shop(SHOP, LONG, List.of(new SalesPorts.Eye(new CameraId("C01"), "C01 收银台")))));
    }

    private SalesView view(Language language) {
        return new SalesView(model(language), new SalesWords(Texts.of(language), new StillClock(NOW).zone()));
    }

    private SalesViewModel model(Language language) {
        var tables = new SalesTables(Path.of(System.getProperty("xunyao.root"), "resources", "sales"));
        var clock = new StillClock(NOW);
        var terms = new SalesPorts.Terms(tables.limits(LocalDate.of(2026, 11, 20)), tables.dialects(), clock.zone());
        var words = new SalesWords(Texts.of(language), clock.zone());
        var all = new SalesPorts(ports, true, terms, () -> Optional.of(Path.of("/till/new.csv")), () -> nanos);
        return new SalesViewModel(all, new Tasks(Runnable::run, Fx.executor(), clock), words);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void theRoomIsReadWhole(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            press(rig, KeyCode.N);
            assertThat(texts(rig)).anyMatch(text -> text.contains("AI-06"));
            assertThat(texts(rig)).anyMatch(text -> text.contains("-42.0") && text.contains("12.0"));
            assertThat(texts(rig)).anyMatch(text -> text.contains("17"));
            assertThat(READING.look(rig.scene(), theme + "-" + language)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE, 1856, 990", "LIGHT, ENGLISH, 1302, 690"})
    void aSourceIsAddedWithItsColumnsBesideItsFirstLines(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            press(rig, KeyCode.A);
            assertThat(texts(rig)).anyMatch(text -> text.contains("小票号 │ 销售时间"));
            assertThat(FxRig.call(() -> node(rig, "#sales-title").isFocused())).isTrue();
            assertThat(READING.look(rig.scene(), "add-" + theme + "-" + language))
                    .isEmpty();
            save(rig);
            assertThat(ports.done).as("no shop, no name").isEmpty();
            run(() -> {
                ((TextField) node(rig, "#sales-title")).setText("三号收银台");
                choose(rig, "#sales-shop");
            });
            save(rig);
            assertThat(ports.done).containsExactly("enter 三号收银台 5");
            assertThat(texts(rig)).anyMatch(text -> text.contains("SALES-TWICE"));
            press(rig, KeyCode.ESCAPE);
            assertThat(FxRig.call(() -> rig.scene().lookup("#sales-title") == null))
                    .isTrue();
        }
    }

    @Test
    void aSourceWhosePathIsTypedIsReadTheSameWay() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1856, 990, () -> view(Language.CHINESE))) {
            settle(rig);
            press(rig, KeyCode.L);
            assertThat(FxRig.call(() -> node(rig, "#sales-path").isFocused())).isTrue();
            assertThat(READING.look(rig.scene(), "path")).isEmpty();
            press(rig, KeyCode.ENTER);
            press(rig, KeyCode.ESCAPE);
            assertThat(FxRig.call(() -> rig.scene().lookup("#sales-path") == null))
                    .isTrue();
            press(rig, KeyCode.L);
            run(() -> ((TextField) node(rig, "#sales-path")).setText(" /till/new.csv "));
            press(rig, KeyCode.ENTER);
            assertThat(FxRig.call(() -> node(rig, "#sales-title").isFocused())).isTrue();
            assertThat(texts(rig)).anyMatch(text -> text.contains("小票号 │ 销售时间"));
            run(() -> ((TextField) node(rig, "#sales-title")).setText("三号收银台"));
            for (String box : List.of("#sales-shop", "#sales-camera")) {
                press(rig, KeyCode.TAB);
                assertThat(FxRig.call(() -> node(rig, box).isFocused())).as(box).isTrue();
                press(rig, KeyCode.DOWN);
            }
            assertThat(FxRig.call(() -> ((ComboBox<?>) node(rig, "#sales-camera")).getValue()))
                    .as("the arrows choose")
                    .isEqualTo(Optional.of(new SalesPorts.Eye(new CameraId("C01"), "C01 收银台")));
            save(rig);
            assertThat(ports.done).containsExactly("enter 三号收银台 5");
            press(rig, KeyCode.ESCAPE);
            assertThat(FxRig.call(() -> rig.scene().lookup("#sales-title") == null))
                    .isTrue();
        }
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

    private static void choose(FxRig rig, String id) {
        ((ComboBox<?>) node(rig, id)).getSelectionModel().select(0);
    }

    private void save(FxRig rig) {
        robot.press(KeyCode.CONTROL).push(KeyCode.S).release(KeyCode.CONTROL);
        settle(rig);
    }

    @Test
    void aScannerTypesIntoItsOwnFieldAndNoOther() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            press(rig, KeyCode.S);
            robot.write(CODE, 0);
            press(rig, KeyCode.ENTER);
            assertThat(ports.done).containsExactly("traced " + CODE);
            assertThat(texts(rig)).anyMatch(text -> text.contains("药品标识码 8123456"));
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("同一追溯码售出不止一次"));
            nanos += Duration.ofSeconds(5).toNanos();
            robot.write("8");
            settle(rig);
            nanos += Duration.ofSeconds(5).toNanos();
            press(rig, KeyCode.ENTER);
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("按键太慢"));
            run(() -> node(rig, "#sales-offset").requestFocus());
            robot.write("-42", 0);
            settle(rig);
            assertThat(FxRig.call(() -> ((TextField) node(rig, "#sales-offset")).getText()))
                    .isEqualTo("-42");
            assertThat(FxRig.call(() -> ((TextField) node(rig, "#sales-scan")).getText()))
                    .isEmpty();
        }
    }

    @Test
    void aClockIsEnteredInSecondsAndASourceIsEnded() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            run(() -> {
                ((TextField) node(rig, "#sales-offset")).setText("-42.5");
                ((TextField) node(rig, "#sales-doubt")).setText("eine");
            });
            fire(rig, "#sales-clock");
            assertThat(texts(rig)).anyMatch(text -> text.contains("SALES-CLOCK"));
            run(() -> ((TextField) node(rig, "#sales-doubt")).setText("1"));
            fire(rig, "#sales-clock");
            fire(rig, "#sales-end");
            assertThat(ports.done).containsExactly("clock PT-42.5S PT1S", "end");
        }
    }

    private static void fire(FxRig rig, String id) {
        run(() -> ((Button) node(rig, id)).fire());
        settle(rig);
    }

    @Test
    void anEmptyRoomSaysWhatToDo() {
        ports.known = new SalesPorts.Known(List.of(), List.of(), List.of());
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            assertThat(texts(rig)).contains("还没有销售数据来源", "没有。");
            assertThat(FxRig.call(() -> node(rig, "#sales-end").getParent().isVisible()
                            && node(rig, "#sales-end").getParent().getParent().isVisible()))
                    .as("nothing to end")
                    .isFalse();
            assertThat(READING.look(rig.scene(), "empty")).isEmpty();
        }
    }

    @Test
    void whoComesBackFindsEverythingAgain() {
        SalesViewModel model = model(Language.CHINESE);
        var words = new SalesWords(Texts.of(Language.CHINESE), new StillClock(NOW).zone());
        for (int i = 0; i < 2; i++) {
            try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> new SalesView(model, words))) {
                settle(rig);
                assertThat(texts(rig)).anyMatch(text -> text.contains("二号收银台"));
                assertThat(texts(rig)).contains("AI-19");
            }
        }
    }

    @Test
    void whatHasNoFilmIsCountedUntilThePersonLooks() {
        SalesViewModel model = model(Language.CHINESE);
        ports.hints = List.of(new UUID(3, 1), new UUID(3, 2));
        run(model::tick);
        assertThat(model.waitingProperty().get()).isEqualTo(2);
        run(() -> model.watched(true));
        assertThat(model.waitingProperty().get()).isZero();
        run(() -> model.watched(false));
        ports.hints = List.of(new UUID(3, 3), new UUID(3, 2));
        run(model::tick);
        assertThat(model.waitingProperty().get()).isEqualTo(1);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(Reading.unlike(SalesView.class, "sales")).isEmpty();
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
