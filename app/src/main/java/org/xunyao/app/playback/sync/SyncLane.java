package org.xunyao.app.playback.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.replay.Playing;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.Alignment;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.timeline.Gap;

/// One of the cameras side by side: follows the common head, fetches what comes next, and says why there is
/// nothing to be seen. JavaFX thread.
public final class SyncLane {
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration WINDOW = Duration.ofMinutes(2);
    /// A picture that has not come for so long holds the others up.
    private static final long LATE = 300_000_000;
    /// So often a camera without film is asked again.
    private static final long AGAIN = 2_000_000_000;

    private final CameraId camera;
    private final String name;
    private final SyncPorts ports;
    private final Tasks tasks;
    private @Nullable SyncFilm film;
    private Standing standing = new Standing.Loading();
    private boolean loading;
    private boolean closed;
    private long busySince;
    private long askedAt;

    /// What is to be seen of a camera.
    public sealed interface Standing {
        /// Film is on its way.
        record Loading() implements Standing {}

        /// A picture.
        ///
        /// @param taken when, by the common time
        record Shows(Instant taken, Alignment alignment) implements Standing {}

        /// Of that moment there is none.
        ///
        /// @param gap empty if nothing is known of it, such as before the first film or behind the last
        record Empty(Optional<Gap> gap) implements Standing {}

        /// It cannot be played.
        ///
        /// @param code why
        record Failed(String code) implements Standing {}
    }

    private record Found(Footage footage, SyncPorts.Known known) {}

    SyncLane(CameraId camera, String name, SyncPorts ports, Tasks tasks) {
        this.camera = camera;
        this.name = name;
        this.ports = ports;
        this.tasks = tasks;
    }

    /// Which camera.
    public CameraId camera() {
        return camera;
    }

    /// As people call it.
    public String name() {
        return name;
    }

    /// What is to be seen now.
    public Standing standing() {
        return standing;
    }

    /// The film that is open.
    public Optional<Playing> playing() {
        return Optional.ofNullable(film).map(SyncFilm::playing);
    }

    /// Its units.
    public Optional<Footage> footage() {
        return Optional.ofNullable(film).map(SyncFilm::footage);
    }

    /// What the screen draws.
    public Optional<TilePicture> picture() {
        return playing().map(Playing::picture);
    }

    /// Whether the others wait for it.
    boolean late(long now) {
        return standing instanceof Standing.Loading || (busySince != 0 && now - busySince > LATE);
    }

    Optional<Instant> beside(Instant head, int pictures) {
        SyncFilm open = film;
        return open != null && open.holds(head) ? Optional.of(open.beside(head, pictures)) : Optional.empty();
    }

    /// Shows what was to be seen at the head.
    ///
    /// @param keys whether key pictures alone are decoded
    void follow(Instant head, boolean keys, long now) {
        SyncFilm open = film;
        if (open != null && !open.playing().fault().isEmpty()) {
            standing = new Standing.Failed(open.playing().fault());
            return;
        }
        if (open != null && open.holds(head)) {
            show(open, head, keys, now);
            return;
        }
        busySince = 0;
        boolean again = now - askedAt > AGAIN;
        boolean inGap = standing instanceof Standing.Empty empty
                && empty.gap()
                        .map(gap -> !head.isBefore(gap.from()) && head.isBefore(gap.to()))
                        .orElse(!again);
        if (!loading && !inGap && (again || !(standing instanceof Standing.Failed))) {
            load(head, now);
        }
    }

    private void show(SyncFilm open, Instant head, boolean keys, long now) {
        boolean busy = open.playing().busy();
        if (!busy) {
            open.show(head, keys);
        }
        boolean still = open.playing().busy();
        busySince = !still ? 0 : busySince == 0 ? now : busySince;
        standing = new Standing.Shows(open.shown(), open.alignment());
    }

    /// The head has jumped: what is on its way is not waited for.
    void jumped(Instant head) {
        askedAt = 0;
        SyncFilm open = film;
        if (open != null && open.holds(head)) {
            open.show(head, false);
        }
    }

    private void load(Instant head, long now) {
        loading = true;
        askedAt = now;
        // Whoever had nothing to show before holds nobody up.
        if (standing instanceof Standing.Shows) {
            standing = new Standing.Loading();
        }
        tasks.quietly("replay beside", progress -> find(head), found -> found(head, found), this::failed);
    }

    private Found find(Instant head) {
        SyncPorts.Known known = ports.times().of(camera);
        return new Found(ports.films().film(camera, head.minus(BEFORE), head.plus(WINDOW)), known);
    }

    private void found(Instant head, Found found) {
        // Its place is free before the next film asks for one: there are not many.
        replace(null);
        if (closed || found.footage().isEmpty()) {
            loading = false;
            standing = new Standing.Empty(found.known().gap(head));
            return;
        }
        tasks.quietly(
                "replay beside",
                progress -> open(found.footage()),
                playing -> opened(head, found, playing),
                this::failed);
    }

    private Playing open(Footage footage) {
        try {
            return ports.opens().open(new Clip(footage.units()));
        } catch (IllegalArgumentException noClip) {
            throw new FaultException("MEDIA-CLIP", "film makes no clip", noClip);
        }
    }

    private void opened(Instant head, Found found, Playing playing) {
        loading = false;
        if (closed) {
            playing.close();
            return;
        }
        var next = new SyncFilm(found.footage(), playing);
        if (next.holds(head)) {
            replace(next);
            next.show(head, false);
            standing = new Standing.Shows(next.shown(), next.alignment());
        } else {
            next.close();
            standing = new Standing.Empty(found.known().gap(head));
        }
    }

    private void failed(String code) {
        loading = false;
        replace(null);
        standing = new Standing.Failed(code);
    }

    private void replace(@Nullable SyncFilm next) {
        SyncFilm before = film;
        film = next;
        busySince = 0;
        if (before != null) {
            before.close();
        }
    }

    void close() {
        closed = true;
        replace(null);
    }
}
