package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// What one step after filing says (办案步骤内容): one record for each event. The day of the step and who
/// took it stand in its {@link Entry}.
public sealed interface Act
        permits Inquiry, Crime, Review, Notice, Hearing, Decision, Execution, Publicity, Ending, UnreadableAct {
    /// Which step of the procedure it is.
    Event event();
}
