package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/org/xunyao/ui/text/kit",
                "/org/xunyao/app/shell/shell",
                "/org/xunyao/app/signin/signin",
                "/org/xunyao/app/wall/wall",
                "/org/xunyao/app/station/station",
                "/org/xunyao/app/people/people",
                "/org/xunyao/app/firstrun/firstrun",
                "/org/xunyao/app/app"
            })
    void bothLanguagesHaveTheSameKeysAndTheSameArguments(String bundle) throws IOException {
        Properties chinese = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/org/xunyao/app/app.properties", "/org/xunyao/app/app_en.properties"})
    void everyShippedRoleHasAName(String bundle) throws IOException {
        Properties words = read(bundle);
        Path roles = Path.of(System.getProperty("xunyao.root"), "resources/roles/role-list.csv");
        List<String> pseudo = List.of("PERSON", "NEWCOMER", "DOOR", "RULE");
        assertThat(Files.readAllLines(roles).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .filter(role -> !pseudo.contains(role))
                        .map(role -> "role." + role))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void noKeyStandsTwiceInOneBundle() throws IOException {
        Path words = Path.of(System.getProperty("xunyao.root"), "app/src/main/resources");
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.walk(words)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".properties")).toList()) {
                Set<String> seen = new HashSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[A-Za-z][\\w.*-]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(twice).isEmpty();
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var in = BundlesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
