package org.xunyao.video;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the pictures of one stream were taken, as its camera claims (cameraTime). What the camera said
/// last before a picture counts for it, so a clock that is set right later changes no earlier claim. What
/// it said on one connection never speaks for a picture of another one.
///
/// @param told in the order of their coming, at most {@value #MOST}; the oldest are forgotten
public record CameraTimes(List<StreamEvent.CameraClock> told) {
    /// More than an hour of a camera whose clock is set all the time.
    public static final int MOST = 1_024;

    /// Before the camera said anything.
    public static final CameraTimes NONE = new CameraTimes(List.of());

    private static final long TICKS_PER_SECOND = 90_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// Copies the list; refuses one that is too long.
    public CameraTimes {
        told = List.copyOf(told);
        if (told.size() > MOST) {
            throw new IllegalArgumentException(told.size() + " words of a camera's clock");
        }
    }

    /// What is known after one word more.
    public CameraTimes after(StreamEvent.CameraClock word) {
        List<StreamEvent.CameraClock> more = new ArrayList<>(told);
        if (more.size() == MOST) {
            forgetOldest(more);
        }
        more.add(word);
        return new CameraTimes(more);
    }

    /// These words and later ones, none twice; of too many the oldest are forgotten.
    public CameraTimes and(CameraTimes later) {
        CameraTimes all = this;
        for (StreamEvent.CameraClock word : later.told()) {
            if (!told.contains(word)) {
                all = all.after(word);
            }
        }
        return all;
    }

    /// A connection that lasts for days keeps the beginning of a stretch: it moves to the oldest claim
    /// that is still remembered.
    private static void forgetOldest(List<StreamEvent.CameraClock> words) {
        words.removeFirst();
        words.removeFirst();
        StreamEvent.CameraClock oldest = words.getFirst();
        if (oldest.cameraTime().isPresent()) {
            words.addFirst(new StreamEvent.CameraClock(oldest.camera(), oldest.at(), oldest.pts(), Optional.empty()));
        }
    }

    /// The claim for one picture; empty where the camera said nothing in that stretch, or too long ago to
    /// be remembered.
    public Optional<Instant> at(AccessUnit unit) {
        Optional<StreamEvent.CameraClock> known = Optional.empty();
        boolean inside = false;
        for (StreamEvent.CameraClock word : told) {
            if (word.cameraTime().isEmpty()) {
                if (word.pts() > unit.pts()) {
                    break;
                }
                inside = true;
                known = Optional.empty();
            } else if (inside && (known.isEmpty() || word.pts() <= unit.pts())) {
                known = Optional.of(word);
            }
        }
        return known.flatMap(word -> counted(word, unit.pts()));
    }

    private static Optional<Instant> counted(StreamEvent.CameraClock word, long pts) {
        long ticks = pts - word.pts();
        long seconds = Math.floorDiv(ticks, TICKS_PER_SECOND);
        long nanos = Math.floorMod(ticks, TICKS_PER_SECOND) * NANOS_PER_SECOND / TICKS_PER_SECOND;
        return word.cameraTime().map(claim -> claim.plusSeconds(seconds).plusNanos(nanos));
    }
}
