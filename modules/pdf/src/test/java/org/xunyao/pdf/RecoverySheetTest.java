package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;

class RecoverySheetTest {
    private static final List<String> GROUPS =
            List.of("ABCD7", "EFGH2", "JKMN5", "PQRS9", "TVWX3", "YZ016", "2345K", "6789Q");

    @TempDir
    Path folder;

    @Test
    void everyGroupAndEverySentenceStandsOnOnePage() throws IOException {
        byte[] pdf = new RecoverySheet(fonts()).draw(words("恢复密钥封存单"));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(read).replace(" ", "").replace("\n", "");
            assertThat(text).contains(GROUPS).contains("恢复密钥封存单", "lanxi-2", "交单位保密柜保管", "封存人");
        }
        String kept = System.getProperty("xunyao.pictures");
        if (kept != null) {
            Files.write(
                    Path.of(kept, "recovery-sheet.png"),
                    new PagePictures().draw(pdf, 72).getFirst());
        }
    }

    @Test
    void nothingIsWrittenToATemporaryFile() throws IOException {
        String before = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.toString());
        try {
            new RecoverySheet(fonts()).draw(words("恢复密钥封存单"));
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void aMissingGlyphIsAFaultThatDoesNotNameWhatWasDrawn() {
        assertThatThrownBy(() -> new RecoverySheet(fonts()).draw(words("\uE123")))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-FONT")
                .hasNoCause();
        assertThat(words("x").toString()).doesNotContain("ABCD7");
    }

    private static Fonts fonts() {
        return Fonts.find(List.of(Path.of("/usr/share/fonts")));
    }

    private static RecoverySheet.Words words(String title) {
        return new RecoverySheet.Words(
                title,
                List.of("工位：lanxi-2", "日期：2026-11-22"),
                GROUPS,
                List.of(
                        "这张纸是忘记启动口令时打开数据的唯一办法。装进不透明的信封，封口处签名并写上日期，交单位保密柜保管；不要拍照、复印，也不要和这台电脑放在一起。",
                        "When the passphrase is forgotten, type the eight groups as they stand here, "
                                + "set another passphrase, and make a new sheet."),
                List.of("封存人：", "见证人："));
    }
}
