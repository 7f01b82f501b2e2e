package org.xunyao.bench.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.models.ModelAnswer;
import org.xunyao.models.ModelException;
import org.xunyao.models.ModelManifest;
import org.xunyao.models.ModelStore;
import org.xunyao.vision.I420;
import org.xunyao.vision.PersonDetector;
import org.xunyao.worker.Eyes;

/// The whole person stage of a look (scale, fill, network, boxes) over the least that the multiply-adds of
/// its network cost as one product of matrices, in the same run on one thread.
///
/// @param film whose pictures are looked at
/// @param models folder of the weights
/// @param folder for what is made
record SeeRatio(Path film, Path models, Path folder) {
    private static final String MODEL = "nanodet-g-256x416";
    private static final String INPUT = "input";
    private static final double MOST = 2.6;
    private static final int ROUNDS = 9;
    private static final int LOOKS = 30;
    private static final int PRODUCTS = 4;
    private static final double MILLION = 1e6;

    /// Measures.
    ///
    /// @return whether the ratio is at most 2.6
    boolean run() throws IOException {
        long adds = adds();
        if (adds == 0 || !Files.exists(film)) {
            System.out.println("bench see-ratio: 未测, the weights or the film are not on this machine");
            return false;
        }
        List<I420> pictures = Pictures.of(film, LOOKS);
        try (PersonDetector people = Eyes.detector(Optional.of(models), 0.4);
                var gemm = new GemmFloor(folder)) {
            Interleaved read = Interleaved.of(
                    ROUNDS,
                    new Interleaved.Work(LOOKS, i -> people.persons(pictures.get(i % pictures.size()))),
                    new Interleaved.Work(PRODUCTS, i -> gemm.run()),
                    adds / (double) GemmFloor.multiplyAdds());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f million multiply-adds; a look %.2f ms, as a product of matrices %.2f ms (%.1f GFLOP/s)%n",
                    people.name(),
                    adds / MILLION,
                    read.ours() / MILLION,
                    read.floor() / MILLION,
                    2 * adds / read.floor());
            System.out.printf(
                    Locale.ROOT,
                    "bench see-ratio: %.2f (%.2f to %.2f of %d rounds), wanted at most %.1f%n",
                    read.ratio(),
                    read.least(),
                    read.most(),
                    ROUNDS,
                    MOST);
            return read.ratio() <= MOST;
        }
    }

    private long adds() throws IOException {
        try {
            ModelAnswer answer = new ModelStore(models, ModelManifest.bundled()).find(MODEL);
            return answer instanceof ModelAnswer.Found found
                    ? MultiplyAdds.of(
                            Files.readAllBytes(found.file()),
                            INPUT,
                            found.row().input().height(),
                            found.row().input().width())
                    : 0;
        } catch (ModelException none) {
            return 0;
        }
    }
}
