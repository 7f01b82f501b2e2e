package org.xunyao.app.papers.link;

import java.util.UUID;

/// Port: a look at a piece of evidence, in one person's name, checked before and covered as its camera is. Called off
/// the JavaFX thread.
@FunctionalInterface
public interface EvidenceSight {
    /// Shows nothing.
    EvidenceSight NONE = evidence -> new Seen.Unseen("COPY-KIND");

    /// What it shows.
    ///
    /// @throws org.xunyao.kernel.FaultException if it cannot be shown, which the screen says by its code
    Seen see(UUID evidence);
}
