package org.xunyao.supervision.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.registry.PharmacistId;

/// Judges several samples of one visit against the shop's consenting pharmacists (design/vision.md 7.3): one
/// sample close enough to one person accepts, close to two persons accepts nobody; "another" takes several
/// samples over some time, each far from everybody.
final class RollRule {
    private static final double MILLIS = 1_000;

    private final FaceSet set;

    RollRule(FaceSet set) {
        this.set = set;
    }

    /// What they say together.
    ///
    /// @param templates samples of each person who may be compared
    FaceVerdict judge(Map<PharmacistId, List<float[]>> templates) {
        List<FaceSample> faces = set.comparable();
        if (faces.isEmpty()) {
            return new FaceVerdict.Undecided(why());
        }
        if (templates.isEmpty()) {
            return new FaceVerdict.Undecided(RollFinding.Why.NO_TEMPLATE);
        }
        var close = new HashMap<PharmacistId, Double>();
        var far = new ArrayList<Instant>();
        double nearest = Double.POSITIVE_INFINITY;
        for (FaceSample face : faces) {
            double least = Double.POSITIVE_INFINITY;
            for (var person : templates.entrySet()) {
                double distance = least(face.numbers(), person.getValue());
                least = Math.min(least, distance);
                if (distance <= set.limits().same()) {
                    close.merge(person.getKey(), distance, Math::min);
                }
            }
            nearest = Math.min(nearest, least);
            if (least > set.limits().other()) {
                far.add(face.at());
            }
        }
        return close.isEmpty() ? nobody(far, nearest) : somebody(close);
    }

    private static double least(float[] face, List<float[]> samples) {
        return samples.stream()
                .mapToDouble(sample -> FaceSample.distance(face, sample))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static FaceVerdict somebody(Map<PharmacistId, Double> close) {
        if (close.size() > 1) {
            return new FaceVerdict.Undecided(RollFinding.Why.TWO_PERSONS);
        }
        var one = close.entrySet().iterator().next();
        return new FaceVerdict.Same(one.getKey(), one.getValue());
    }

    private FaceVerdict nobody(List<Instant> far, double nearest) {
        if (far.isEmpty()) {
            return new FaceVerdict.Undecided(RollFinding.Why.BETWEEN);
        }
        Instant first = far.stream().min(Instant::compareTo).orElseThrow();
        Instant last = far.stream().max(Instant::compareTo).orElseThrow();
        double seconds = Duration.between(first, last).toMillis() / MILLIS;
        boolean enough = far.size() >= set.limits().otherSamples()
                && seconds >= set.limits().otherSeconds();
        return enough ? new FaceVerdict.Another(nearest) : new FaceVerdict.Undecided(RollFinding.Why.TOO_FEW);
    }

    private RollFinding.Why why() {
        if (has(FaceSample.Found.SEVERAL)) {
            return RollFinding.Why.SEVERAL;
        }
        boolean small = has(FaceSample.Found.SMALL) || has(FaceSample.Found.FACE);
        return small ? RollFinding.Why.TOO_SMALL : RollFinding.Why.NO_FACE;
    }

    private boolean has(FaceSample.Found found) {
        return set.samples().stream().anyMatch(sample -> sample.found() == found);
    }
}
