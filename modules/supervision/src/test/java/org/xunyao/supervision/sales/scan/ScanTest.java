package org.xunyao.supervision.sales.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.supervision.sales.scan.ScannedCode.Gs1;
import org.xunyao.supervision.sales.scan.ScannedCode.Gtin;
import org.xunyao.supervision.sales.scan.ScannedCode.Trace;
import org.xunyao.supervision.sales.scan.ScannedCode.Unknown;
import org.xunyao.supervision.sales.scan.ScannedCode.Why;

/// A scanner that types, and what it typed (domain/trace-codes.md §7).
class ScanTest {
    private static final String CODE = "81234567890123456789";
    private static final SalesLimits.Scan LIMITS = new SalesLimits.Scan(Duration.ofMillis(60), 8, 32);

    private final ScanField field = new ScanField(LIMITS);
    private long now = 1_000_000;

    private void type(String text, Duration gap) {
        for (int i = 0; i < text.length(); i++) {
            now += gap.toNanos();
            field.key(text.charAt(i), now);
        }
    }

    private Optional<String> end(Duration gap) {
        now += gap.toNanos();
        return field.end(now);
    }

    @Test
    void fastKeysThatEndWithEnterAreOneCodeAndAPersonsKeysAreNone() {
        type(CODE, Duration.ofMillis(3));
        assertThat(end(Duration.ofMillis(3))).contains(CODE);
        type(CODE, Duration.ofMillis(150));
        assertThat(end(Duration.ofMillis(150))).as("typed by hand").isEmpty();
        type("12", Duration.ofMillis(150));
        now += Duration.ofSeconds(1).toNanos();
        type(CODE, Duration.ofMillis(3));
        assertThat(end(Duration.ofMillis(3))).as("a scan behind keys").contains(CODE);
        assertThat(end(Duration.ofMillis(3))).as("Enter alone").isEmpty();
    }

    @Test
    void tooShortAndTooLongAreNoCodes() {
        type("1234567", Duration.ofMillis(3));
        assertThat(end(Duration.ofMillis(3))).isEmpty();
        type("1".repeat(33), Duration.ofMillis(3));
        assertThat(end(Duration.ofMillis(3))).isEmpty();
        type("1".repeat(32), Duration.ofMillis(3));
        assertThat(end(Duration.ofMillis(3))).isPresent();
    }

    @Test
    void aFieldThatWasLeftForgets() {
        type("8123456789", Duration.ofMillis(3));
        field.clear();
        type("0123456789", Duration.ofMillis(3));
        assertThat(end(Duration.ofMillis(3))).contains("0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CODE, "8123 4567 8901 2345 6789", "8123-4567890123456789", "https://m.example.cn/c?code=" + CODE
            })
    void aTraceCodeIsKnownInAllItsClothes(String text) {
        assertThat(ScannedCode.of(text)).isEqualTo(new Trace(CODE, "8123456"));
    }

    @Test
    void goodsAndElementsAreKnownByTheirCheckDigits() {
        assertThat(ScannedCode.of("6901234567892")).isEqualTo(new Gtin("6901234567892"));
        assertThat(ScannedCode.of("6901234567893")).isEqualTo(new Unknown("6901234567893", Why.CHECK));
        String elements = "01069012345678921726123110ABC123\u001d21SN0001";
        assertThat(ScannedCode.of("]d2" + elements))
                .isEqualTo(new Gs1(elements, "06901234567892", Optional.of("SN0001")));
        assertThat(ScannedCode.of("]d20106901234567892" + "172612")).isInstanceOf(Gs1.class);
        assertThat(ScannedCode.of("71234567890123456789")).isEqualTo(new Unknown("71234567890123456789", Why.TWENTY));
        assertThat(ScannedCode.of("hello")).isEqualTo(new Unknown("hello", Why.FORM));
    }

    @Test
    void nothingThatIsScannedStopsTheProgram() {
        var random = new Random(81);
        String signs = "0123456789]dCQ \u001d-:/.http8";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(i % 3 == 0 ? "]d201" : "");
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(ScannedCode.of(text.toString())).isNotNull();
        }
    }
}
