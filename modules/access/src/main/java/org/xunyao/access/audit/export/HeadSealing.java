package org.xunyao.access.audit.export;

import java.util.Optional;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.kernel.FaultException;

/// Port: has the head of the audit chain signed because something leaves the station (出站检查点). It is
/// called beside the desk's own step, never inside of it, for calls of the Office do not nest.
@FunctionalInterface
public interface HeadSealing {
    /// Signs nothing.
    HeadSealing NONE = cause -> Optional.empty();

    /// Signs the newest link.
    ///
    /// @return nothing if it could not be signed; what leaves is not held up by that, for the next
    ///     checkpoint covers all links before it
    Optional<SignedCheckpoint> seal(Cause cause);

    /// By the desk of checkpoints, in the machine's name.
    ///
    /// @param ticket such as `Ticket.ofRule("checkpoint/1")`
    static HeadSealing by(CheckpointDesk desk, Ticket ticket) {
        return cause -> {
            try {
                return Optional.of(desk.make(ticket, cause).saved().result());
            } catch (FaultException | RefusedException refused) {
                System.getLogger(HeadSealing.class.getName())
                        .log(System.Logger.Level.WARNING, "the head of the audit was not sealed", refused);
                return Optional.empty();
            }
        };
    }
}
