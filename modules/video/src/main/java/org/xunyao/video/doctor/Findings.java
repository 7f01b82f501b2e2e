package org.xunyao.video.doctor;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.video.Why;

/// What was found when a connection was tried, before anybody says what it means (诊断所见).
///
/// @param reach how far it came
/// @param ended why it went no further; empty if we ended it, having seen enough or waited long enough
/// @param bytes that came after the camera agreed to send
/// @param seen what pictures showed
/// @param stalled whether a stream of ours stands on this camera meanwhile and brings nothing, so that the
///     camera may refuse a second caller for that reason only
public record Findings(Reach reach, Optional<Why> ended, long bytes, Seen seen, boolean stalled) {
    private static final int PERCENT = 100;
    /// Answers to reminders and reports of a clock come to less, and pictures of some seconds to more.
    private static final int LEAST = 4_096;

    /// How far a connection came.
    public enum Reach {
        /// not even a number for the name
        NOTHING,
        /// the machine has a number
        NAMED,
        /// TCP stands
        CONNECTED,
        /// the camera agreed to send
        AGREED,
        /// a picture that decoding can begin with came
        PICTURES
    }

    /// What came of pictures.
    ///
    /// @param pictures coded pictures
    /// @param packets that carried them, as far as it can be told from their bytes
    /// @param dropped coded pictures that came broken
    /// @param lost packets missing
    /// @param clock camera's clock minus ours; empty where the camera says nothing of it
    /// @param picture coding and size, once known
    public record Seen(
            int pictures,
            int packets,
            int dropped,
            int lost,
            Optional<Duration> clock,
            Optional<LastGood.Picture> picture) {
        /// What fits into a packet of an Ethernet frame.
        private static final int PACKET = 1_400;

        /// Nothing came.
        public static final Seen NOTHING = new Seen(0, 0, 0, 0, Optional.empty(), Optional.empty());

        /// How many packets carried so much, at least one for each picture.
        public static int packets(long bytes, int pictures) {
            return Math.toIntExact(Math.min(Integer.MAX_VALUE / 2, Math.max(pictures, bytes / PACKET)));
        }

        /// Share of packets that are missing, in percent.
        public int lossPercent() {
            int all = lost + packets;
            return all == 0 ? 0 : Math.round((float) lost * PERCENT / all);
        }
    }

    /// The one cause that these findings prove; empty if all is well.
    ///
    /// @param limits from where on a figure is bad
    public Optional<Cause> cause(DoctorLimits limits) {
        return switch (reach) {
            case NOTHING -> Optional.of(Cause.NAME_UNKNOWN);
            case NAMED -> Optional.of(notConnected());
            case CONNECTED -> Optional.of(notAgreed());
            case AGREED -> Optional.of(noPicture());
            case PICTURES -> pictures(limits);
        };
    }

    private Cause notConnected() {
        return switch (ended.orElse(Why.TIMEOUT)) {
            case REFUSED -> Cause.PORT_REFUSED;
            case UNREACHABLE -> Cause.NO_ROUTE;
            case TIMEOUT, NO_PICTURES, CLOSED -> Cause.NO_MACHINE;
            case WRONG_PASSWORD, NOT_FOUND, REDIRECTED_ELSEWHERE, GARBAGE, UNSUPPORTED_CODEC, REJECTED ->
                Cause.NO_MACHINE;
            case NO_KEY_UNIT, FELL_BEHIND, ENDED -> Cause.NO_MACHINE;
        };
    }

    private Cause notAgreed() {
        return switch (ended.orElse(Why.TIMEOUT)) {
            case TIMEOUT, NO_PICTURES, FELL_BEHIND -> Cause.NO_ANSWER;
            case WRONG_PASSWORD -> Cause.WRONG_PASSWORD;
            case NOT_FOUND, ENDED -> Cause.NOT_FOUND;
            case NO_KEY_UNIT -> Cause.NO_KEY_PICTURE;
            case REDIRECTED_ELSEWHERE -> Cause.REDIRECTED;
            case GARBAGE -> Cause.NOT_A_CAMERA;
            case UNSUPPORTED_CODEC -> Cause.CODEC;
            case REJECTED -> stalled ? Cause.STALLED : Cause.REJECTED;
            case CLOSED, REFUSED, UNREACHABLE -> Cause.HUNG_UP;
        };
    }

    private Cause noPicture() {
        return switch (ended.orElse(Why.NO_PICTURES)) {
            case GARBAGE -> Cause.BROKEN_DATA;
            case UNSUPPORTED_CODEC -> Cause.CODEC;
            case CLOSED, REFUSED, UNREACHABLE -> bytes < LEAST ? Cause.HUNG_UP : Cause.CUT;
            case NOT_FOUND, ENDED -> Cause.NOT_FOUND;
            case WRONG_PASSWORD -> Cause.WRONG_PASSWORD;
            case REDIRECTED_ELSEWHERE -> Cause.REDIRECTED;
            case REJECTED -> Cause.REJECTED;
            case TIMEOUT, NO_PICTURES, NO_KEY_UNIT, FELL_BEHIND -> withoutPicture();
        };
    }

    private Cause withoutPicture() {
        if (bytes < LEAST) {
            return Cause.SILENT;
        }
        return seen.dropped() > 0 ? Cause.BROKEN_DATA : Cause.NO_KEY_PICTURE;
    }

    private Optional<Cause> pictures(DoctorLimits limits) {
        if (ended.isPresent()) {
            return Optional.of(
                    switch (ended.get()) {
                        case TIMEOUT, NO_PICTURES -> Cause.STALLED;
                        case NO_KEY_UNIT -> Cause.NO_KEY_PICTURE;
                        case FELL_BEHIND -> Cause.LATE;
                        case GARBAGE -> Cause.BROKEN_DATA;
                        case UNSUPPORTED_CODEC -> Cause.CODEC;
                        case REFUSED, UNREACHABLE, WRONG_PASSWORD, NOT_FOUND, REDIRECTED_ELSEWHERE, CLOSED, REJECTED ->
                            Cause.CUT;
                        case ENDED -> Cause.CUT;
                    });
        }
        if (seen.lossPercent() > limits.lossPercent()) {
            return Optional.of(Cause.LOSSY);
        }
        if (seen.dropped() > seen.pictures()) {
            return Optional.of(Cause.BROKEN_DATA);
        }
        return seen.clock()
                .filter(off -> off.abs().compareTo(limits.clockOff()) > 0)
                .map(off -> Cause.CLOCK);
    }
}
