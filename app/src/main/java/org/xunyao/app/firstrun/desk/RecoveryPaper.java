package org.xunyao.app.firstrun.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.RecoverySheet;
import org.xunyao.store.files.FileExport;
import org.xunyao.ui.text.Texts;

/// The sheet with the recovery key, printed or saved where the person says. The key is in memory, on the way to
/// the printer, and in the file that the person asked for; in no other file and in no log.
public final class RecoveryPaper {
    private static final int STEPS = 4;

    private final Supplier<Fonts> fonts;
    private final Texts texts;
    private final Clock clock;
    private final String station;
    private final Consumer<byte[]> printer;

    /// @param fonts looked for at the first sheet
    /// @param texts of the first start
    /// @param station its short name, so that the envelope is found again
    /// @param printer such as {@link LinePrinter#print}; must not keep the bytes
    public RecoveryPaper(Supplier<Fonts> fonts, Texts texts, Clock clock, String station, Consumer<byte[]> printer) {
        this.fonts = fonts;
        this.texts = texts;
        this.clock = clock;
        this.station = station;
        this.printer = printer;
    }

    /// Prints the sheet.
    ///
    /// @throws FaultException `PRINT-NONE`, `PRINT-FAILED`, `DOC-FONT`
    public void print(List<String> groups) {
        byte[] pdf = draw(groups);
        try {
            printer.accept(pdf);
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }

    /// Saves the sheet as PDF.
    ///
    /// @param data the data folder, where the key that opens it must not lie
    /// @throws FaultException `SHEET-PLACE` if the file would lie in the data folder; `SHEET-SAVE` if the place
    ///     is taken or cannot be written; `DOC-FONT`
    public void save(Path file, Path data, List<String> groups) {
        Path place = file.toAbsolutePath().normalize();
        if (real(place).startsWith(real(data.resolve("x")))) {
            throw new FaultException("SHEET-PLACE", "the recovery key beside what it opens");
        }
        byte[] pdf = draw(groups);
        try {
            new FileExport().put(place, new ByteArrayInputStream(pdf));
        } catch (IOException refused) {
            throw new FaultException("SHEET-SAVE", "the sheet was not saved", refused);
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }

    /// The folder that a file is in, behind links.
    private static Path real(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            return folder == null ? file : folder.toRealPath();
        } catch (IOException missing) {
            return folder;
        }
    }

    private byte[] draw(List<String> groups) {
        return new RecoverySheet(fonts.get())
                .draw(new RecoverySheet.Words(
                        texts.of("sheet.title"),
                        List.of(
                                texts.of("sheet.station", station),
                                texts.of("sheet.day", clock.today().toString())),
                        groups,
                        IntStream.rangeClosed(1, STEPS)
                                .mapToObj(step -> texts.of("sheet.step." + step))
                                .toList(),
                        List.of(texts.of("sheet.sealed"), texts.of("sheet.witness"))));
    }
}
