package org.xunyao.bench.eyes;

import java.util.List;
import org.xunyao.video.Box;
import org.xunyao.vision.I420;
import org.xunyao.vision.PersonDetector;

/// Finds whom it is told to find, where something else is measured.
final class GivenPeople implements PersonDetector {
    private List<Box> people = List.of();

    void are(List<Box> boxes) {
        people = List.copyOf(boxes);
    }

    @Override
    public List<Box> persons(I420 picture) {
        return people;
    }

    @Override
    public String name() {
        return "given";
    }

    @Override
    public String modelSha256() {
        return "";
    }

    @Override
    public double threshold() {
        return 0;
    }

    @Override
    public void close() {}
}
