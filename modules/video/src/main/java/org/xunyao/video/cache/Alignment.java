package org.xunyao.video.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;

/// By which time pictures of several cameras are laid side by side (时间对齐). A camera that says when it
/// took each picture is believed in the distances, not in the hour: how far its clock stands off is taken
/// from the picture that was on its way the shortest, and put right. What that one needed on its way is
/// not known and not taken off. Of a camera that says nothing, the moment of coming is all there is.
public sealed interface Alignment {
    /// Clocks that agree so far with their own pace were not set in between.
    Duration SET = Duration.ofMillis(500);

    /// By what the camera claims.
    ///
    /// @param fast how far its clock is ahead of ours, below zero if it is behind; taken off
    record ByCamera(Duration fast) implements Alignment {}

    /// By the moments of coming.
    ///
    /// @param why there is nothing better
    record ByArrival(Why why) implements Alignment {}

    /// Why a camera's claims are not used.
    enum Why {
        /// It says nothing of its time, or not of all of this film.
        SILENT,
        /// Its clock was set while the film was taken.
        SET
    }

    /// Finds out for one film.
    static Alignment of(Footage film) {
        CameraTimes times = film.times();
        Optional<Duration> most = Optional.empty();
        @Nullable AccessUnit before = null;
        @Nullable Instant claimedBefore = null;
        List<AccessUnit> keys = film.units().stream().filter(AccessUnit::key).toList();
        for (AccessUnit key : keys) {
            Optional<Instant> claimed = times.at(key);
            if (claimed.isEmpty()) {
                return new ByArrival(Why.SILENT);
            }
            if (before != null && claimedBefore != null && set(before, claimedBefore, key, claimed.get())) {
                return new ByArrival(Why.SET);
            }
            before = key;
            claimedBefore = claimed.get();
            Duration fast = Duration.between(key.arrival(), claimed.get());
            most = most.filter(known -> known.compareTo(fast) >= 0).or(() -> Optional.of(fast));
        }
        return most.<Alignment>map(ByCamera::new).orElseGet(() -> new ByArrival(Why.SILENT));
    }

    private static boolean set(AccessUnit before, Instant claimedBefore, AccessUnit key, Instant claimed) {
        Duration paced = Duration.ofNanos((key.pts() - before.pts()) * 100_000 / 9);
        return Duration.between(claimedBefore, claimed).minus(paced).abs().compareTo(SET) > 0;
    }

    /// When a picture was taken, as far as this can tell.
    default Instant instant(AccessUnit unit, CameraTimes times) {
        return switch (this) {
            case ByCamera camera ->
                times.at(unit).map(claim -> claim.minus(camera.fast())).orElse(unit.arrival());
            case ByArrival _ -> unit.arrival();
        };
    }
}
