package org.xunyao.kernel.clock;

import java.util.List;
import java.util.UUID;
import org.xunyao.kernel.Tx;

/// Port: the jumps that were recorded, and which document told of them (时钟跳变记录).
public interface ClockJumps {
    /// Adds a jump that no document has told of yet.
    void add(Tx tx, UUID id, ClockJump jump);

    /// The jumps that no document has told of yet, oldest record first.
    List<ClockJump> untold(Tx tx);

    /// From now on the document tells of all of them.
    ///
    /// @param document its identifier
    void tell(Tx tx, UUID document);
}
