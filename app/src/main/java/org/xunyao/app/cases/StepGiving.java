package org.xunyao.app.cases;

import java.util.Optional;
import java.util.Set;
import org.xunyao.app.cases.matter.Acted;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.kernel.FaultException;

/// Gives a step to the desk, after a look whether somebody else was first. Called off the JavaFX thread.
///
/// @param ports read and act
record StepGiving(CasePorts ports) {
    private static final Set<Condition> OVERTAKEN = Set.of(Guard.ORDER, Guard.EXTEND_ONCE);

    /// A step of a case rests on the journal that the person saw: whoever comes second sees the other's
    /// step first, also where his own would still fit. Before filing a step that no longer fits where the
    /// matter stands was overtaken. Any other obstacle is this person's own, and a fault stays what it is:
    /// after it the step may be on the disk.
    Acted give(MatterSheet seen, Matter front, CaseAct act) {
        if (seen.file().isPresent()) {
            Optional<Acted> before = overtaken(seen, front);
            if (before.isPresent()) {
                return before.get();
            }
        }
        Acted acted = ports.desk().act(front, act);
        return acted instanceof Acted.Blocked(var why)
                        && why.stream().map(Obstacle::guard).anyMatch(OVERTAKEN::contains)
                ? overtaken(seen, front).orElse(acted)
                : acted;
    }

    private Optional<Acted> overtaken(MatterSheet seen, Matter front) {
        try {
            MatterSheet now = ports.sheets().open(front);
            return now.lead().equals(seen.lead()) && now.file().equals(seen.file())
                    ? Optional.empty()
                    : Optional.of(new Acted.Overtaken(now));
        } catch (FaultException unread) {
            // What the desk said stays true without the other's step beside it.
            return Optional.empty();
        }
    }
}
