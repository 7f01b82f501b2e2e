package org.xunyao.bench.reading;

import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opencv.core.Mat;
import org.xunyao.vision.file.PictureFile;
import org.xunyao.vision.text.TextLine;
import org.xunyao.vision.text.TextReader;

/// Which share of the characters of photographed labels is read rightly, and how many drawn bar codes.
public final class AccuracyText {
    private static final double LEAST_RIGHT = 0.9;
    private static final int CODES = 20;
    private static final List<BarcodeFormat> KINDS =
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.QR_CODE);
    private static final List<Double> MODULES = List.of(1.0, 1.5, 2.0, 3.0, 4.0);

    private final Path folder;
    private final TextReader reader;
    private final Consumer<String> out;

    /// @param folder of the photographs that the transcript names
    /// @param reader stays the caller's
    /// @param out takes the lines
    public AccuracyText(Path folder, TextReader reader, Consumer<String> out) {
        this.folder = folder;
        this.reader = reader;
        this.out = out;
    }

    /// Measures once.
    ///
    /// @return whether every photograph was there and nine in ten characters of each were right
    /// @throws IOException if a photograph is missing
    public boolean run() throws IOException {
        boolean held = true;
        int all = 0;
        int right = 0;
        for (Map.Entry<String, List<String>> written :
                Transcript.bundled().lines().entrySet()) {
            Optional<Mat> picture = PictureFile.read(folder.resolve(written.getKey()));
            if (picture.isEmpty()) {
                throw new IOException(written.getKey() + " is not beside this clone");
            }
            List<String> read =
                    reader.read(picture.get()).stream().map(TextLine::text).toList();
            picture.get().release();
            Transcript.Share share = Transcript.share(written.getValue(), read);
            all += share.all();
            right += share.right();
            held &= share.right() >= LEAST_RIGHT * share.all();
            out.accept(String.format(
                    Locale.ROOT,
                    "text %s: %d/%d characters right (%.3f), %d read where none are",
                    written.getKey(),
                    share.right(),
                    share.all(),
                    (double) share.right() / share.all(),
                    share.more()));
        }
        DrawnCodes drawn = new DrawnCodes();
        for (BarcodeFormat kind : KINDS) {
            for (double pixels : MODULES) {
                out.accept(String.format(
                        Locale.ROOT,
                        "drawn %s at %.1f pixels a module: %d/%d read",
                        kind,
                        pixels,
                        drawn.read(kind, pixels, CODES),
                        CODES));
            }
        }
        out.accept(String.format(Locale.ROOT, "bench accuracy-text: %.3f of %d characters", (double) right / all, all));
        return held;
    }
}
