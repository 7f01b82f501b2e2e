package org.xunyao.bench.eyes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.models.ModelStore;

/// The measurements of the worker's eyes by their names.
public final class EyeBenches {
    /// What they are called.
    public static final List<String> NAMES =
            List.of("accuracy-person", "accuracy-shelf", "accuracy-tamper", "accuracy-track", "accuracy-wear");

    private EyeBenches() {}

    /// The pedestrian film of Debian's opencv-doc; need not be there.
    public static Path film() {
        return RealPictures.film();
    }

    /// Runs one measurement.
    ///
    /// @param root the clone; the test data lies beside it
    /// @return whether the promise held
    /// @throws IllegalArgumentException if there is none of that name
    public static boolean run(String name, Path root) throws IOException {
        RealPictures pictures = RealPictures.beside(root);
        Path people = pictures.shared().resolve("pets_gt_sample.csv");
        Optional<Path> models = Optional.ofNullable(System.getenv(ModelStore.FOLDER_VARIABLE))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return switch (name) {
            case "accuracy-person" -> new AccuracyPerson(people, models).run();
            case "accuracy-shelf" -> new AccuracyShelf(pictures).run();
            case "accuracy-tamper" -> new AccuracyTamper(pictures).run();
            case "accuracy-track" -> new AccuracyTrack(people, models).run();
            case "accuracy-wear" -> new AccuracyWear(people, models).run();
            default -> throw new IllegalArgumentException("there is no measurement " + name);
        };
    }
}
