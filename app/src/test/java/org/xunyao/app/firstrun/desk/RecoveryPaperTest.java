package org.xunyao.app.firstrun.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.pdf.Fonts;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

class RecoveryPaperTest {
    private static final List<String> GROUPS =
            List.of("ABCD7", "EFGH2", "JKMN5", "PQRS9", "TVWX3", "YZ016", "2345K", "6789Q");

    @TempDir
    Path temporary;

    @Test
    void theSheetGoesToThePrinterAndIsWipedAfterwards() {
        var seen = new ArrayList<byte[]>();
        paper(bytes -> {
                    assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1))
                            .isEqualTo("%PDF-");
                    seen.add(bytes);
                })
                .print(GROUPS);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst()).containsOnly(0);
    }

    @Test
    void theSheetIsSavedWhereThePersonSaysButNeverBesideTheData() throws IOException {
        Path data = Files.createDirectory(temporary.resolve("data"));
        Path stick = Files.createDirectory(temporary.resolve("stick"));
        Files.createSymbolicLink(temporary.resolve("link"), data);
        var paper = paper(bytes -> {});
        for (Path inside : List.of(data.resolve("key.pdf"), temporary.resolve("link/key.pdf"))) {
            assertThatThrownBy(() -> paper.save(inside, data, GROUPS)).hasMessageStartingWith("SHEET-PLACE");
        }
        paper.save(stick.resolve("key.pdf"), data, GROUPS);
        assertThat(stick).isDirectoryContaining(file -> file.endsWith("key.pdf"));
        assertThat(data).isEmptyDirectory();
        assertThatThrownBy(() -> paper.save(stick.resolve("key.pdf"), data, GROUPS))
                .hasMessageStartingWith("SHEET-SAVE");
        assertThatThrownBy(() -> paper.save(temporary.resolve("gone/key.pdf"), data, GROUPS))
                .hasMessageStartingWith("SHEET-SAVE");
    }

    @Test
    void theSpoolerGetsTheSheetThroughAPipe() throws IOException {
        Path got = temporary.resolve("got");
        new LinePrinter(List.of("sh", "-c", "cat > " + got)).print("sheet".getBytes(StandardCharsets.UTF_8));
        assertThat(got).hasContent("sheet");
    }

    @Test
    void aMissingSpoolerAndOneThatRefusesAreToldApart() {
        byte[] sheet = new byte[1 << 20];
        assertThatThrownBy(() -> new LinePrinter(List.of("no-such-spooler")).print(sheet))
                .hasMessageStartingWith("PRINT-NONE");
        assertThatThrownBy(() -> new LinePrinter(List.of("false")).print(sheet)).hasMessageStartingWith("PRINT-FAILED");
    }

    static RecoveryPaper paper(Consumer<byte[]> printer) {
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.firstrun.firstrun");
        return new RecoveryPaper(
                () -> Fonts.find(List.of(Path.of("/usr/share/fonts"))), texts, Station.CLOCK, "lanxi-2", printer);
    }
}
