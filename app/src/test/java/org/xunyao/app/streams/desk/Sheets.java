package org.xunyao.app.streams.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Sheets of paper as foreign programs read them.
public final class Sheets {
    private Sheets() {}

    /// What a program printed; it must end well.
    public static String said(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    /// Where a person asked for pictures, the sheets are kept too.
    public static void keep(Path sheet) throws IOException {
        String pictures = System.getProperty("xunyao.pictures");
        if (pictures != null) {
            Files.copy(
                    sheet, Path.of(pictures, String.valueOf(sheet.getFileName())), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
