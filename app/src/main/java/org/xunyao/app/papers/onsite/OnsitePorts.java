package org.xunyao.app.papers.onsite;

import java.time.LocalDateTime;
import java.util.List;

/// Port: what the on-site mode needs of the station. Nothing behind it asks a network.
public interface OnsitePorts {
    /// The time of day, in the zone in which papers are written. Any thread.
    LocalDateTime now();

    /// Whether the mode was on when it was last turned here.
    boolean kept();

    /// Keeps whether it is on. Off the JavaFX thread.
    ///
    /// @throws org.xunyao.kernel.FaultException `DISK-FULL` if the disk refused
    void keep(boolean on);

    /// What papers may be about, newest first of each kind, as far as this person may look. Off the JavaFX
    /// thread.
    ///
    /// @throws org.xunyao.kernel.FaultException if the store does not answer
    List<OnsiteMatter> matters();
}
