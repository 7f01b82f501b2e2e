package org.xunyao.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;

class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-x-[a-z0-9-]+): (#[0-9A-F]{6});");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFromTheirGroundsAndMarksFromTheSurface(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme.tokens());
        for (String ground : List.of("surface", "surface-2", "canvas", "raised", "select")) {
            for (String words : List.of("fg", "fg-2", "accent-text", "red-text", "orange-text")) {
                assertReadable(tokens, words, ground, 4.5);
            }
        }
        for (String hue : List.of("red", "orange", "yellow", "blue", "machine")) {
            assertReadable(tokens, hue + "-text", hue + "-soft", 4.5);
        }
        assertReadable(tokens, "on-accent", "accent-strong", 4.5);
        assertReadable(tokens, "on-over", "over", 4.5);
        assertReadable(tokens, "focus", "surface", 3);
        assertReadable(tokens, "border-control", "surface", 3);
    }

    @Test
    void everyThemeHasTheSameTokens() throws IOException {
        var light = tokens(Theme.LIGHT.tokens()).keySet();
        assertThat(light).hasSizeGreaterThan(40);
        assertThat(tokens(Theme.DARK.tokens()).keySet()).isEqualTo(light);
        assertThat(tokens(Theme.HIGH_CONTRAST.tokens()).keySet()).isEqualTo(light);
    }

    @Test
    void otherSheetsNameNoColour() throws IOException {
        for (String sheet : List.of("kit.css", "bridge.css", "high-contrast.css", "density-normal.css")) {
            assertThat(read(sheet)).as(sheet).doesNotContainPattern("#[0-9A-Fa-f]{6}|rgba?\\(");
        }
    }

    @Test
    void aComputerWithoutChineseIsRefusedWithACode() {
        assertThatThrownBy(() -> Typefaces.choose(List.of("DejaVu Sans")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("FONT-CJK-MISSING");
        assertThat(Typefaces.choose(List.of("WenQuanYi Zen Hei", "DejaVu Sans Mono")))
                .isEqualTo(new Typefaces("WenQuanYi Zen Hei", "DejaVu Sans Mono"));
    }

    private static void assertReadable(Map<String, Color> tokens, String upper, String lower, double least) {
        double one = luminance(token(tokens, upper));
        double other = luminance(token(tokens, lower));
        double ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(ratio).as(upper + " on " + lower).isGreaterThanOrEqualTo(least - 0.05);
    }

    private static Color token(Map<String, Color> tokens, String name) {
        Color colour = tokens.get("-x-" + name);
        if (colour == null) {
            throw new AssertionError("no token " + name);
        }
        return colour;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String sheet) throws IOException {
        var tokens = new HashMap<String, Color>();
        Matcher matcher = TOKEN.matcher(read(sheet));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static String read(String sheet) throws IOException {
        try (var in = Theme.class.getResourceAsStream(sheet)) {
            assertThat(in).as(sheet).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
