package org.xunyao.video.wall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xunyao.video.CameraId;

/// Which camera stands where on a wall (排位). Places count on over the pages: with four cells a page, place 5
/// is the second cell of the second page. A camera stands in one place at most, and a place may be empty.
///
/// @param layout of every page
/// @param places from the first on, at most {@value #MOST}; empty ones at the end are left out
public record WallPlan(Division layout, List<Optional<CameraId>> places) {
    /// More cameras than a county has.
    public static final int MOST = 1_024;

    /// Copies the places without the empty ones at the end.
    ///
    /// @throws IllegalArgumentException if there are too many, or a camera stands in two
    public WallPlan {
        places = trimmed(places);
        if (places.size() > MOST) {
            throw new IllegalArgumentException(places.size() + " places on a wall");
        }
        Set<CameraId> seen = new HashSet<>();
        for (Optional<CameraId> place : places) {
            if (place.isPresent() && !seen.add(place.get())) {
                throw new IllegalArgumentException(
                        "camera in two places: " + place.get().code());
            }
        }
    }

    private static List<Optional<CameraId>> trimmed(List<Optional<CameraId>> places) {
        int size = places.size();
        while (size > 0 && places.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(places.subList(0, size));
    }

    /// One camera after the other, without gaps.
    public static WallPlan of(Division layout, List<CameraId> cameras) {
        return new WallPlan(layout, cameras.stream().map(Optional::of).toList());
    }

    /// What stands in a place; nothing beyond the last one.
    public Optional<CameraId> at(int place) {
        return place < places.size() ? places.get(place) : Optional.empty();
    }

    /// Where a camera stands.
    public OptionalInt placeOf(CameraId camera) {
        int place = places.indexOf(Optional.of(camera));
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /// All cameras of all pages.
    public Set<CameraId> cameras() {
        return places.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// Pages, at least 1.
    public int pages() {
        return Math.max(1, Math.ceilDiv(places.size(), layout.tiles()));
    }

    /// One page for itself.
    ///
    /// @param page from 0
    public WallPlan alone(int page) {
        int first = page * layout.tiles();
        return new WallPlan(
                layout,
                IntStream.range(first, first + layout.tiles())
                        .mapToObj(this::at)
                        .toList());
    }

    /// The same cameras in the same order, shown in another layout.
    public WallPlan with(Division other) {
        return new WallPlan(other, places);
    }

    /// What stands in one place goes to the other.
    ///
    /// @throws IllegalArgumentException if a place is not 0..{@value #MOST} − 1
    public WallPlan swap(int one, int other) {
        if (Math.min(one, other) < 0) {
            throw new IllegalArgumentException("place " + Math.min(one, other));
        }
        var changed = room(Math.max(one, other));
        changed.set(one, at(other));
        changed.set(other, at(one));
        return new WallPlan(layout, changed);
    }

    /// A camera goes to a place. If it stood elsewhere, what was in the place goes there.
    ///
    /// @throws IllegalArgumentException if the place is not 0..{@value #MOST} − 1
    public WallPlan put(int place, CameraId camera) {
        OptionalInt before = placeOf(camera);
        if (before.isPresent()) {
            return swap(before.getAsInt(), place);
        }
        var changed = room(place);
        changed.set(place, Optional.of(camera));
        return new WallPlan(layout, changed);
    }

    /// A place becomes empty; the others stay where they are.
    public WallPlan clear(int place) {
        if (at(place).isEmpty()) {
            return this;
        }
        var changed = new ArrayList<>(places);
        changed.set(place, Optional.empty());
        return new WallPlan(layout, changed);
    }

    /// A place goes with its cell: what stood there stands behind all others, which move up; nothing is lost.
    ///
    /// @param fewer without the cell
    public WallPlan without(int place, Division fewer) {
        if (place >= places.size()) {
            return with(fewer);
        }
        var changed = new ArrayList<>(places);
        Optional<CameraId> gone = changed.remove(place);
        gone.ifPresent(camera -> changed.add(Optional.of(camera)));
        return new WallPlan(fewer, changed);
    }

    /// These cameras stand behind the others, as far as they did not stand on the wall and there is room.
    public WallPlan and(List<CameraId> others) {
        var changed = new ArrayList<>(places);
        Set<CameraId> known = cameras();
        others.stream()
                .filter(camera -> !known.contains(camera))
                .distinct()
                .limit(MOST - changed.size())
                .forEach(camera -> changed.add(Optional.of(camera)));
        return new WallPlan(layout, changed);
    }

    private List<Optional<CameraId>> room(int last) {
        if (last < 0 || last >= MOST) {
            throw new IllegalArgumentException("place " + last);
        }
        var places = new ArrayList<>(this.places);
        while (places.size() <= last) {
            places.add(Optional.empty());
        }
        return places;
    }
}
