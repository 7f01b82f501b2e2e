package org.xunyao.worker.command;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.protocol.face.FaceCodec;
import org.xunyao.media.protocol.face.FaceReport;
import org.xunyao.media.protocol.face.FacesFound;
import org.xunyao.media.protocol.face.FacesFound.State;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.face.BlazeFace;
import org.xunyao.vision.face.Face;
import org.xunyao.vision.face.FaceEmbedder;
import org.xunyao.vision.face.FaceLimits;
import org.xunyao.vision.file.PictureFile;
import org.xunyao.worker.Eyes;

/// Answers one question about faces in pictures that a person chose, and ends. The station starts it for the
/// question; nothing that looks at streams knows it. It keeps, prints and logs nothing.
public final class FacesMain {
    private static final int BROKEN = 3;
    private static final double PERSON = 0.4;

    private FacesMain() {}

    /// Reads the question from the standard input and writes the answer to the standard output.
    ///
    /// @param words the folder of models, or nothing
    public static void main(String[] words) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints must not get into the answer.
        System.setOut(System.err);
        int status = BROKEN;
        try {
            FaceCodec.answer(
                    out, report(Path.of(words.length > 0 ? words[0] : "models"), new BufferedInputStream(System.in)));
            status = 0;
        } catch (IOException gone) {
            // Nobody is there to be told.
        }
        // Not exit: threads of native libraries need no farewell.
        Runtime.getRuntime().halt(status);
    }

    /// The answer to the question that is read.
    ///
    /// @throws IOException if there is no question
    static FaceReport report(Path models, InputStream in) throws IOException {
        FaceCodec.Asked asked = FaceCodec.asked(in);
        // All of it first: whoever asks is still writing, and must not lose the answer over that.
        var pictures = new ArrayList<byte[]>();
        for (int i = 0; i < asked.pictures(); i++) {
            pictures.add(FaceCodec.picture(in));
        }
        try {
            FaceModels faces = FaceModels.in(models);
            try (BlazeFace finder = faces.finder();
                    PersonDetector detector = Eyes.detector(Optional.of(models), PERSON)) {
                var search = new FaceSearch(finder, detector);
                List<FacesFound> found = switch (asked.question()) {
                    case NUMBERS -> numbers(faces, search, pictures);
                    case PLACES -> each(pictures, picture -> places(search, picture));
                };
                return new FaceReport("", figures(faces.limits()), faces.model(), found);
            }
        } catch (FaultException fault) {
            return FaceReport.cannot(fault.code());
        } catch (CvException | UnsatisfiedLinkError | ExceptionInInitializerError broken) {
            return FaceReport.cannot("MODEL-RUN");
        }
    }

    private static FaceReport.Figures figures(FaceLimits limits) {
        return new FaceReport.Figures(
                limits.leastPixels(), limits.same(), limits.other(), limits.otherSamples(), limits.otherSeconds());
    }

    private static FacesFound nothing(State state, int pixels) {
        return new FacesFound(state, pixels, new float[0], List.of());
    }

    private static List<FacesFound> numbers(FaceModels models, FaceSearch search, List<byte[]> pictures) {
        try (FaceEmbedder embedder = models.embedder()) {
            var numbers = new Numbers(search, embedder, models.limits());
            return each(pictures, numbers::of);
        }
    }

    /// Who stands there stays unknown: places only.
    private static FacesFound places(FaceSearch search, Mat picture) {
        List<Face> faces = search.faces(picture);
        if (faces.size() > FaceCodec.MOST_PLACES) {
            throw new FaultException("FACES-MANY", faces.size() + " faces");
        }
        State state = faces.isEmpty() ? State.NONE : faces.size() == 1 ? State.FACE : State.SEVERAL;
        return new FacesFound(
                state, 0, new float[0], faces.stream().map(FacesMain::place).toList());
    }

    private static FacesFound.Place place(Face face) {
        int left = (int) Math.floor(face.x());
        int top = (int) Math.floor(face.y());
        return new FacesFound.Place(
                left,
                top,
                Math.max(1, (int) Math.ceil(face.x() + face.width()) - left),
                Math.max(1, (int) Math.ceil(face.y() + face.height()) - top));
    }

    private static List<FacesFound> each(List<byte[]> pictures, Function<Mat, FacesFound> look) {
        var found = new ArrayList<FacesFound>();
        for (byte[] bytes : pictures) {
            Optional<Mat> picture = PictureFile.read(bytes);
            if (picture.isEmpty()) {
                found.add(nothing(State.UNREADABLE, 0));
                continue;
            }
            try {
                found.add(look.apply(picture.get()));
            } finally {
                picture.get().release();
            }
        }
        return found;
    }

    private record Numbers(FaceSearch search, FaceEmbedder embedder, FaceLimits limits) {
        /// Only of a picture with one face are numbers made: of nobody who stands there by chance.
        private FacesFound of(Mat picture) {
            List<Face> faces = search.faces(picture);
            if (faces.size() != 1) {
                return nothing(faces.isEmpty() ? State.NONE : State.SEVERAL, 0);
            }
            Face face = faces.getFirst();
            return face.pixels() < limits.leastPixels()
                    ? nothing(State.SMALL, face.pixels())
                    : new FacesFound(State.FACE, face.pixels(), embedder.embed(picture, face), List.of());
        }
    }
}
