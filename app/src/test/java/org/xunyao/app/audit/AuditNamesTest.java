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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Whatever the house can write into the audit has a name on the screen.
final class AuditNamesTest {
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));
    // Those of the bench and of the tour are theirs alone and never reach a station.
    private static final Set<String> NO_STATION = Set.of("archtest", "bench", "demo", "testkit");
    private static final Pattern ACTION = Pattern.compile("new Action\\(\\s*\"([^\"]+)\"");
    private static final Pattern KIND = Pattern.compile("new Target\\(\\s*\"([^\"]+)\"|String KIND = \"([^\"]+)\"");

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
        var found = new TreeSet<String>();
        for (Path tree : trees()) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> pattern.matcher(read(file))
                                .results()
                                .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
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
