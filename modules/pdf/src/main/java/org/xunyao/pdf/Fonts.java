package org.xunyao.pdf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.xunyao.kernel.FaultException;

/// The TrueType fonts that documents are set in. The official faces (小标宋, 仿宋_GB2312) may not be
/// shipped, so the nearest free ones with glyf outlines stand in: AR PL SungtiL GB for titles, LXGW WenKai
/// for the body, BabelStone Han for rare characters. An office that is licensed for the official faces
/// names its own files.
///
/// @param song for titles
/// @param body for everything else
/// @param rare only read when a text needs it: it has 51 MB
public record Fonts(Path song, Path body, Path rare) {
    /// Finds the stand-ins by their file names.
    ///
    /// @param folders searched in order, with what is below them
    /// @throws FaultException `DOC-FONT` if one is missing
    public static Fonts find(List<Path> folders) {
        return new Fonts(
                find(folders, "gbsn00lp.ttf"),
                find(folders, "LXGWWenKai-Regular.ttf"),
                find(folders, "BabelStoneHan.ttf"));
    }

    private static Path find(List<Path> folders, String name) {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> below(folder, name).stream())
                .findFirst()
                .orElseThrow(() -> new FaultException("DOC-FONT", "font not found: " + name));
    }

    private static Optional<Path> below(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new FaultException("DOC-FONT", "fonts not readable", unreadable);
        }
    }

    /// Tells which code points a font draws.
    ///
    /// @throws FaultException `DOC-FONT` if the file is not a font
    static CmapLookup cmap(Path font) {
        File file = font.toFile();
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new FaultException("DOC-FONT", "not a font: " + file.getName(), unreadable);
        }
    }
}
