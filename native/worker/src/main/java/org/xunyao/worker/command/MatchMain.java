package org.xunyao.worker.command;

import java.nio.file.Path;
import java.util.Optional;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelStore;
import org.xunyao.vision.face.FaceMatcher;
import org.xunyao.vision.file.PictureFile;

/// `./run match A B`: are the faces of two picture files the same person? It prints one line, keeps nothing
/// and asks no camera. Exit code 0 the same, 1 another person, 2 cannot be judged.
public final class MatchMain {
    private MatchMain() {}

    /// Two picture files, PNG or JPEG; the models lie in the folder that `XUNYAO_MODELS` names.
    public static void main(String[] words) {
        if (words.length != 2) {
            System.err.println("用法：./run match 图片A 图片B");
            System.exit(MatchAnswer.UNJUDGED);
        }
        MatchAnswer answer = match(ModelStore.folder(System.getenv(), Path.of("models")), words[0], words[1]);
        System.out.println(answer.line());
        System.exit(answer.code());
    }

    /// The answer; never fails.
    ///
    /// @param models folder of model files
    static MatchAnswer match(Path models, String a, String b) {
        try {
            FaceModels faces = FaceModels.in(models);
            Optional<Mat> first = PictureFile.read(Path.of(a));
            if (first.isEmpty()) {
                return MatchAnswer.unreadable(true);
            }
            Optional<Mat> second = PictureFile.read(Path.of(b));
            if (second.isEmpty()) {
                first.get().release();
                return MatchAnswer.unreadable(false);
            }
            try (FaceMatcher matcher = faces.matcher()) {
                return MatchAnswer.of(matcher.match(first.get(), second.get()), faces.limits());
            } finally {
                first.get().release();
                second.get().release();
            }
        } catch (FaultException e) {
            return MatchAnswer.broken(e.code());
        } catch (CvException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            return MatchAnswer.broken("MODEL-RUN");
        }
    }
}
