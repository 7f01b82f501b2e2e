package org.xunyao.app.mask.draw;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.video.CameraId;

/// Port: drawing what is hidden, in one person's name.
public interface MaskPorts {
    /// Whether this person may draw.
    boolean offered();

    /// What holds now; quick.
    Optional<PrivacyMask> mask(CameraId camera);

    /// What must not be seen of the camera while it is drawn on, also while it is lifted; quick.
    Cover cover(CameraId camera);

    /// A picture of the camera as it is now; called off the JavaFX thread.
    ///
    /// @return JPEG or PNG, empty if there is none
    Optional<ByteBuffer> still(CameraId camera);

    /// Saves what is hidden; called off the JavaFX thread.
    ///
    /// @param seen number of the drawing from which the person began, 0 if there was none
    /// @throws org.xunyao.kernel.FaultException `MASK-…`, `STORE-…`
    PrivacyMask draw(CameraId camera, List<MaskShape> shapes, String reason, long seen);
}
