package org.xunyao.app.cameras.find;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFacts;
import org.xunyao.video.device.FoundDevice;

/// What finding cameras asks of the world, in one person's name; never on the JavaFX thread. Refusals are
/// {@link org.xunyao.kernel.FaultException}s.
public interface FindPorts {
    /// Codes of registered cameras by the machine that their address names.
    Map<String, String> registered();

    /// Calls out to the networks.
    ///
    /// @return how many networks were asked
    int search(Consumer<FoundDevice> found, BooleanSupplier cancelled);

    /// Reads the streams of one camera.
    ///
    /// @param service with user and password
    DeviceAnswer<DeviceFacts> ask(StreamAddress service);

    /// What entering them would do; nothing is written.
    ImportPlan plan(List<Chosen> cameras);
}
