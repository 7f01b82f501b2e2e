package org.xunyao.video;

import java.time.Duration;
import java.time.Instant;

/// What is known of one stream, folded from its events and units; {@link StreamHealth#of} reads it.
///
/// @param link where the connection stands
public record StreamFacts(Link link) {
    /// The camera's clock may run up to 1 ms a second off ours and still count as in time.
    private static final long DRIFT_DIVISOR = 1_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long TICKS_PER_SECOND = 90_000;

    /// Before anything happened.
    public static final StreamFacts NONE = new StreamFacts(new Unasked());

    /// The facts after one event more.
    public StreamFacts after(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Connecting connecting ->
                link instanceof Unasked ? new StreamFacts(new Trying(connecting.at())) : this;
            case StreamEvent.Started started ->
                link instanceof Flowing ? this : new StreamFacts(new Agreed(started.at()));
            case StreamEvent.Dropped _, StreamEvent.Rerouted _, StreamEvent.CameraClock _ -> this;
            case StreamEvent.Down down ->
                new StreamFacts(new Broken(since(down.at()), down.why(), down.retries(), down.nextTry()));
            case StreamEvent.Stopped _ -> NONE;
        };
    }

    private Instant since(Instant otherwise) {
        return switch (link) {
            case Unasked _ -> otherwise;
            case Trying trying -> trying.since();
            case Broken broken -> broken.since();
            case Agreed agreed -> agreed.since();
            case Flowing flowing -> flowing.lastGiven();
        };
    }

    /// The facts after one picture more that was given as soon as it came.
    public StreamFacts after(AccessUnit unit) {
        return after(unit, unit.arrival());
    }

    /// The facts after one picture more.
    ///
    /// @param given when it was given: its arrivalTime, or its turn where pictures come in heaps
    public StreamFacts after(AccessUnit unit, Instant given) {
        long offset = nanos(given)
                - unit.pts() / TICKS_PER_SECOND * NANOS_PER_SECOND
                - unit.pts() % TICKS_PER_SECOND * NANOS_PER_SECOND / TICKS_PER_SECOND;
        long quickest = offset;
        if (link instanceof Flowing flowing) {
            long passed = Math.max(0, nanos(given) - nanos(flowing.lastGiven()));
            quickest = Math.min(offset, flowing.quickestOffset() + passed / DRIFT_DIVISOR);
        }
        return new StreamFacts(new Flowing(given, Duration.ofNanos(offset - quickest), quickest));
    }

    /// The facts after it was said that the newest picture was at least so old when it was given.
    public StreamFacts aged(Duration least) {
        if (!(link instanceof Flowing flowing) || flowing.lag().compareTo(least) >= 0) {
            return this;
        }
        long quickest = flowing.quickestOffset() - least.minus(flowing.lag()).toNanos();
        return new StreamFacts(new Flowing(flowing.lastGiven(), least, quickest));
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_PER_SECOND), at.getNano());
    }

    /// Where the connection stands.
    public sealed interface Link {}

    /// Nobody asked for the stream.
    public record Unasked() implements Link {}

    /// The first attempt runs.
    ///
    /// @param since when the first attempt began
    public record Trying(Instant since) implements Link {}

    /// Attempts have failed.
    ///
    /// @param since when the stream was last good, or first tried
    /// @param why cause of the last failure
    /// @param retries failed attempts in a row
    /// @param nextTry when the next is due
    public record Broken(Instant since, Why why, int retries, Instant nextTry) implements Link {}

    /// The camera agreed to send.
    ///
    /// @param since when the camera agreed to send
    public record Agreed(Instant since) implements Link {}

    /// Pictures have come.
    ///
    /// @param lastGiven when the newest picture was given
    /// @param lag how old it was then: how much later it came, by the camera's clock, than the quickest of
    ///     this connection, and how old that one was
    /// @param quickestOffset smallest time of giving minus cameraTime so far, in nanoseconds, let up slowly
    public record Flowing(Instant lastGiven, Duration lag, long quickestOffset) implements Link {}
}
