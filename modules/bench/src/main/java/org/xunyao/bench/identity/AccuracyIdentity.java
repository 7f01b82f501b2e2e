package org.xunyao.bench.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.xunyao.vision.face.BlazeFace;
import org.xunyao.vision.face.Face;
import org.xunyao.vision.face.FaceEmbedder;
import org.xunyao.vision.face.FaceLimits;
import org.xunyao.vision.face.Likeness;
import org.xunyao.vision.file.PictureFile;
import org.xunyao.worker.command.FaceModels;

/// How many pairs of pictures of one person are taken for one person, and how many of two. One picture of
/// each pair is whole, the other is shrunk until its face has a given width and kept as JPEG, both ways
/// round. A picture whose face is not found again counts as not recognised.
public final class AccuracyIdentity {
    private static final List<Integer> WIDTHS = List.of(0, 96, 40, 32, 24);
    private static final int QUALITY = 80;
    private static final double LEAST_ACCEPTED = 0.9;
    /// With nothing found in n independent trials, the share is below this over n with 95 % certainty.
    private static final double NONE_FOUND = 3;

    private final Path folder;
    private final FaceModels models;
    private final Consumer<String> out;

    /// One picture of the set.
    ///
    /// @param numbers of its face as it is
    private record Known(String person, Mat picture, Face face, float[] numbers) {}

    /// @param folder one folder for each person, with PNG pictures of one face each
    /// @param models must be on this machine
    /// @param out takes the lines
    public AccuracyIdentity(Path folder, FaceModels models, Consumer<String> out) {
        this.folder = folder;
        this.models = models;
        this.out = out;
    }

    /// Measures once.
    ///
    /// @return whether the promise of the page held at each width that is judged at all: 90 in 100 of the
    ///     same accepted, nobody taken for another
    /// @throws IOException if the pictures cannot be listed
    public boolean run() throws IOException {
        try (BlazeFace finder = models.finder();
                FaceEmbedder embedder = models.embedder()) {
            List<Known> known = known(finder, embedder);
            boolean held = known.size() > 1;
            for (int width : WIDTHS) {
                held &= row(width, known, finder, embedder);
            }
            known.forEach(one -> one.picture().release());
            out.accept("bench accuracy-identity: " + (held ? "held" : "not held"));
            return held;
        }
    }

    private List<Known> known(BlazeFace finder, FaceEmbedder embedder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        List<Known> known = new ArrayList<>();
        for (Path file : files) {
            Optional<Mat> picture = PictureFile.read(file);
            List<Face> faces = picture.map(finder::find).orElse(List.of());
            if (picture.isPresent() && faces.size() == 1) {
                Face face = faces.getFirst();
                String person = folder.relativize(file).getName(0).toString();
                known.add(new Known(person, picture.get(), face, embedder.embed(picture.get(), face)));
            } else {
                out.accept("left out: " + folder.relativize(file) + " has " + faces.size() + " faces");
                picture.ifPresent(Mat::release);
            }
        }
        out.accept("pictures: " + known.size() + " of " + files.size());
        return known;
    }

    private boolean row(int width, List<Known> known, BlazeFace finder, FaceEmbedder embedder) {
        FaceLimits limits = models.limits();
        int same = 0;
        int accepted = 0;
        int refused = 0;
        int different = 0;
        int falseAccepts = 0;
        int lost = 0;
        for (int i = 0; i < known.size(); i++) {
            Known probe = known.get(i);
            Optional<float[]> numbers = probed(probe, width, finder, embedder);
            lost += numbers.isEmpty() ? 1 : 0;
            for (int j = 0; j < known.size(); j++) {
                Known other = known.get(j);
                if (j == i) {
                    continue;
                }
                Likeness likeness = numbers.map(own -> Likeness.of(FaceEmbedder.distance(own, other.numbers()), limits))
                        .orElse(Likeness.UNDECIDED);
                if (other.person().equals(probe.person())) {
                    same++;
                    accepted += likeness == Likeness.SAME ? 1 : 0;
                    refused += likeness == Likeness.OTHER ? 1 : 0;
                } else {
                    different++;
                    falseAccepts += likeness == Likeness.SAME ? 1 : 0;
                }
            }
        }
        out.accept(String.format(
                Locale.ROOT,
                "face %s: same %d/%d accepted (%.3f), %d called another; different %d/%d accepted (95 %%: below %.4f);"
                        + " not found %d/%d",
                width == 0 ? "whole" : width + " px",
                accepted,
                same,
                (double) accepted / same,
                refused,
                falseAccepts,
                different,
                upper(falseAccepts, different / 2),
                lost,
                known.size()));
        boolean judged = width == 0 || width >= limits.leastPixels();
        return !judged || (falseAccepts == 0 && accepted >= LEAST_ACCEPTED * same);
    }

    /// The face of a picture after shrinking, found again as anybody would have to.
    private static Optional<float[]> probed(Known probe, int width, BlazeFace finder, FaceEmbedder embedder) {
        if (width == 0) {
            return Optional.of(probe.numbers());
        }
        double factor = width / probe.face().width();
        Mat small = new Mat();
        MatOfByte packed = new MatOfByte();
        MatOfInt quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY);
        Imgproc.resize(probe.picture(), small, new Size(), factor, factor, Imgproc.INTER_AREA);
        Imgcodecs.imencode(".jpg", small, packed, quality);
        Mat again = Imgcodecs.imdecode(packed, Imgcodecs.IMREAD_COLOR);
        try {
            List<Face> faces = finder.find(again);
            return faces.size() == 1 ? Optional.of(embedder.embed(again, faces.getFirst())) : Optional.empty();
        } finally {
            List.of(small, packed, quality, again).forEach(Mat::release);
        }
    }

    /// Upper end of the share with 95 % certainty: rule of three for none, else Wilson's interval. The two
    /// ways round of a pair are not independent, so the caller gives pairs as trials.
    private static double upper(int found, int trials) {
        if (found == 0) {
            return NONE_FOUND / trials;
        }
        double z = 1.96;
        double share = (double) found / trials;
        double middle = share + z * z / (2 * trials);
        double half = z * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        return (middle + half) / (1 + z * z / trials);
    }
}
