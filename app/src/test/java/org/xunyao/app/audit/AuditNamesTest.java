package org.xunyao.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.Target;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Whatever the house can write into the audit has a name on the screen.
final class AuditNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));
    // Those of the bench and of the tour are theirs alone and never reach a station.
    private static final Set<String> NO_STATION = Set.of("archtest", "bench", "demo", "testkit");
    private static final Pattern ACTION = Pattern.compile("new Action\\(\\s*\"([^\"]+)\"");
    private static final Pattern KIND = Pattern.compile("new Target\\(\\s*\"([^\"]+)\"|String KIND = \"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("new Target\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"\\)");

    @ParameterizedTest
    @EnumSource
    void everyActionHasANameOfItsOwn(Language language) throws IOException {
        Texts texts = Texts.of(language).with(AuditView.BUNDLE);
        assertThat(actions())
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        code -> assertThat(texts.has("action." + code)).as(code).isTrue());
        List<String> listed = List.of(texts.of("actions").split(" "));
        assertThat(listed).as("can be searched for by name").doesNotHaveDuplicates();
        assertThat(listed).containsAll(actions());
        assertThat(listed.stream().map(code -> texts.of("action." + code))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfObjectHasANameOfItsOwn(Language language) throws IOException {
        Texts texts = Texts.of(language).with(AuditView.BUNDLE);
        Set<String> kinds = inSources(KIND);
        assertThat(kinds)
                .contains("case", "episode", "account", "ledger")
                .allSatisfy(
                        kind -> assertThat(texts.has("kind." + kind)).as(kind).isTrue());
        List<String> listed = List.of(texts.of("kinds").split(" "));
        assertThat(listed).doesNotHaveDuplicates().containsAll(kinds);
        assertThat(listed.stream().map(kind -> texts.of("kind." + kind)))
                .doesNotHaveDuplicates()
                .as("a name is typed before the number, with a space between")
                .noneMatch(name -> name.contains(" "));
    }

    @Test
    void aCodeWithoutANameIsShownOnce() {
        var words = new AuditWords(Texts.of(Language.CHINESE).with(AuditView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        assertThat(words.actionAndCode("session.leave")).isEqualTo("退出登录　session.leave");
        assertThat(words.actionAndCode("later.version")).isEqualTo("later.version");
    }

    @ParameterizedTest
    @EnumSource
    void everyWordThatADeskWritesInPlaceOfAnIdentifierIsInWords(Language language) throws IOException {
        Texts texts = Texts.of(language).with(AuditView.BUNDLE);
        var words = new AuditWords(texts, ZoneId.of("Asia/Shanghai"));
        Set<String> written = literals();
        assertThat(written).contains("alarm undecided", "evidence matter", "session denied", "backup kept", "lead *");
        assertThat(written).allSatisfy(one -> {
            String[] halves = one.split(" ", 2);
            String key = halves[1].equals("*") ? "object.all" : "object." + halves[0] + "." + halves[1];
            assertThat(texts.has(key)).as(one).isTrue();
            assertThat(words.target(new Target(halves[0], halves[1])))
                    .isEqualTo(texts.of("kind." + halves[0]) + " " + texts.of(key));
        });
    }

    @Test
    void whatFollowsAWordStaysAndAnIdentifierIsShownAsItIs() {
        var words = new AuditWords(Texts.of(Language.CHINESE).with(AuditView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        assertThat(words.target(new Target("session", "must-change person:7"))).isEqualTo("登录 须先改口令 person:7");
        assertThat(words.target(new Target("lead", "0199-1"))).isEqualTo("线索 0199-1");
        assertThat(words.target(new Target("evidence", "12 items, 1 faults"))).isEqualTo("证据 核对 12 件，1 处不符");
        assertThat(words.target(new Target("ledger", "2026-11-20/not-seen"))).isEqualTo("履职台账 2026-11-20（本机没有看到）");
        assertThat(words.target(new Target("clock", "2026-11-22T01:00:00Z>2026-11-19T01:00:00Z")))
                .isEqualTo("时钟 2026-11-22 09:00:00 → 2026-11-19 09:00:00");
        assertThat(words.target(new Target("clock", "a>b"))).isEqualTo("时钟 a>b");
        assertThat(words.target(new Target("new", ""))).isEqualTo("新建");
    }

    /// Kind and word, from the targets themselves and from the two places that choose a word elsewhere.
    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        inSources(LITERAL, hit -> hit.group(1) + " " + hit.group(2)).forEach(found::add);
        Path access = ROOT.resolve("modules/access/src/main/java/org/xunyao/access");
        Pattern.compile("->\\s*\"([a-z-]+) ?\"")
                .matcher(read(access.resolve("account/SignIn.java")))
                .results()
                .forEach(hit -> found.add("session " + hit.group(1)));
        Pattern.compile("return \"([a-z]+)")
                .matcher(read(access.resolve("custody/BackupOutcome.java")))
                .results()
                .forEach(hit -> found.add("backup " + hit.group(1)));
        return found;
    }

    private static Set<String> actions() throws IOException {
        Set<String> all = inSources(ACTION);
        for (String line : rows("actions.csv")) {
            all.add(line.split(",", -1)[0]);
        }
        for (String line : rows("roles.csv")) {
            all.add(line.split(",", -1)[1]);
        }
        return all;
    }

    private static List<String> rows(String table) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("resources/roles").resolve(table));
        return lines.subList(1, lines.size());
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        return inSources(pattern, hit -> hit.group(1) == null ? hit.group(2) : hit.group(1));
    }

    private static Set<String> inSources(Pattern pattern, Function<MatchResult, String> reading) throws IOException {
        var found = new TreeSet<String>();
        for (Path tree : trees()) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> pattern.matcher(read(file))
                                .results()
                                .map(reading)
                                .forEach(found::add));
            }
        }
        return found;
    }

    private static List<Path> trees() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
            return Stream.concat(
                            modules.filter(module ->
                                    !NO_STATION.contains(module.getFileName().toString())),
                            Stream.of(ROOT.resolve("app")))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
