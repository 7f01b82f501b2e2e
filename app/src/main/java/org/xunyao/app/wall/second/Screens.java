package org.xunyao.app.wall.second;

import java.util.List;

/// The screens that are connected now. JavaFX thread only.
public interface Screens {
    /// All of them, that with the window at the desk first.
    List<Monitor> all();

    /// Tells when one comes or goes.
    ///
    /// @return ends the telling
    Runnable watch(Runnable changed);
}
