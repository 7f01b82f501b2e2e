package org.xunyao.wire.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.RawRow;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.SalesDialect;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesFile.Change;
import org.xunyao.supervision.sales.SalesFile.Taken;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;
import org.xunyao.supervision.sales.SalesLimits;

/// Exports that grow, tear, turn over and lie.
class GrowingTableTest {
    private static final String HEAD = "小票号,销售时间,品名,数量\n";
    private static final SalesLimits.Reading LIMITS =
            new SalesLimits.Reading(200, 8, 50, Duration.ofSeconds(2), 92, 200);
    private static final Map<SaleColumn, String> HEADINGS = Map.of(
            SaleColumn.RECEIPT, "小票号", SaleColumn.TIME, "销售时间", SaleColumn.PRODUCT, "品名", SaleColumn.QUANTITY, "数量");
    private static final SalesLayout LAYOUT = new SalesLayout(Letters.UTF8, Separator.COMMA, HEADINGS);

    @TempDir
    Path folder;

    private final GrowingTable table = new GrowingTable(LIMITS);

    private Path file() {
        return folder.resolve("sales.csv");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.APPEND);
    }

    private Taken take(FilePlace place) {
        SalesFile.Outcome outcome = table.read(file().toString(), LAYOUT, place);
        assertThat(outcome).isInstanceOf(Taken.class);
        return (Taken) outcome;
    }

    private static String row(int number) {
        return number + ",2026-11-23 12:00:00,阿莫西林,1\n";
    }

    private static List<String> receipts(Taken taken) {
        return taken.rows().stream().map(row -> row.cell(0)).toList();
    }

    @Test
    void whatGrowsIsTakenOnceAndHalfALineIsWaitedFor() throws IOException {
        write(HEAD + row(1));
        Taken first = take(FilePlace.START);
        assertThat(receipts(first)).containsExactly("1");
        assertThat(first.rows().getFirst().number()).isEqualTo(2);
        assertThat(take(first.place()).rows()).isEmpty();
        append("2,2026-11-23 12");
        Taken half = take(first.place());
        assertThat(half.rows()).isEmpty();
        assertThat(half.half()).isTrue();
        append(":00:00,板蓝根,1\n" + row(3));
        Taken rest = take(half.place());
        assertThat(receipts(rest)).containsExactly("2", "3");
        assertThat(rest.changed()).isEqualTo(Change.NONE);
    }

    @Test
    void cutAtEveryByteNothingIsReadTwiceOrLost() throws IOException {
        byte[] all = (HEAD + row(1) + row(2) + "\r\n" + row(3)).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= all.length; cut++) {
            Files.write(file(), Arrays.copyOf(all, cut));
            FilePlace place = FilePlace.START;
            List<String> seen = new ArrayList<>();
            Taken before = take(place);
            seen.addAll(receipts(before));
            Files.write(file(), all);
            seen.addAll(receipts(take(before.place())));
            assertThat(seen).as("cut at " + cut).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aFileThatWasMovedAsideIsReadToItsEndFirst() throws IOException {
        write(HEAD + row(1));
        Taken first = take(FilePlace.START);
        append(row(2) + "3,2026-11-23 12:00:00,末行没有换行,1");
        Files.move(file(), folder.resolve("sales-1.csv"));
        write(HEAD + row(4));
        Taken rest = take(first.place());
        assertThat(receipts(rest)).containsExactly("2", "3");
        assertThat(rest.more()).isTrue();
        Taken next = take(rest.place());
        assertThat(receipts(next)).containsExactly("4");
        assertThat(next.changed()).isEqualTo(Change.FOLLOWED);
        assertThat(next.place().generation()).isEqualTo(2);
    }

    @Test
    void aFileThatWasCutOrPutInThePlaceOfAnotherIsToldAndReadFromItsBeginning() throws IOException {
        write(HEAD + row(1) + row(2));
        Taken first = take(FilePlace.START);
        write(HEAD);
        Taken cut = take(first.place());
        assertThat(cut.changed()).isEqualTo(Change.REPLACED);
        write(HEAD + row(7) + row(8) + row(9));
        Taken longer = take(first.place());
        assertThat(longer.changed()).isEqualTo(Change.REPLACED);
        assertThat(receipts(longer)).containsExactly("7", "8", "9");
        write("");
        Taken empty = take(longer.place());
        assertThat(empty.place()).isEqualTo(longer.place().next());
        assertThat(take(empty.place()).changed()).isEqualTo(Change.NONE);
    }

    @Test
    void aBadLineIsToldAndTheNextOneIsRead() throws IOException {
        String wide = "a,".repeat(9) + "\n";
        Files.write(
                file(),
                (HEAD + "\"1,offen\n" + row(2) + wide + "x".repeat(300) + "\n" + "\0\n")
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, '\n'}, StandardOpenOption.APPEND);
        append(row(7));
        Taken taken = take(FilePlace.START);
        assertThat(taken.rows())
                .extracting(RawRow::fault)
                .containsExactly("QUOTE", "", "COLUMNS", "LONG", "SIGNS", "LETTERS", "");
        assertThat(taken.rows()).extracting(RawRow::number).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aLineWithoutEndIsLeftOutOverManyReadings() throws IOException {
        write(HEAD + "y".repeat(3 << 20));
        Taken first = take(FilePlace.START);
        assertThat(first.rows()).extracting(RawRow::fault).containsExactly("LONG");
        Taken second = take(first.place());
        assertThat(second.rows()).isEmpty();
        append("yy\n" + row(3));
        Taken last = second;
        List<String> seen = new ArrayList<>();
        do {
            last = take(last.place());
            seen.addAll(receipts(last));
        } while (last.more());
        assertThat(seen).containsExactly("3");
    }

    @Test
    void chineseLettersAndQuotesAreReadAsTheyAreMeant() throws IOException {
        String text = "小票号\t销售时间\t品名\t数量\r\n\"1\"\t2026-11-23 12:00\t\"含\"\"引号\"\"\t的䶮\"\t1\r\n";
        Files.write(file(), text.getBytes(Charset.forName("GB18030")));
        SalesFile.Preview seen = table.preview(file().toString());
        assertThat(seen.letters()).isEqualTo(Letters.GB18030);
        assertThat(seen.separator()).isEqualTo(Separator.TAB);
        var layout = new SalesLayout(seen.letters(), seen.separator(), HEADINGS);
        assertThat(table.read(file().toString(), layout, FilePlace.START))
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.rows().getFirst().cells())
                                .containsExactly("1", "2026-11-23 12:00", "含\"引号\"\t的䶮", "1"));
    }

    @Test
    void aPreviewShowsNoNumberOfAnIdentityCard() throws IOException {
        write("\uFEFF小票号,销售时间,品名,数量,证件\n1,2026-11-23 12:00,药,1,11010119900101123X\n");
        SalesFile.Preview seen = table.preview(file().toString());
        assertThat(seen.header()).startsWith("小票号");
        assertThat(seen.rows().getFirst()).last().isEqualTo("******");
    }

    @Test
    void whatIsNoTableIsRefusedAndWhatIsGoneIsTold() throws IOException {
        assertThat(table.read(file().toString(), LAYOUT, FilePlace.START)).isInstanceOf(SalesFile.Gone.class);
        assertThat(table.read("\0", LAYOUT, FilePlace.START)).isInstanceOf(SalesFile.Gone.class);
        assertThat(table.read(folder.toString(), LAYOUT, FilePlace.START)).isInstanceOf(SalesFile.Gone.class);
        write("别的,列\n1,2\n");
        assertThat(table.read(file().toString(), LAYOUT, FilePlace.START))
                .isEqualTo(new SalesFile.Refused("SALES-HEADER"));
        var random = new byte[4_096];
        new Random(5).nextBytes(random);
        Files.write(file(), random);
        assertThat(table.read(file().toString(), LAYOUT, FilePlace.START)).isInstanceOf(SalesFile.Refused.class);
        assertThatThrownBy(() -> table.preview(folder.resolve("none").toString()))
                .isInstanceOfSatisfying(
                        FaultException.class, gone -> assertThat(gone.code()).isEqualTo("SALES-GONE"));
    }

    @Test
    void noBytesStopTheReaderAndItAlwaysComesToTheEnd() throws IOException {
        var random = new Random(81);
        byte[] signs = (HEAD + row(1) + "\"\",\0\r\n\n").getBytes(StandardCharsets.UTF_8);
        for (int turn = 0; turn < 400; turn++) {
            byte[] body = new byte[random.nextInt(2_000)];
            for (int i = 0; i < body.length; i++) {
                body[i] = random.nextInt(6) == 0 ? (byte) random.nextInt(256) : signs[random.nextInt(signs.length)];
            }
            write(HEAD);
            Files.write(file(), body, StandardOpenOption.APPEND);
            Taken taken = take(FilePlace.START);
            for (int i = 0; taken.more(); i++) {
                assertThat(i).isLessThan(100);
                taken = take(taken.place());
            }
            assertThat(take(taken.place()).rows()).as("nothing twice").isEmpty();
        }
    }

    @Test
    void aMillionLinesAreReadInPiecesAndEachOnce() throws IOException {
        int lines = 1_000_000;
        try (BufferedWriter out = Files.newBufferedWriter(file())) {
            out.write(HEAD);
            for (int i = 1; i <= lines; i++) {
                out.write(i + ",2026-11-23 12:00:00,a,1\n");
            }
        }
        var large = new GrowingTable(new SalesLimits.Reading(200, 8, 20_000, Duration.ofSeconds(2), 92, 200));
        FilePlace place = FilePlace.START;
        long sum = 0;
        long count = 0;
        boolean more = true;
        while (more) {
            var taken = (Taken) large.read(file().toString(), LAYOUT, place);
            assertThat(taken.rows().size()).isLessThanOrEqualTo(20_000);
            for (RawRow row : taken.rows()) {
                sum += Long.parseLong(row.cell(0));
            }
            count += taken.rows().size();
            place = taken.place();
            more = taken.more();
        }
        assertThat(count).isEqualTo(lines);
        assertThat(sum).isEqualTo((long) lines * (lines + 1) / 2);
        assertThat(place.offset()).isEqualTo(Files.size(file()));
    }

    @Test
    void theTablesOfThisProgramAreWhole() {
        Path root = Path.of(System.getProperty("xunyao.root", "../.."));
        var tables = new SalesTables(root.resolve("resources/sales"));
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(tables.limits(day).review().within()).isEqualTo(Duration.ofMinutes(5));
        assertThat(tables.colours(day)).containsOnlyKeys(SaleRule.UNATTENDED, SaleRule.UNREVIEWED, SaleRule.EPHEDRINE);
        List<SalesDialect> dialects = tables.dialects();
        assertThat(dialects).extracting(SalesDialect::name).containsExactly("通用", "ENGLISH");
        assertThat(dialects).noneMatch(SalesDialect::verified);
        assertThat(dialects).allSatisfy(one -> assertThat(one.headings()).containsOnlyKeys(SaleColumn.values()));
    }
}
