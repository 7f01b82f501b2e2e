package org.xunyao.supervision.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.supervision.sales.SalesBench.HEADER;
import static org.xunyao.supervision.sales.SalesBench.NOON;
import static org.xunyao.supervision.sales.SalesBench.ZONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A line of text becomes a line of sales, or says where it cannot.
class RowReaderTest {
    private static final String GOOD = "1,0012,2026-11-23"
            + " 12:00:00,阿莫西林胶囊,国药准字H20010001,6901234567892,2,是,否,SF-7,110101199001011234,81234567890123456789";

    private final SalesSource source = SalesBench.source(SalesBench.headings());
    private final Map<SaleColumn, Integer> columns =
            source.layout().places(HEADER).orElseThrow();
    private final RowReader reader = new RowReader(source, ZONE, number -> "d".repeat(64), () -> new UUID(2, 2));

    private RowReader.Read read(String line) {
        return reader.read(new RawRow(1, 7, "0".repeat(64), Arrays.asList(line.split(",", -1)), ""), columns, NOON);
    }

    @Test
    void aGoodLineIsReadAndTheBuyersNumberDoesNotLeaveTheReader() {
        assertThat(read(GOOD)).isInstanceOfSatisfying(RowReader.Line.class, read -> {
            SaleLine line = read.line();
            assertThat(line.sold()).isEqualTo(NOON);
            assertThat(line.receipt()).isEqualTo(new SaleLine.Receipt("1", "0012"));
            assertThat(line.quantity()).isEqualByComparingTo("2");
            assertThat(line.flags()).isEqualTo(new SaleLine.Flags(true, false));
            assertThat(line.review()).contains("SF-7");
            assertThat(line.buyer()).contains("d".repeat(64));
            assertThat(line.trace()).contains("81234567890123456789");
            assertThat(line.place().old()).isFalse();
            assertThat(line.toString()).doesNotContain("110101199001011234");
            assertThat(read.coarse()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void theDigestOfTheLineTellsTheBuyersNumberToNobodyWithoutTheKey() {
        var keyed = new RowReader(
                source, ZONE, secret -> (secret.length() == 64 ? "a" : "b").repeat(64), () -> new UUID(2, 2));
        var row = new RawRow(1, 7, "0".repeat(64), Arrays.asList(GOOD.split(",", -1)), "");
        assertThat(keyed.read(row, columns, NOON))
                .isInstanceOfSatisfying(
                        RowReader.Line.class,
                        read -> assertThat(read.line().place().sha256()).isEqualTo("a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/11/23 12:00",
                "2026-11-23T12:00:00",
                "20261123120000",
                "2026年11月23日 12时00分00秒",
                "2026-11-23 12:00:00.000"
            })
    void tillsWriteTheirTimeInManyWays(String time) {
        assertThat(read(GOOD.replace("2026-11-23 12:00:00", time)))
                .isInstanceOfSatisfying(
                        RowReader.Line.class,
                        read -> assertThat(read.line().sold()).isEqualTo(NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 12:00:00,昨天,TIME,TIME",
        "2026-11-23 12:00:00,2026-02-30 12:00:00,TIME,TIME",
        "2026-11-23 12:00:00,2027-11-23 12:00:00,TIME,FUTURE",
        "0012,'',RECEIPT,EMPTY",
        "阿莫西林胶囊,'',PRODUCT,EMPTY",
        "',2,是',',两盒,是',QUANTITY,NUMBER",
        "',是,否',',也许,否',PRESCRIPTION,FLAG"
    })
    void whatCannotBeReadIsToldWithItsColumn(String good, String bad, SaleColumn column, String fault) {
        assertThat(read(GOOD.replace(good, bad))).isInstanceOfSatisfying(RowReader.Bad.class, read -> {
            assertThat(read.row().number()).isEqualTo(7);
            assertThat(read.row().column()).contains(column);
            assertThat(read.row().fault()).isEqualTo(fault);
        });
    }

    @Test
    void whatWasSoldBeforeTheSourceWasEnteredIsOld() {
        assertThat(read(GOOD.replace("12:00:00", "10:59:59")))
                .isInstanceOfSatisfying(
                        RowReader.Line.class,
                        read -> assertThat(read.line().place().old()).isTrue());
    }

    @Test
    void noStringAtAllStopsTheReader() {
        var random = new Random(34);
        String signs = "\0\u0001\t\r\u001d\uFEFF\uD800\uDC00'\"=-+@0123456789年月日:：- 是否药．，";
        int lines = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> cells = new ArrayList<>(Arrays.asList(GOOD.split(",", -1)));
            int touched = 1 + random.nextInt(3);
            for (int j = 0; j < touched; j++) {
                var cell = new StringBuilder();
                int length = random.nextInt(24);
                for (int k = 0; k < length; k++) {
                    cell.append(signs.charAt(random.nextInt(signs.length())));
                }
                cells.set(random.nextInt(cells.size()), cell.toString());
            }
            List<String> cut = cells.subList(0, random.nextInt(cells.size() + 1));
            var row = new RawRow(1, i, "0".repeat(64), random.nextBoolean() ? cells : cut, "");
            lines += reader.read(row, columns, NOON) instanceof RowReader.Line ? 1 : 0;
        }
        assertThat(lines).as("some are good all the same").isBetween(1, 19_999);
    }

    @Test
    void aLayoutNeedsWhatEveryLineNeedsAndNamesNoHeadingTwice() {
        Map<SaleColumn, String> none = SalesBench.headings();
        none.remove(SaleColumn.TIME);
        assertThatThrownBy(() -> SalesBench.source(none)).isInstanceOf(IllegalArgumentException.class);
        Map<SaleColumn, String> twice = SalesBench.headings();
        twice.put(SaleColumn.TRACE, "品名");
        assertThatThrownBy(() -> SalesBench.source(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThat(source.layout().places(List.of("小票号"))).isEmpty();
    }

    @Test
    void rulesWithoutTheirColumnsAreNotJudged() {
        assertThat(source.judged()).containsExactlyInAnyOrder(SaleRule.values());
        Map<SaleColumn, String> few = SalesBench.headings();
        few.remove(SaleColumn.REVIEW);
        few.remove(SaleColumn.EPHEDRINE);
        assertThat(SalesBench.source(few).judged()).containsExactlyInAnyOrder(SaleRule.UNATTENDED, SaleRule.UNTRACED);
        few.remove(SaleColumn.PRESCRIPTION);
        assertThat(SalesBench.source(few).judged()).containsExactly(SaleRule.UNTRACED);
    }
}
