package org.xunyao.vision.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xunyao.video.Box;

/// Follows the people of one camera from picture to picture by where they are expected, in rounds: first
/// the boxes that are sure with all tracks, then the weak ones with the tracks that are left, for a person
/// half hidden is found with a low score (Zhang et al., ByteTrack: Multi-Object Tracking by Associating Every
/// Detection Box, ECCV 2022; the idea, not the code). Sure boxes that are left are tried once more with both
/// widened (Yang et al., Make It Easier by Buffering the Matching Space, WACV 2023). It knows no faces and no clothes:
/// who was lost for long
/// and comes back is somebody new. One thread; at most {@value #MOST} tracks.
public final class Tracker {
    /// More tracks than this no picture has.
    public static final int MOST = 200;

    private final TrackLimits limits;
    private final List<Track> tracks = new ArrayList<>();
    private long last;

    private record Pair(Track track, Box box, double overlap) {}

    /// @param limits when a box belongs to a track
    public Tracker(TrackLimits limits) {
        this.limits = limits;
    }

    /// The people of the next picture.
    ///
    /// @param boxes with scores from {@link TrackLimits#keep} on, or only surer ones
    /// @param nanos of a clock that never runs backwards, or by the film's own
    /// @return the boxes that belong to a track, in the order of their tracks
    public List<Tracked> next(List<Box> boxes, long nanos) {
        tracks.removeIf(track -> track.unseenSeconds(nanos) > limits.lostSeconds());
        tracks.forEach(track -> track.expect(nanos));
        List<Tracked> found = new ArrayList<>();
        List<Track> free = new ArrayList<>(tracks);
        List<Box> sure = new ArrayList<>(
                boxes.stream().filter(box -> box.score() >= limits.sure()).toList());
        match(free, sure, 0, limits.overlap(), found, nanos);
        List<Box> weak = new ArrayList<>(boxes.stream()
                .filter(box -> box.score() >= limits.keep() && box.score() < limits.sure())
                .toList());
        match(free, weak, 0, limits.weakOverlap(), found, nanos);
        match(free, sure, limits.reach(), limits.overlap(), found, nanos);
        sure.sort(Comparator.comparingDouble(Box::score).reversed());
        for (Box box : sure) {
            if (box.score() >= limits.begin() && tracks.size() < MOST) {
                Track begun = new Track(++last, box, nanos);
                tracks.add(begun);
                found.add(new Tracked(begun.number(), box));
            }
        }
        found.sort(Comparator.comparingLong(Tracked::track));
        return List.copyOf(found);
    }

    /// The best pairs first; what was paired leaves both lists.
    private void match(List<Track> free, List<Box> boxes, double reach, double least, List<Tracked> found, long nanos) {
        List<Pair> pairs = new ArrayList<>();
        for (Track track : free) {
            for (Box box : boxes) {
                double overlap = track.overlap(box, reach);
                if (overlap >= least) {
                    pairs.add(new Pair(track, box, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        for (Pair pair : pairs) {
            if (free.contains(pair.track()) && boxes.contains(pair.box())) {
                free.remove(pair.track());
                boxes.remove(pair.box());
                pair.track().take(pair.box(), limits, nanos);
                found.add(new Tracked(pair.track().number(), pair.box()));
            }
        }
    }
}
