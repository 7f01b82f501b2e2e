package org.xunyao.app.mask.view;

import org.xunyao.access.Ticket;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.video.CameraId;

/// Port: lifting what is hidden, in one person's name.
public interface LiftPorts {
    /// Whether this person may.
    boolean offered();

    /// Whether something is hidden of the camera, or would be.
    boolean masked(CameraId camera);

    /// Whether it is lifted now.
    boolean lifted(CameraId camera);

    /// Shows it for a while; called off the JavaFX thread.
    ///
    /// @throws org.xunyao.kernel.FaultException `MASK-REASON`, `STORE-…`
    void lift(CameraId camera, String reason);

    /// Hides it again at once.
    void cover(CameraId camera);

    /// The station's, in one person's name.
    static LiftPorts of(MaskWard ward, Ticket.OfPerson ticket, boolean offered) {
        return new LiftPorts() {
            @Override
            public boolean offered() {
                return offered;
            }

            @Override
            public boolean masked(CameraId camera) {
                return ward.isMasked(camera);
            }

            @Override
            public boolean lifted(CameraId camera) {
                return ward.lifted(camera).isPresent();
            }

            @Override
            public void lift(CameraId camera, String reason) {
                ward.lift(ticket, camera, reason);
            }

            @Override
            public void cover(CameraId camera) {
                ward.cover(ticket, camera);
            }
        };
    }
}
