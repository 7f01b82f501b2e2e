package org.xunyao.app.streams;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Progress;

/// What the screen needs from outside, in one person's name. The four in the middle are called off the
/// JavaFX thread, and may throw a `FaultException`, which the screen says by its code.
///
/// @param lines how all cameras stand now, from memory
/// @param limits by which minutes are counted, for the words under the rates
/// @param thisMonth by the station's calendar
/// @param pick lets the person choose a folder, on the JavaFX thread
public record StreamPorts(
        Supplier<List<StreamLine>> lines,
        Examine examine,
        History history,
        Rates rates,
        Papers papers,
        OnlineLimits limits,
        Powers powers,
        Supplier<YearMonth> thisMonth,
        Supplier<Optional<Path>> pick) {
    /// Port: examines a camera.
    @FunctionalInterface
    public interface Examine {
        /// Takes up to half a minute.
        Diagnosis examine(CameraId camera, Progress progress);
    }

    /// Port: the record of one camera.
    @FunctionalInterface
    public interface History {
        /// The last days that have a record, oldest first.
        List<CameraDay> last(CameraId camera, int days);
    }

    /// Port: the rates of a month.
    @FunctionalInterface
    public interface Rates {
        /// Shops in the order of their names, each with its cameras behind it.
        List<RateRow> of(YearMonth month);
    }

    /// Port: what is written into files.
    public interface Papers {
        /// Makes the slip for the shop.
        ///
        /// @return the new file
        Path slip(Diagnosis.Ill finding, Path folder);

        /// Writes the rates of a month as a table and as a sheet of paper.
        ///
        /// @return the new files
        List<Path> rates(YearMonth month, Path folder);
    }

    /// What the person may do besides looking.
    public record Powers(boolean examine, boolean slip, boolean export) {}
}
