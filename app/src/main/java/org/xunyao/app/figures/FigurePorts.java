package org.xunyao.app.figures;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.supervision.figures.FigureRow;

/// Port: the figures of reviews in one person's name. {@link #lines} and {@link #export} are called off the JavaFX
/// thread and may throw a `FaultException`, which the screen says by its code.
public interface FigurePorts {
    /// By what is counted here (统计口径).
    enum By {
        /// By rule and version.
        RULE,
        /// By camera.
        CAMERA,
        /// By pharmacy.
        SHOP,
        /// By month.
        MONTH,
        /// By person, for leaders only.
        PERSON
    }

    /// One line.
    ///
    /// @param name as a person calls it
    record Line(String name, FigureRow row) {}

    /// By what this person may count.
    List<By> offered();

    /// Whether this person may take figures out.
    boolean exports();

    /// Decisions below which no share is told.
    int least();

    /// The figures of the last days, today included.
    ///
    /// @param days 1..366
    List<Line> lines(By by, int days);

    /// Writes them into a folder as a table.
    ///
    /// @return the file
    Path export(By by, int days, Path folder);
}
