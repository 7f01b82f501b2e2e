package org.xunyao.app.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.xunyao.app.picture.Drawn;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.StreamHealth.Thresholds;
import org.xunyao.video.Why;

/// What a tile has to say at a moment. Only {@link Live} and {@link Late} pictures may look alive.
public sealed interface TileState {
    /// 实时.
    ///
    /// @param age of the newest picture
    record Live(Duration age) implements TileState {}

    /// 迟滞.
    ///
    /// @param age of the newest picture
    record Late(Duration age) implements TileState {}

    /// 停滞: the last picture still stands there, and is old.
    ///
    /// @param age of that picture
    record Stalled(Duration age, Instant since, Why why) implements TileState {}

    /// 没解出: the camera sends, and what stands on the screen is old all the same, or nothing does. The cause is
    /// on our side.
    ///
    /// @param age of what is on the screen, or for how long there was nothing
    /// @param since arrivalTime of what is on the screen, or when it began
    /// @param picture whether a picture stands there
    record Undecoded(Cause cause, Duration age, Instant since, boolean picture) implements TileState {}

    /// Why nothing newer is on the screen.
    enum Cause {
        /// the process that decodes comes again
        RESTARTING,
        /// it cannot run on this machine
        FAILED,
        /// it does not keep up
        BEHIND,
        /// it makes no picture of what comes
        UNREADABLE
    }

    /// 冻结、遮挡、移位、失焦: pictures come and show nothing of use.
    ///
    /// @param lasted for how long
    /// @param since when it began
    record Troubled(SceneTrouble.Kind kind, Duration lasted, Instant since, OptionalInt percent) implements TileState {}

    /// 无画面.
    ///
    /// @param lasted for how long
    record Down(Duration lasted, Instant since, Why why, int retries) implements TileState {}

    /// 连接中.
    ///
    /// @param lasted for how long
    record Connecting(Duration lasted) implements TileState {}

    /// 未取流: nobody asked for it.
    record Idle() implements TileState {}

    /// 无权: the person may not see this camera.
    ///
    /// @param asked whether that is known, or still asked for
    record NoRight(boolean asked) implements TileState {}

    /// Whether there is nothing to be seen of a picture.
    default boolean blank() {
        return this instanceof Down
                || this instanceof Idle
                || this instanceof NoRight
                || (this instanceof Undecoded undecoded && !undecoded.picture());
    }

    /// Whether the picture may be shown in its own colours.
    default boolean alive() {
        return this instanceof Live || this instanceof Late;
    }

    /// The state that follows from a right and from how a camera stands now.
    static TileState of(WallFeed.Right right, Supplier<WallHealth> health, Instant now) {
        return switch (right) {
            case GIVEN -> of(health.get(), now);
            case ASKED -> new NoRight(false);
            case REFUSED -> new NoRight(true);
        };
    }

    /// The state that follows from how a camera stands now.
    static TileState of(WallHealth health, Instant now) {
        return switch (health.stream()) {
            case StreamHealth.Idle _ -> new Idle();
            case StreamHealth.Connecting connecting -> new Connecting(since(connecting.since(), now));
            case StreamHealth.Live live -> seen(health, since(live.lastPicture(), now), now);
            case StreamHealth.Late late -> seen(health, late.age(), now);
            case StreamHealth.Stalled stalled ->
                new Stalled(since(stalled.since(), now), stalled.since(), stalled.why());
            case StreamHealth.Down down -> new Down(since(down.since(), now), down.since(), down.why(), down.retries());
        };
    }

    /// @param came how old the newest picture is that came; what is on the screen may be older
    private static TileState seen(WallHealth health, Duration came, Instant now) {
        if (health.trouble().filter(SceneTrouble::refused).isPresent()) {
            return troubled(health.trouble().orElseThrow(), now);
        }
        Optional<TileState> unseen = switch (health.drawn()) {
            case Drawn.Unasked _ -> Optional.empty();
            case Drawn.Shown shown -> behind(since(shown.arrival(), now), came, shown.arrival());
            case Drawn.Nothing nothing -> Optional.of(waiting(since(nothing.since(), now), nothing.since()));
            case Drawn.Gone gone -> Optional.of(gone(gone, now));
        };
        return unseen.orElseGet(() ->
                health.trouble().map(trouble -> troubled(trouble, now)).orElseGet(() -> alive(health, came, now)));
    }

    private static TileState troubled(SceneTrouble trouble, Instant now) {
        return new Troubled(trouble.kind(), since(trouble.since(), now), trouble.since(), trouble.percent());
    }

    private static TileState alive(WallHealth health, Duration came, Instant now) {
        Duration seen = health.drawn() instanceof Drawn.Shown shown ? since(shown.arrival(), now) : Duration.ZERO;
        Duration age = seen.compareTo(came) > 0 ? seen : came;
        boolean late = health.stream() instanceof StreamHealth.Late || seen.compareTo(Thresholds.USUAL.late()) > 0;
        return late ? new Late(age) : new Live(age);
    }

    /// Only what the picture is older than the newest that came is on our side.
    private static Optional<TileState> behind(Duration age, Duration came, Instant arrival) {
        return age.minus(came).compareTo(Thresholds.USUAL.stalled()) > 0
                ? Optional.of(new Undecoded(Cause.BEHIND, age, arrival, true))
                : Optional.empty();
    }

    private static TileState waiting(Duration waited, Instant since) {
        return waited.compareTo(Thresholds.USUAL.stalled()) > 0
                ? new Undecoded(Cause.UNREADABLE, waited, since, false)
                : new Connecting(waited);
    }

    private static TileState gone(Drawn.Gone gone, Instant now) {
        Cause cause = switch (gone.cause()) {
            case RESTARTING -> Cause.RESTARTING;
            case FAILED -> Cause.FAILED;
        };
        Instant since = gone.arrival().orElse(gone.since());
        return new Undecoded(cause, since(since, now), since, gone.arrival().isPresent());
    }

    // A wall clock set back must not give a negative age.
    private static Duration since(Instant then, Instant now) {
        return now.isBefore(then) ? Duration.ZERO : Duration.between(then, now);
    }
}
