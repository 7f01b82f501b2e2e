package org.xunyao.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelAnswer;
import org.xunyao.models.ModelException;
import org.xunyao.models.ModelManifest;
import org.xunyao.models.ModelRow;
import org.xunyao.models.ModelStore;
import org.xunyao.vision.HogPeople;
import org.xunyao.vision.Looks;
import org.xunyao.vision.ModelSpec;
import org.xunyao.vision.NanoDet;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.SceneLimits;
import org.xunyao.vision.found.Finders;

/// What looks at pictures, and how much time it may take.
///
/// @param looks the detector with its checks of the scene
/// @param shareMillis time of the thread that one camera may claim per round, 0 when looks are
///     cheap
public record Eyes(Looks looks, int shareMillis) {
    private static final Logger LOG = System.getLogger(Eyes.class.getName());
    private static final String MODEL = "nanodet-g-256x416";
    /// Twice what a look of OpenCV's detector was measured to cost (0.27 s), so that it takes half
    /// a core at most.
    private static final int HOG_SHARE_MILLIS = 600;

    /// Opens the model's detector, else the weak one of OpenCV, which says by its name who looked.
    ///
    /// @param models folder of model files, empty when there is none
    public static Eyes open(Optional<Path> models) {
        return open(models, Finders.Tools.none());
    }

    /// The same, which also finds things out in zones.
    ///
    /// @param models folder of model files, empty when there is none
    public static Eyes open(Optional<Path> models, Finders.Tools tools) {
        return models.flatMap(folder -> model(folder, OptionalDouble.empty()))
                .map(detector -> new Eyes(new Looks(detector, SceneLimits.bundled(), tools), 0))
                .orElseGet(() -> new Eyes(new Looks(new HogPeople(), SceneLimits.bundled(), tools), HOG_SHARE_MILLIS));
    }

    /// What {@link #open} would look for people with, for one who has no use for the checks of the
    /// scene and judges the scores himself.
    ///
    /// @param models folder of model files, empty when there is none
    /// @param least score from which on the model tells a person, 0..1; OpenCV's has its own
    public static PersonDetector detector(Optional<Path> models, double least) {
        return models.flatMap(folder -> model(folder, OptionalDouble.of(least))).orElseGet(HogPeople::new);
    }

    private static Optional<PersonDetector> model(Path folder, OptionalDouble least) {
        try {
            ModelAnswer answer = new ModelStore(folder, ModelManifest.bundled()).find(MODEL);
            if (answer instanceof ModelAnswer.Found found) {
                return Optional.of(new NanoDet(spec(found, least)));
            }
            LOG.log(Level.WARNING, "no model: {0}", answer);
        } catch (ModelException | FaultException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            LOG.log(Level.WARNING, "no model", e);
        }
        return Optional.empty();
    }

    private static ModelSpec spec(ModelAnswer.Found found, OptionalDouble least) {
        ModelRow row = found.row();
        return new ModelSpec(
                row.name(),
                found.file(),
                row.result().sha256(),
                row.input().height(),
                row.input().width(),
                row.input().mean(),
                row.input().scale(),
                least.orElse(row.thresholds().person()),
                row.thresholds().overlap());
    }
}
