package org.xunyao.app.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.xunyao.video.StreamHealth;
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
        return this instanceof Down || this instanceof Idle || this instanceof NoRight;
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
            case StreamHealth.Live live -> seen(health, new Live(since(live.lastPicture(), now)), now);
            case StreamHealth.Late late -> seen(health, new Late(late.age()), now);
            case StreamHealth.Stalled stalled ->
                new Stalled(since(stalled.since(), now), stalled.since(), stalled.why());
            case StreamHealth.Down down -> new Down(since(down.since(), now), down.since(), down.why(), down.retries());
        };
    }

    private static TileState seen(WallHealth health, TileState otherwise, Instant now) {
        return health.trouble()
                .<TileState>map(trouble ->
                        new Troubled(trouble.kind(), since(trouble.since(), now), trouble.since(), trouble.percent()))
                .orElse(otherwise);
    }

    // A wall clock set back must not give a negative age.
    private static Duration since(Instant then, Instant now) {
        return now.isBefore(then) ? Duration.ZERO : Duration.between(then, now);
    }
}
