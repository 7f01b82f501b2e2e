package org.xunyao.app.patrol.desk;

import org.xunyao.app.patrol.keep.PatrolKeeper;
import org.xunyao.supervision.patrol.CoverageDesk;
import org.xunyao.supervision.patrol.PatrolDesk;
import org.xunyao.supervision.patrol.PatrolRules;
import org.xunyao.supervision.patrol.SequenceDesk;

/// The desks of patrols (轮巡), and who writes looks down.
public record PatrolDesks(
        PatrolDesk runs,
        CoverageDesk coverage,
        SequenceDesk sequences,
        PatrolRules rules,
        PatrolKeeper keeper,
        ReadingDesks reading) {}
