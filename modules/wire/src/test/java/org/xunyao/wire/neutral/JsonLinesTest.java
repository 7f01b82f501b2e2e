package org.xunyao.wire.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private final JsonLines lines = new JsonLines();

    @Test
    void everyValueComesBackAsItWas() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("text", "张䶮𠮷 \" \\ \n \u0000 \u2028 ");
        row.put("empty", "");
        row.put("most", Long.MAX_VALUE);
        row.put("least", Long.MIN_VALUE);
        row.put("real", 0.1 + 0.2);
        row.put("tiny", Double.MIN_NORMAL);
        row.put("whole", 3.0);
        row.put("yes", true);
        row.put("no", false);
        row.put("nothing", null);
        String line = lines.write(row);
        assertThat(line).doesNotContain("\n");
        assertThat(lines.read(line)).containsExactlyEntriesOf(row);
        assertThat(lines.write(lines.read(line))).isEqualTo(line);
    }

    @Test
    void halfOfASurrogatePairSurvivesUtf8() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("half", "张\ud842");
        byte[] bytes = lines.write(row).getBytes(StandardCharsets.UTF_8);
        assertThat(lines.read(new String(bytes, StandardCharsets.UTF_8))).containsExactlyEntriesOf(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{\"a\":1",
                "{\"a\":1}x",
                "{\"a\":1}{\"a\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":NaN}",
                "{a:1}",
                "{\"a\":99999999999999999999}",
                "{\"a\":1e999999999999999999999999999999999}"
            })
    void whatIsNotOneFlatObjectIsRefusedWithoutRepeatingIt(String hostile) {
        assertThatThrownBy(() -> lines.read(hostile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a flat JSON object");
    }
}
