package org.xunyao.app.cameras.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RegisteredCamera;

/// What the screen of cameras asks of the world, in one person's name. Everything but {@link #streams} runs off the
/// JavaFX thread; refusals and faults are {@link org.xunyao.kernel.FaultException}s.
public interface CameraPorts {
    /// The whole register.
    CameraSheet read();

    /// How the streams stand now, by code; quick, on the JavaFX thread.
    Map<CameraCode, StreamWord> streams(List<RegisteredCamera> cameras);

    /// Saves a form.
    ///
    /// @param seen the revision from which the person began; none for a new camera
    Saving save(CameraForm form, OptionalLong seen);

    /// Takes a camera from the register.
    Saving withdraw(CameraCode code, String reason);

    /// Takes it in again.
    Saving restore(CameraCode code);

    /// Records or takes out a paper.
    void paper(CameraCode code, DeviceFile.Item item, Optional<DevicePaper> paper);

    /// Adds a file to an item.
    void attach(CameraCode code, DeviceFile.Item item, Path file);

    /// Reads a spreadsheet and says what it would do.
    ImportPlan plan(Path file);

    /// Carries out a plan.
    ///
    /// @return how many cameras were written
    int enter(ImportPlan plan);

    /// Writes the register without passwords, or the empty template.
    void write(Path file, boolean template);

    /// Tests the connection to the main address of a form.
    Examined examine(CameraForm form);
}
