package org.xunyao.app.mask.draw;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Ticket;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.still.NewestStill;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.video.CameraId;

/// Draws over the newest picture that the station holds of a camera.
///
/// @param offered whether the person may draw
public record MasksAtDesk(MaskWard ward, Pipeline pipeline, Ticket.OfPerson ticket, boolean offered)
        implements MaskPorts {
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
        return NewestStill.of(pipeline, camera);
    }

    @Override
    public PrivacyMask draw(CameraId camera, List<MaskShape> shapes, String reason, long seen) {
        return ward.draw(ticket, camera, shapes, reason, seen).result();
    }
}
