package org.xunyao.bench.eyes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.player.Picture;
import org.xunyao.player.film.FilmReader;
import org.xunyao.video.Box;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.track.TrackLimits;
import org.xunyao.vision.track.Tracked;
import org.xunyao.vision.track.Tracker;
import org.xunyao.worker.Eyes;
import org.xunyao.worker.Planes;

/// How well people are followed in the pedestrian film, where people marked who is who: at every picture, and at
/// one of several, as the looks on duty are.
///
/// @param truth the marked people
/// @param models folder of the weights, if there is one
record AccuracyTrack(Path truth, Optional<Path> models) {
    private static final double LEAST_OVERLAP = 0.4;
    private static final double PICTURES_A_SECOND = 10;
    private static final double NANOS = 1e9;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20);
    private static final double LEAST_FOLLOWED = 0.9;

    private record Pair(int person, long track, double overlap) {}

    /// What following at one density gave.
    private static final class Count {
        private final Map<Integer, Long> last = new HashMap<>();
        private final Set<Integer> known = new HashSet<>();
        private final Set<Long> tracks = new HashSet<>();
        private int boxes;
        private int found;
        private int switches;

        /// @param people of one picture, by number
        private void add(Map<Integer, Box> people, List<Tracked> tracked) {
            boxes += people.size();
            known.addAll(people.keySet());
            var pairs = new ArrayList<Pair>();
            people.forEach((person, box) -> tracked.forEach(
                    one -> pairs.add(new Pair(person, one.track(), LabelledPeople.overlap(one.box(), box)))));
            pairs.removeIf(pair -> pair.overlap() < LEAST_OVERLAP);
            pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
            Set<Long> takenTracks = new HashSet<>();
            Set<Integer> takenPeople = new HashSet<>();
            for (Pair pair : pairs) {
                if (!takenTracks.contains(pair.track()) && takenPeople.add(pair.person())) {
                    takenTracks.add(pair.track());
                    tracks.add(pair.track());
                    found++;
                    Long before = last.put(pair.person(), pair.track());
                    switches += before != null && before != pair.track() ? 1 : 0;
                }
            }
        }
    }

    /// Measures once.
    ///
    /// @return whether at every picture nine of ten marked people were followed, with one switch a person at most
    boolean run() throws IOException {
        if (!Files.exists(truth) || !Files.exists(RealPictures.film())) {
            System.out.println("bench accuracy-track: 未测, the film or its marked people are not on this machine");
            return false;
        }
        OpenCv.load();
        LabelledPeople marked = LabelledPeople.read(truth);
        Map<Integer, List<Box>> found = found(marked);
        boolean held = false;
        for (int step : STEPS) {
            Count count = follow(marked, found, step);
            held |= step == 1 && count.found >= LEAST_FOLLOWED * count.boxes && count.switches <= count.known.size();
            System.out.printf(
                    Locale.ROOT,
                    "a picture each %.1f s: %d of %d marked boxes followed, %d people had %d tracks, %d switches%n",
                    step / PICTURES_A_SECOND,
                    count.found,
                    count.boxes,
                    count.known.size(),
                    count.tracks.size(),
                    count.switches);
        }
        System.out.printf(
                Locale.ROOT,
                "bench accuracy-track: %d people in %d marked pictures; wanted %.1f followed and a switch a person%n",
                marked.people(),
                marked.frames().size(),
                LEAST_FOLLOWED);
        return held;
    }

    /// Only pictures that were marked count; with steps that miss them there would be nothing to count.
    private static Count follow(LabelledPeople marked, Map<Integer, List<Box>> found, int step) {
        var tracker = new Tracker(TrackLimits.bundled());
        var count = new Count();
        for (int frame = 1; found.containsKey(frame); frame += step) {
            List<Tracked> tracked =
                    tracker.next(found.getOrDefault(frame, List.of()), Math.round(frame / PICTURES_A_SECOND * NANOS));
            Map<Integer, Box> people = marked.frames().get(frame);
            if (people != null) {
                count.add(people, tracked);
            }
        }
        return count;
    }

    private Map<Integer, List<Box>> found(LabelledPeople marked) {
        var found = new HashMap<Integer, List<Box>>();
        int last = marked.frames().keySet().stream().max(Integer::compare).orElseThrow();
        try (PersonDetector detector =
                        Eyes.detector(models, TrackLimits.bundled().keep());
                var film = new FilmReader(RealPictures.film())) {
            for (int frame = 1; frame <= last; frame++) {
                Picture picture = film.next().orElseThrow(() -> new IllegalStateException("the film is too short"));
                found.put(frame, detector.persons(Planes.of(picture)));
            }
        }
        return found;
    }
}
