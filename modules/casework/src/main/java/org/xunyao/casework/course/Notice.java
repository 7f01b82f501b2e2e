package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// Acts between the review and the decision (行政处罚告知、陈述申辩), arts. 56-58.
public sealed interface Notice extends Act {
    /// 批准告知.
    ///
    /// @param penalty as proposed to the party
    /// @param hearingOffered the notice names the right to a hearing
    /// @param defenceOffered the notice names the right to state one's case
    record ApproveNotice(Penalty penalty, boolean hearingOffered, boolean defenceOffered) implements Notice {
        @Override
        public Event event() {
            return Event.APPROVE_NOTICE;
        }
    }

    /// 送达告知书; its day is the day of service.
    record ServeNotice(Service service) implements Notice {
        @Override
        public Event event() {
            return Event.SERVE_NOTICE;
        }
    }

    /// 当事人陈述申辩.
    ///
    /// @param content what the party said
    record Defend(String content) implements Notice {
        @Override
        public Event event() {
            return Event.DEFEND;
        }
    }

    /// 当事人要求听证; its day is the day on which the request was received.
    record RequestHearing(String content) implements Notice {
        @Override
        public Event event() {
            return Event.REQUEST_HEARING;
        }
    }

    /// 提请决定.
    ///
    /// @param waiver number of the paper by which the party waived its rights, empty if the term
    ///     ran out
    /// @param defenceOpinion opinion on what the party said, empty if it said nothing (复核意见)
    record ToDecision(String waiver, String defenceOpinion) implements Notice {
        @Override
        public Event event() {
            return Event.TO_DECISION;
        }
    }
}
