package org.xunyao.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.PersonId;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.term.Happening;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.MatterTerms;
import org.xunyao.casework.term.RanOut;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.term.TermTables;

/// The board as it looks and as it is worked with, over deadlines of the real tables.
final class TermsScreenTest {
    private static final String LONG = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部兼便民服务站暨慢病用药登记点㛃𠮷";
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:42:07Z");
    private static final Reading READING =
            new Reading("terms", List.of(".sheet-table", "#terms-person"), List.of(".panel-head", ".terms"));

    private final FxRobot robot = new FxRobot();
    private final Told ports = new Told();

    private static final class Told implements TermPorts {
        final List<String> asked = new ArrayList<>();
        private final RunningTerms terms;
        TakenIn answer = new TakenIn.Refused("RESOURCE-BAD", "RESOURCE-BAD: cn-2027.csv, row 5, column date: empty");
        boolean broken;
        boolean none;

        Told() {
            WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
            terms = new RunningTerms(
                    new TermTables(RESOURCES.resolve("deadlines")).book(TODAY),
                    new Deadlines(calendar, Rollover.EVERY_DAY_OFF),
                    calendar);
        }

        @Override
        public Board board() {
            if (broken) {
                throw new FaultException("REFUSED", "term.look");
            }
            return none ? new Board(TODAY, "1", List.of(), List.of()) : new Board(TODAY, "1", entries(), List.of(2027));
        }

        private List<Entry> entries() {
            var all = new ArrayList<Entry>();
            all.addAll(matter(MatterKind.LEAD, 1, LONG, "李明远", happens("registerClue", "2026-10-30")));
            all.addAll(matter(MatterKind.LEAD, 2, "柳河惠民药店", "王晓岚", happens("registerClue", "2026-11-02")));
            all.addAll(matter(MatterKind.LEAD, 3, "青囊大药房", "李明远", happens("registerClue", "2026-11-06")));
            all.addAll(matter(MatterKind.LEAD, 4, "惠安堂药房", "王晓岚", happens("registerClue", "2026-12-21")));
            all.addAll(matter(
                    MatterKind.CASE,
                    5,
                    "康民大药房（滨河店）",
                    "李明远",
                    happens("approveFiling", "2026-09-01"),
                    happens("serveNotice", "2026-11-19"),
                    Happening.plain("serveNotice2", "serveNotice", LocalDate.of(2026, 11, 18), NOW)
                            .correcting("serveNotice")));
            all.addAll(matter(
                    MatterKind.CASE,
                    6,
                    "同泽大药房（火车站店）",
                    "孙某",
                    happens("approveFiling", "2026-10-12"),
                    happens("suspend", "2026-11-10")));
            return all;
        }

        private static Happening happens(String event, String day) {
            return Happening.plain(event, event, LocalDate.parse(day), Instant.EPOCH);
        }

        private List<Entry> matter(MatterKind kind, int number, String shop, String person, Happening... journal) {
            List<RunningTerm> running = terms.of(kind, List.of(journal), TODAY.atTime(10, 0));
            var noted = Map.of(RanOut.name("LEAD-D01", LocalDate.of(2026, 11, 20)), NOW);
            var matter = new MatterTerms(
                    kind,
                    (kind == MatterKind.LEAD ? "lead:" : "case:") + number,
                    "2026-000" + number,
                    new PharmacyId(new UUID(7, number)),
                    "执业药师不在岗销售处方药",
                    Set.of(new PersonId(new UUID(1, number))),
                    running,
                    noted);
            var who = new Who(person.equals("李明远") ? "1" : person, person);
            return running.stream()
                    .map(term -> new Entry(
                            matter,
                            term,
                            shop,
                            List.of(who),
                            Optional.ofNullable(noted.get(RanOut.name(term.row().id(), term.last())))))
                    .toList();
        }

        @Override
        public void open(String key) {
            asked.add("open " + key);
        }

        @Override
        public boolean exports() {
            return true;
        }

        @Override
        public Path export(List<Entry> entries, Path folder) {
            asked.add("export " + entries.size());
            return folder.resolve("期限.csv");
        }

        @Override
        public Path publicity(Path folder) {
            asked.add("publicity");
            return folder.resolve("处罚信息公示.csv");
        }

        @Override
        public boolean imports() {
            return true;
        }

        @Override
        public TakenIn take(Path file) {
            return answer;
        }
    }

    private TermsView view(Language language) {
        var model = new TermsModel(ports, new Tasks(Runnable::run, Fx.executor(), new StillClock(NOW)));
        var words = new TermWords(Texts.of(language), ZoneId.of("Asia/Shanghai"));
        return new TermsView(
                model,
                words,
                new TermsView.Choices(
                        () -> Optional.of(Path.of("exports")), () -> Optional.of(Path.of("cn-2027.csv"))));
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1856, 990",
        "DARK, CHINESE, 1302, 690",
        "DARK, ENGLISH, 1302, 690",
        "LIGHT, ENGLISH, 1856, 990"
    })
    void whatIsDueStandsInItsGroupAndIsReadWhole(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            robot.push(KeyCode.J);
            press(rig, KeyCode.J);
            boolean chinese = language == Language.CHINESE;
            assertThat(texts(rig))
                    .contains(chinese ? "已逾期 1" : "Overdue 1", chinese ? "今天 1" : "Today 1")
                    .contains(chinese ? "本周 2" : "This week 2");
            assertThat(texts(rig))
                    .as("the whole of the chosen deadline")
                    .anyMatch(text -> text.contains(chinese ? "第18条" : "Source:") && text.contains("2026-10-30"));
            assertThat(READING.look(rig.scene(), theme + "-" + language)).isEmpty();
        }
    }

    @Test
    void theKeysWalkOpenFilterTakeOutAndTakeIn() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            press(rig, KeyCode.J);
            press(rig, KeyCode.ENTER);
            assertThat(ports.asked).as("a heading opens nothing").isEmpty();
            press(rig, KeyCode.J);
            press(rig, KeyCode.ENTER);
            assertThat(ports.asked).containsExactly("open lead:1");
            press(rig, KeyCode.X);
            assertThat(ports.asked).last().isEqualTo("export 7");
            press(rig, KeyCode.M);
            press(rig, KeyCode.X);
            assertThat(ports.asked).as("only one's own").last().isEqualTo("export 4");
            press(rig, KeyCode.P);
            assertThat(ports.asked).last().isEqualTo("publicity");
            assertThat(texts(rig)).anyMatch(text -> text.endsWith("处罚信息公示.csv"));
            press(rig, KeyCode.M);
            press(rig, KeyCode.I);
            assertThat(texts(rig)).anyMatch(text -> text.contains("第 5 行“date”列") && text.contains("仍然有效"));
            ports.answer = new TermPorts.TakenIn.Taken("cn-2027.csv", 34);
            press(rig, KeyCode.I);
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("已导入 cn-2027.csv，共 34 天"));
            ports.none = true;
            press(rig, KeyCode.F5);
            assertThat(texts(rig)).contains("没有在办的期限");
            ports.broken = true;
            press(rig, KeyCode.F5);
            assertThat(texts(rig)).anyMatch(text -> text.contains("REFUSED"));
        }
    }

    @Test
    void whatCouldNotBeReadIsNotCalledEmpty() {
        ports.broken = true;
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            assertThat(texts(rig)).doesNotContain("没有在办的期限").anyMatch(text -> text.contains("REFUSED"));
            press(rig, KeyCode.M);
            ports.broken = false;
            press(rig, KeyCode.F5);
            press(rig, KeyCode.X);
            assertThat(ports.asked)
                    .as("one's own, though it was chosen before anything was read")
                    .containsExactly("export 4");
            ports.none = true;
            press(rig, KeyCode.F5);
            assertThat(texts(rig)).contains("没有在办的期限");
        }
    }

    @Test
    void marksAreWords() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1856, 990, () -> view(Language.CHINESE))) {
            settle(rig);
            assertThat(texts(rig))
                    .anyMatch(text -> text.contains("原期限 2026-11-26"))
                    .anyMatch(text -> text.contains("估算") && text.startsWith("2027-"))
                    .anyMatch(text -> text.equals("停表"))
                    .anyMatch(text -> text.contains("2026-11-23 10:42 已记录"))
                    .anyMatch(text -> text.contains("2027 年的放假安排还没有导入"));
        }
    }

    @Test
    void bothLanguagesSayTheSameAndEveryConsequenceHasItsWords() throws IOException {
        assertThat(Reading.unlike(TermsView.class, "term")).isEmpty();
        var words = new TermWords(Texts.of(Language.CHINESE), ZoneId.of("Asia/Shanghai"));
        assertThat(new TermTables(RESOURCES.resolve("deadlines")).book(TODAY).rows())
                .allSatisfy(
                        row -> assertThat(words.of("consequence." + row.end().sentence()))
                                .doesNotContain("consequence."));
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
