package org.xunyao.app.mask.draw;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.xunyao.access.Ticket;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.picture.Cover;
import org.xunyao.media.link.SealedStill;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;

/// Draws over the newest picture that the station holds of a camera.
///
/// @param offered whether the person may draw
public record MasksAtDesk(MaskWard ward, Pipeline pipeline, Ticket.OfPerson ticket, boolean offered)
        implements MaskPorts {
    private static final Duration BACK = Duration.ofSeconds(30);

    @Override
    public Optional<PrivacyMask> mask(CameraId camera) {
        return ward.mask(camera);
    }

    @Override
    public Cover cover(CameraId camera) {
        return ward.unlifted(camera);
    }

    @Override
    public Optional<ByteBuffer> still(CameraId camera) {
        if (!pipeline.has(camera)) {
            return Optional.empty();
        }
        Optional<Instant> newest = pipeline.newest(camera);
        List<AccessUnit> units = newest.map(
                        at -> pipeline.film(camera, at.minus(BACK), at).units())
                .orElse(List.of());
        int key = units.size() - 1;
        while (key >= 0 && !units.get(key).key()) {
            key--;
        }
        if (key < 0) {
            return Optional.empty();
        }
        try {
            return pipeline.still(camera, units.subList(key, key + 1)).join() instanceof SealedStill.Developed made
                    ? Optional.of(ByteBuffer.wrap(made.jpeg()))
                    : Optional.empty();
        } catch (CompletionException undecodable) {
            return Optional.empty();
        }
    }

    @Override
    public PrivacyMask draw(CameraId camera, List<MaskShape> shapes, String reason, long seen) {
        return ward.draw(ticket, camera, shapes, reason, seen).result();
    }
}
