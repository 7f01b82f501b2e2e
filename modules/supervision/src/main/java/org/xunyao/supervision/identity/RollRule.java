package org.xunyao.supervision.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.registry.PharmacistId;

/// Judges several samples of one roll call against the shop's consenting pharmacists (design/vision.md 7.3). Samples
/// that are close to one another are one visitor (同一应答人): who stood there is told by the numbers, for between
/// pictures a second apart boxes do not tell it (docs/adr/0082). Of each visitor the widest faces speak for him: one of
/// them close enough to one person accepts, close to two persons accepts nobody. "Another" takes several samples of the
/// one visitor there is, over some time, each far from everybody.
final class RollRule {
    private static final double MILLIS = 1_000;

    private final FaceSet set;
    private final int best;

    /// @param best so many faces of a visitor speak for him
    RollRule(FaceSet set, int best) {
        this.set = set;
        this.best = best;
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
        List<List<FaceSample>> visitors = visitors(faces);
        var close = new HashMap<PharmacistId, Double>();
        visitors.forEach(one -> widest(one)
                .forEach(face ->
                        near(face, templates).forEach((person, distance) -> close.merge(person, distance, Math::min))));
        if (!close.isEmpty()) {
            return somebody(close);
        }
        return visitors.size() == 1
                ? nobody(visitors.getFirst(), templates)
                : new FaceVerdict.Undecided(RollFinding.Why.SEVERAL);
    }

    /// A sample belongs to the first visitor whose last one is as close to it as one person's faces are.
    private List<List<FaceSample>> visitors(List<FaceSample> faces) {
        List<List<FaceSample>> visitors = new ArrayList<>();
        faces.stream()
                .sorted(Comparator.comparing(FaceSample::at))
                .forEach(face -> visitors.stream()
                        .filter(one -> FaceSample.distance(one.getLast().numbers(), face.numbers())
                                <= set.limits().same())
                        .findFirst()
                        .ifPresentOrElse(one -> one.add(face), () -> visitors.add(new ArrayList<>(List.of(face)))));
        return visitors;
    }

    private List<FaceSample> widest(List<FaceSample> visitor) {
        return visitor.stream()
                .sorted(Comparator.comparingInt(FaceSample::pixels).reversed())
                .limit(best)
                .toList();
    }

    /// The persons to whom a face is close enough.
    private Map<PharmacistId, Double> near(FaceSample face, Map<PharmacistId, List<float[]>> templates) {
        var near = new HashMap<PharmacistId, Double>();
        templates.forEach((person, samples) -> {
            double distance = least(face.numbers(), samples);
            if (distance <= set.limits().same()) {
                near.put(person, distance);
            }
        });
        return near;
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

    private FaceVerdict nobody(List<FaceSample> visitor, Map<PharmacistId, List<float[]>> templates) {
        var far = new ArrayList<Instant>();
        double nearest = Double.POSITIVE_INFINITY;
        for (FaceSample face : visitor) {
            double least = templates.values().stream()
                    .mapToDouble(samples -> least(face.numbers(), samples))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            nearest = Math.min(nearest, least);
            if (least > set.limits().other()) {
                far.add(face.at());
            }
        }
        if (far.isEmpty() || nearest <= set.limits().same()) {
            return new FaceVerdict.Undecided(RollFinding.Why.BETWEEN);
        }
        double seconds = Duration.between(far.getFirst(), far.getLast()).toMillis() / MILLIS;
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
