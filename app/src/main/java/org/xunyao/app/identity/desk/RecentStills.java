package org.xunyao.app.identity.desk;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.still.NewestStill;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.SealedStill;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;

/// Pictures of a camera out of the film of the last minute, decoded at true size. Each waits for the worker.
public record RecentStills(Pipeline pipeline, Clock clock) implements FaceEyes.Stills {
    @Override
    public Optional<NewestStill.Taken> newest(CameraId camera) {
        return NewestStill.taken(pipeline, camera);
    }

    @Override
    public List<NewestStill.Taken> since(CameraId camera, Instant from, int most) {
        if (!pipeline.has(camera)) {
            return List.of();
        }
        List<AccessUnit> film = pipeline.film(camera, from, clock.now()).units();
        return spread(film, from, most).stream()
                .flatMap(units -> still(camera, units).stream())
                .toList();
    }

    private Optional<NewestStill.Taken> still(CameraId camera, List<AccessUnit> units) {
        try {
            return pipeline.still(camera, units).join() instanceof SealedStill.Developed made
                    ? Optional.of(new NewestStill.Taken(units.getLast().arrival(), ByteBuffer.wrap(made.jpeg())))
                    : Optional.empty();
        } catch (CompletionException | IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    /// The units of which some pictures are made, the last of each the one that it shows.
    ///
    /// @param film in coding order, the first a key unit
    static List<List<AccessUnit>> spread(List<AccessUnit> film, Instant from, int most) {
        List<List<AccessUnit>> all = new ArrayList<>();
        if (film.isEmpty() || film.getLast().arrival().isBefore(from)) {
            return all;
        }
        Instant last = film.getLast().arrival();
        Duration apart = Duration.between(from, last).dividedBy(most);
        int before = -1;
        for (int i = most - 1; i >= 0; i--) {
            int shown = newest(film, last.minus(apart.multipliedBy(i)));
            if (shown > before && !film.get(shown).arrival().isBefore(from)) {
                all.add(film.subList(key(film, shown), shown + 1));
                before = shown;
            }
        }
        return all;
    }

    private static int key(List<AccessUnit> film, int shown) {
        int key = shown;
        while (key > 0 && !film.get(key).key()) {
            key--;
        }
        return key;
    }

    private static int newest(List<AccessUnit> film, Instant moment) {
        int at = -1;
        for (int i = 0; i < film.size(); i++) {
            at = film.get(i).arrival().isAfter(moment) ? at : i;
        }
        return at;
    }
}
