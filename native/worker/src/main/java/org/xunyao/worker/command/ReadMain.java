package org.xunyao.worker.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelStore;
import org.xunyao.vision.codes.Code;
import org.xunyao.vision.codes.CodeReader;
import org.xunyao.vision.file.PictureFile;
import org.xunyao.vision.text.TextLine;
import org.xunyao.vision.text.TextReader;
import org.xunyao.worker.reader.TextModels;

/// `./run read PICTURE`: what is written in a picture file, one line of text or one bar code a line. It
/// keeps nothing. Exit code 0 something was read, 1 nothing was, 2 it could not be tried.
public final class ReadMain {
    private static final int NOTHING = 1;
    private static final int NOT_TRIED = 2;

    private ReadMain() {}

    /// One picture file, PNG or JPEG; the models lie in the folder that `XUNYAO_MODELS` names.
    public static void main(String[] words) {
        if (words.length != 1) {
            System.err.println("用法：./run read 图片");
            System.exit(NOT_TRIED);
        }
        System.exit(read(ModelStore.folder(System.getenv(), Path.of("models")), words[0], System.out));
    }

    /// Prints what was read and gives the exit code; never fails.
    ///
    /// @param models folder of model files
    static int read(Path models, String file, PrintStream out) {
        try (TextReader reader = TextModels.open(models)) {
            Optional<Mat> picture = PictureFile.read(Path.of(file));
            if (picture.isEmpty()) {
                out.println("无法辨读：图片打不开，或者不是完好的 PNG、JPEG 图片。 reason=unreadable");
                return NOT_TRIED;
            }
            try {
                List<TextLine> lines = reader.read(picture.get());
                List<Code> codes = CodeReader.read(picture.get());
                lines.forEach(line -> out.println(line(line)));
                codes.forEach(code -> out.println("code=" + code.kind() + " text=" + plain(code.text())));
                return lines.isEmpty() && codes.isEmpty() ? NOTHING : 0;
            } finally {
                picture.get().release();
            }
        } catch (FaultException e) {
            out.println("无法辨读：本机没有可用的文字模型（" + e.code() + "）。 reason=model code=" + e.code());
        } catch (CvException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            out.println("无法辨读：文字模型不可用（MODEL-RUN）。 reason=model code=MODEL-RUN");
        }
        return NOT_TRIED;
    }

    private static String line(TextLine line) {
        String quad = line.quad().stream()
                .map(corner -> Math.round(corner.x()) + "," + Math.round(corner.y()))
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT, "score=%.2f quad=%s text=%s", line.score(), quad, plain(line.text()));
    }

    /// What a code holds comes from outside: nothing in it may steer the terminal.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "·");
    }
}
