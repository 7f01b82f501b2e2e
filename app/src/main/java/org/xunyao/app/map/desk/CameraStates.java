package org.xunyao.app.map.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xunyao.access.Action;
import org.xunyao.app.map.MapPorts.Standing;
import org.xunyao.app.map.MapState;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.app.wall.TileState;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;

/// How cameras stand, told as the wall's tiles tell it. A camera is told of only when it is known that
/// the person may watch it.
public final class CameraStates {
    /// The right to watch a camera, as the wall asks for it.
    static final Action WATCH = new Action("wall.watch");

    private final Function<CameraId, Optional<WallHealth>> health;
    private final Clock clock;
    // Whole sets are put in from another thread; whoever reads sees one or the other.
    private volatile Set<CameraId> allowed = Set.of();

    /// @param health of a camera that this station knows, from memory
    public CameraStates(Function<CameraId, Optional<WallHealth>> health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    /// From now on these may be told of, and no others.
    void know(Set<CameraId> cameras) {
        allowed = Set.copyOf(cameras);
    }

    /// How the camera stands now.
    public Standing of(CameraId camera) {
        return allowed.contains(camera)
                ? health.apply(camera)
                        .map(known -> of(TileState.of(known, clock.now())))
                        .orElse(new Standing(MapState.IDLE, Optional.empty()))
                : new Standing(MapState.NO_RIGHT, Optional.empty());
    }

    static Standing of(TileState state) {
        return switch (state) {
            case TileState.Live _ -> told(MapState.LIVE);
            case TileState.Late late -> told(MapState.LATE, late.age());
            case TileState.Stalled stalled -> told(MapState.STALLED, stalled.age());
            case TileState.Undecoded undecoded -> told(MapState.UNDECODED, undecoded.age());
            case TileState.Troubled troubled -> told(of(troubled.kind()), troubled.lasted());
            case TileState.Down down -> told(MapState.DOWN, down.lasted());
            case TileState.Connecting connecting -> told(MapState.CONNECTING, connecting.lasted());
            case TileState.Idle _ -> told(MapState.IDLE);
            case TileState.NoRight _ -> told(MapState.NO_RIGHT);
        };
    }

    private static MapState of(SceneTrouble.Kind kind) {
        return switch (kind) {
            case FROZEN -> MapState.FROZEN;
            case COVERED -> MapState.COVERED;
            case DARK -> MapState.DARK;
            case MOVED -> MapState.MOVED;
            case BLURRED -> MapState.BLURRED;
            case BROKEN -> MapState.BROKEN;
            case TOO_LARGE -> MapState.TOO_LARGE;
            case NO_PLACE -> MapState.NO_PLACE;
        };
    }

    private static Standing told(MapState state) {
        return new Standing(state, Optional.empty());
    }

    // To the second: more would change the screen without telling anybody anything.
    private static Standing told(MapState state, Duration age) {
        return new Standing(state, Optional.of(Duration.ofSeconds(age.toSeconds())));
    }
}
