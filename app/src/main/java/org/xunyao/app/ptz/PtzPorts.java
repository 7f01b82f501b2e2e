package org.xunyao.app.ptz;

import org.xunyao.video.CameraId;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.ptz.Ptz;

/// What turning a camera asks of the world, in one person's name. All but {@link #mayChange} and {@link
/// #isMoved} run off the JavaFX thread; refusals are {@link org.xunyao.kernel.FaultException}s.
public interface PtzPorts {
    /// Finds out whether the camera can be turned; nothing moves.
    DeviceAnswer<Ptz> open(CameraId camera);

    /// Leaves a row that the person takes the camera, before anything moves; its looks count for nothing
    /// from then on.
    void take(CameraId camera);

    /// Says that the camera is back: the person sees it.
    void back(CameraId camera);

    /// Says that the camera, which this person took last and sent home, must be there; refused with
    /// `PTZ-TAKEN` if somebody else took it since.
    void home(CameraId camera);

    /// Leaves a row that its views are changed.
    void preset(CameraId camera);

    /// Whether the person may change the views that a camera remembers.
    boolean mayChange();

    /// Whether the camera is turned away now.
    boolean isMoved(CameraId camera);
}
