package org.xunyao.app.patrol.desk;

import org.xunyao.supervision.reading.AgreementDesk;
import org.xunyao.supervision.reading.LapseDesk;
import org.xunyao.supervision.reading.ReadingDesk;
import org.xunyao.supervision.reading.ReadingRules;

/// The desks of readings (判读), and of what may not be kept any longer.
public record ReadingDesks(ReadingDesk readings, AgreementDesk agreement, LapseDesk lapse, ReadingRules rules) {}
