package org.xunyao.vision.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.Film;

/// What needs no model of the reader.
class TextRulesTest {
    private static final List<String> SIGNS = List.of("药", "店");

    /// One column for each number: blank 0, the signs, the space 3; each with probability 0.8.
    private static LineReader.Reading decode(int... best) {
        FloatBuffer values = FloatBuffer.allocate(best.length * 4);
        for (int column = 0; column < best.length; column++) {
            values.put(column * 4 + best[column], 0.8f);
        }
        return LineReader.decode(values, best.length, SIGNS);
    }

    @Test
    void equalNeighboursAreOneSignUnlessABlankStandsBetween() {
        assertThat(decode(0, 1, 1, 0, 2, 2, 2).text()).isEqualTo("药店");
        assertThat(decode(1, 0, 1, 1, 2).text()).isEqualTo("药药店");
        assertThat(decode(3, 1, 3, 2, 3).text()).as("spaces inside only").isEqualTo("药 店");
        assertThat(decode(1, 2).score()).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void nothingReadHasNoScore() {
        assertThat(decode(0, 0, 0)).isEqualTo(new LineReader.Reading("", 0));
        assertThat(decode()).isEqualTo(new LineReader.Reading("", 0));
    }

    private static TextLine line(String text, double x, double y) {
        return new TextLine(
                text,
                1,
                List.of(
                        new TextPoint(x, y),
                        new TextPoint(x + 50, y),
                        new TextPoint(x + 50, y + 20),
                        new TextPoint(x, y + 20)));
    }

    @Test
    void linesComeFromTopToBottomAndFromLeftToRight() {
        assertThat(TextReader.ordered(
                        List.of(line("丁", 10, 60), line("乙", 200, 8), line("丙", 10, 30), line("甲", 10, 12))))
                .extracting(TextLine::text)
                .containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void anotherNetworkIsRefusedByCode() {
        TextModel person = new TextModel(
                "nanodet", Film.data("nanodet_g_256x416.onnx"), List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        assertThatThrownBy(() -> new LineReader(person, SIGNS))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.code()).isEqualTo("MODEL-LOAD"));
        TextModel none = new TextModel("none", Path.of("none.onnx"), List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        assertThatThrownBy(() -> new LineReader(none, SIGNS))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.code()).isEqualTo("MODEL-LOAD"));
    }
}
