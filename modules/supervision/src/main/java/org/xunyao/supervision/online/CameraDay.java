package org.xunyao.supervision.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.video.CameraId;

/// One day of one camera, minute by minute (点位日记录).
///
/// @param day by the station's calendar
/// @param minutes one letter of {@link Minute} for each of {@value #MINUTES}
/// @param dropouts how often a usable picture was lost, also within a minute
/// @param lastGood when the newest usable picture came; empty if none did
public record CameraDay(CameraId camera, LocalDate day, String minutes, int dropouts, Optional<Instant> lastGood) {
    /// Minutes of a day.
    public static final int MINUTES = 1_440;

    /// Refuses what is no day.
    public CameraDay {
        if (minutes.length() != MINUTES || dropouts < 0) {
            throw new IllegalArgumentException("a day of " + minutes.length() + " minutes");
        }
    }

    /// A day of which nothing is known.
    public static CameraDay unknown(CameraId camera, LocalDate day) {
        String nothing = String.valueOf(Minute.UNKNOWN.letter()).repeat(MINUTES);
        return new CameraDay(camera, day, nothing, 0, Optional.empty());
    }

    /// What a minute was.
    ///
    /// @param minute 0..1439
    public Minute at(int minute) {
        return Minute.of(minutes.charAt(minute));
    }

    /// Both records of the same day, such as of two stations: what one knows the other need not; a
    /// picture that one had was there, whatever the other says.
    public CameraDay with(CameraDay other) {
        if (!camera.equals(other.camera) || !day.equals(other.day)) {
            throw new IllegalArgumentException("another day");
        }
        var both = new StringBuilder(MINUTES);
        for (int i = 0; i < MINUTES; i++) {
            both.append(better(at(i), other.at(i)).letter());
        }
        Optional<Instant> newest = lastGood.filter(
                        mine -> other.lastGood.filter(mine::isBefore).isEmpty())
                .or(other::lastGood);
        return new CameraDay(camera, day, both.toString(), Math.max(dropouts, other.dropouts), newest);
    }

    private static Minute better(Minute one, Minute other) {
        if (one == Minute.USABLE || other == Minute.USABLE) {
            return Minute.USABLE;
        }
        if (one == Minute.OWN_LINE) {
            // The other station's line may have been in order.
            return other == Minute.UNKNOWN ? one : other;
        }
        return one == Minute.UNKNOWN ? other : one;
    }
}
