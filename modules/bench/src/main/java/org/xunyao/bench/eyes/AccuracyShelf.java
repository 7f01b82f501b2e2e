package org.xunyao.bench.eyes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.xunyao.bench.eyes.ShelfRows.Row;
import org.xunyao.bench.eyes.ShelfRows.Wanted;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;
import org.xunyao.vision.FilmScene;
import org.xunyao.vision.Looks;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;
import org.xunyao.vision.cells.CellAnswer;

/// The table of shelves: each picture of goods, whose baseline the worker's own code learns, with each change
/// beside it, one look, no persistence.
record AccuracyShelf(RealPictures pictures) {
    /// Changed share of a zone from which on it counts as changed; design/vision.md §6 proposes 0.06 to 0.08.
    private static final double ALARM = 0.06;
    private static final double MOST_FALSE = 0.01;
    private static final long SECOND = 1_000_000_000L;
    private static final int LOOKS = 12;
    private static final Box PERSON = new Box(0.4, 0.2, 0.19, 0.8, 0.9);
    /// Drawn shelves on which rules were chosen, and those on which none was.
    private static final long CHOSEN = 1;
    private static final long FRESH = 101;
    private static final int DRAWN = 16;

    /// Prints the tables.
    ///
    /// @return whether on what nothing was chosen on every change of 10 % and more was seen and at most 1 % of the
    ///     rest was taken for one
    boolean run() throws IOException {
        OpenCv.load();
        List<Canvas> shelves = pictures.shelves();
        if (shelves.size() < 2) {
            System.out.println("bench accuracy-shelf: 未测 (opencv-doc is not installed)");
            return false;
        }
        List<Canvas> others = new ArrayList<>(pictures.scenes());
        others.removeIf(scene -> shelves.stream().anyMatch(shelf -> shelf.name().equals(scene.name())));
        table("photographs of goods, rules were chosen on them", photographs(shelves), 2);
        table("other photographs, rules were chosen on them", photographs(others), 1);
        table("drawn shelves, rules were chosen on them", drawn(CHOSEN), 1);
        boolean held = table("drawn shelves, none was", drawn(FRESH), 2);
        return table("photographs, none was", photographs(pictures.fresh()), 2) && held;
    }

    private static List<ShelfScene> photographs(List<Canvas> pictures) {
        return pictures.stream().map(ShelfScene::of).toList();
    }

    private static List<ShelfScene> drawn(long first) {
        return LongStream.range(first, first + DRAWN)
                .mapToObj(ShelfScene::drawn)
                .toList();
    }

    /// @return whether what was promised held on these
    private static boolean table(String what, List<ShelfScene> scenes, int trials) {
        System.out.println(scenes.size() + " " + what + ": "
                + String.join(", ", scenes.stream().map(ShelfScene::name).toList()));
        var people = new GivenPeople();
        int missed = 0;
        int changes = 0;
        int wrong = 0;
        int quiet = 0;
        try (Looks looks = new Looks(people, SceneLimits.bundled())) {
            List<CellZone> zones = new ArrayList<>();
            for (ShelfScene scene : scenes) {
                zones.add(learnt(looks, scene, zones.size()));
            }
            for (Map.Entry<String, Row> row : ShelfRows.all().entrySet()) {
                List<CellCount> counts = counts(looks, people, row.getValue(), scenes, zones, trials);
                int alarms = (int) counts.stream()
                        .filter(count -> count.changedShare() >= ALARM)
                        .count();
                print(row.getKey(), counts, alarms);
                strange(row.getValue().wanted(), scenes, counts);
                switch (row.getValue().wanted()) {
                    case CHANGED -> {
                        missed += counts.size() - alarms;
                        changes += counts.size();
                    }
                    case SAME, HIDDEN, MOVED -> {
                        wrong += alarms;
                        quiet += counts.size();
                    }
                    case TOLD -> {}
                }
            }
        }
        System.out.println("bench accuracy-shelf: missed " + Interval.of(missed, changes) + ", false "
                + Interval.of(wrong, quiet));
        return missed == 0 && wrong <= MOST_FALSE * quiet;
    }

    private static CellZone learnt(Looks looks, ShelfScene shelf, int number) {
        var camera = new CameraId("shelf" + number);
        var zone = new CellZone(CellGrid.of((_, _) -> true), Learning.ANEW, Optional.empty());
        looks.compare(camera, 1, List.of(zone));
        var random = new Random(70);
        for (int look = 0; look < LOOKS; look++) {
            CellAnswer answer = looks.look(camera, shelf.shot().noise(2, random).planes(), 3L * look * SECOND)
                    .zones();
            Optional<CellSketch> sketch = answer.learnt().values().stream().findFirst();
            if (sketch.isPresent()) {
                return new CellZone(zone.cells(), Learning.NONE, sketch);
            }
        }
        throw new IllegalStateException(shelf.name() + " was not learnt");
    }

    private static List<CellCount> counts(
            Looks looks, GivenPeople people, Row row, List<ShelfScene> shelves, List<CellZone> zones, int trials) {
        people.are(row.wanted() == Wanted.HIDDEN ? List.of(PERSON) : List.of());
        List<CellCount> counts = new ArrayList<>();
        for (int i = 0; i < shelves.size(); i++) {
            for (int trial = 0; trial < trials; trial++) {
                var random = new Random(1_000L * i + trial);
                ShelfScene other = shelves.get((i + 1 + random.nextInt(shelves.size() - 1)) % shelves.size());
                Shot changed = row.change().of(shelves.get(i), other, random).noise(2, random);
                try (FilmScene film = looks.film()) {
                    looks.look(film, changed.planes(), List.of(zones.get(i)), List.of(), 0).zones().verdicts().stream()
                            .map(verdict -> verdict.count())
                            .forEach(counts::add);
                }
            }
        }
        return counts;
    }

    /// Names what is not as it was promised.
    private static void strange(Wanted wanted, List<ShelfScene> scenes, List<CellCount> counts) {
        for (int i = 0; wanted != Wanted.TOLD && i < counts.size(); i++) {
            CellCount count = counts.get(i);
            if (count.changedShare() >= ALARM != (wanted == Wanted.CHANGED)) {
                System.out.println(
                        "    " + scenes.get(i * scenes.size() / counts.size()).name() + ": " + count);
            }
        }
    }

    private static void print(String name, List<CellCount> counts, int alarms) {
        double[] changed =
                counts.stream().mapToDouble(CellCount::changedShare).sorted().toArray();
        double unknown =
                counts.stream().mapToDouble(CellCount::unknownShare).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-24s changed %.3f / %.3f / %.3f, unknown at most %.3f, seen as changed %s%n",
                name,
                changed[0],
                changed[changed.length / 2],
                changed[changed.length - 1],
                unknown,
                Interval.of(alarms, counts.size()));
    }
}
