package org.xunyao.bench.look;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.models.ModelStore;
import org.xunyao.vision.OpenCv;

/// What looks cost, by the names of the measurements.
public final class LookBenches {
    /// What they are called.
    public static final List<String> NAMES = List.of("see-ratio", "gate", "rss");

    private static final Path PEOPLE = Path.of("/usr/share/doc/opencv-doc/examples/data/vtest.avi");

    private LookBenches() {}

    /// Runs one measurement.
    ///
    /// @param words of the command line, the first is its name; `rss` takes `--rounds LOOKS`
    /// @param folder for what is made
    /// @return whether the promise held
    /// @throws IllegalArgumentException if there is none of that name
    public static boolean run(String[] words, Path folder) throws IOException, InterruptedException {
        OpenCv.load();
        Path models = ModelStore.folder(System.getenv(), Path.of("models"));
        return switch (words[0]) {
            case "see-ratio" -> new SeeRatio(PEOPLE, models, folder).run();
            case "gate" -> new GateRatio(GateFilm.in(folder)).run();
            case "rss" -> new LookMemory(PEOPLE, Optional.of(models), looks(words)).run();
            default -> throw new IllegalArgumentException("there is no measurement " + words[0]);
        };
    }

    private static int looks(String[] words) {
        if (words.length == 1) {
            return LookMemory.USUAL;
        }
        if (words.length != 3 || !words[1].equals("--rounds")) {
            throw new IllegalArgumentException("the option is --rounds LOOKS");
        }
        return Integer.parseInt(words[2]);
    }
}
