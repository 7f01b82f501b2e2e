package org.xunyao.casework.course;

import java.time.LocalDate;
import org.xunyao.access.PersonId;
import org.xunyao.casework.procedure.Event;

/// Acts of the hearing (听证), 市场监督管理行政处罚听证办法.
public sealed interface Hearing extends Act {
    /// 确定听证主持人、时间、地点; its day is the day on which the party was told.
    ///
    /// @param chair who presides, no officer of the case
    /// @param heldOn when it shall be held
    record AppointHearing(PersonId chair, LocalDate heldOn, String place) implements Hearing {
        @Override
        public Event event() {
            return Event.APPOINT_HEARING;
        }
    }

    /// 举行听证; its day is the day on which it ended.
    ///
    /// @param minutesSigned the minutes bear their signatures
    record HoldHearing(boolean minutesSigned, String remark) implements Hearing {
        @Override
        public Event event() {
            return Event.HOLD_HEARING;
        }
    }

    /// 听证报告已交.
    ///
    /// @param report number of the report
    record CloseHearing(String report, String opinion) implements Hearing {
        @Override
        public Event event() {
            return Event.CLOSE_HEARING;
        }
    }
}
