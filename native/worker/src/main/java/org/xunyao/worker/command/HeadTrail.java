package org.xunyao.worker.command;

import java.util.ArrayList;
import java.util.List;

/// Where heads are in each picture of a film of which only some were looked at. Between two looks all is hidden
/// that lies on the way from one to the other; a head that a look misses stays hidden where it was seen, before
/// and after.
final class HeadTrail {
    /// A head moves no farther between two looks than so many of its sides.
    private static final double FARTHEST = 2.5;

    /// How many looks long a head that is not found stays hidden.
    private static final int HELD = 5;

    private static final double MARGIN = 0.15;

    private final List<Look> looks = new ArrayList<>();

    /// One look.
    ///
    /// @param picture from 0, in the order of showing
    /// @param heads that were found
    record Look(int picture, List<HeadArea> heads) {}

    /// Adds the next look.
    void add(int picture, List<HeadArea> heads) {
        looks.add(new Look(picture, List.copyOf(heads)));
    }

    int looks() {
        return looks.size();
    }

    /// What is hidden of each picture.
    ///
    /// @param pictures how many there are
    List<List<HeadArea>> areas(int pictures) {
        List<List<HeadArea>> held = held();
        List<List<HeadArea>> areas = new ArrayList<>(pictures);
        int place = 0;
        List<HeadArea> between = List.of();
        int last = -1;
        for (int picture = 0; picture < pictures; picture++) {
            while (place + 1 < looks.size() && looks.get(place + 1).picture() <= picture) {
                place++;
            }
            if (last != place) {
                last = place;
                between = place + 1 < looks.size() ? between(held.get(place), held.get(place + 1)) : held.get(place);
                between = between.stream().map(area -> area.grown(MARGIN)).toList();
            }
            areas.add(between);
        }
        return areas;
    }

    /// The heads of each look with those of its neighbours that it misses.
    private List<List<HeadArea>> held() {
        List<List<HeadArea>> all = new ArrayList<>();
        looks.forEach(look -> all.add(new ArrayList<>(look.heads())));
        for (int from = 0; from < looks.size(); from++) {
            for (HeadArea head : looks.get(from).heads()) {
                hold(all, head, from, 1);
                hold(all, head, from, -1);
            }
        }
        return all;
    }

    private void hold(List<List<HeadArea>> all, HeadArea head, int from, int step) {
        for (int i = 1; i <= HELD; i++) {
            int at = from + i * step;
            // Of two side by side the one that is found speaks for itself only.
            if (at < 0 || at >= looks.size() || beside(head, looks.get(at)) >= beside(head, looks.get(from))) {
                return;
            }
            all.get(at).add(head);
        }
    }

    private static long beside(HeadArea head, Look look) {
        return look.heads().stream().filter(other -> near(head, other)).count();
    }

    private static boolean near(HeadArea one, HeadArea other) {
        return one.distance(other) <= FARTHEST;
    }

    private static List<HeadArea> between(List<HeadArea> before, List<HeadArea> after) {
        List<HeadArea> all = new ArrayList<>();
        for (HeadArea head : before) {
            all.add(after.stream().filter(other -> near(head, other)).reduce(head, HeadArea::hull));
        }
        after.stream()
                .filter(head -> before.stream().noneMatch(other -> near(head, other)))
                .forEach(all::add);
        return all;
    }
}
