package org.xunyao.app.people.sessions;

import java.util.List;
import java.util.UUID;

/// Port: the sessions of the station. Runs off the JavaFX thread.
public interface SessionPorts {
    /// Who is signed in, the longest first.
    List<SessionRow> live();

    /// Ends a session; the person is asked to sign in again, and nothing saved is lost.
    ///
    /// @throws org.xunyao.kernel.FaultException if it was not ended
    void end(UUID session);
}
