package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// Acts by which a penalty is made known to the public (行政处罚信息公示), 公示规定 arts. 2-11.
public sealed interface Publicity extends Act {
    /// 公示行政处罚信息; its day is the day of publication.
    ///
    /// @param place system in which it stands, with its number there
    /// @param secretsReviewed declared: state and trade secrets were looked for (art. 5)
    /// @param masked declared: what is personal is left out (art. 6)
    /// @param lateReason why after the term, empty if within it
    record Publish(String place, boolean secretsReviewed, boolean masked, String lateReason) implements Publicity {
        @Override
        public Event event() {
            return Event.PUBLISH;
        }
    }

    /// 撤回公示: the decision was changed, revoked or declared void (art. 11).
    ///
    /// @param paper number of what changed it
    /// @param reason in words
    record WithdrawPublicity(String paper, String reason) implements Publicity {
        @Override
        public Event event() {
            return Event.WITHDRAW_PUBLICITY;
        }
    }
}
