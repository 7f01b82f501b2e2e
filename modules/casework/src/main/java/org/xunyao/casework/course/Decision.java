package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// Acts of the decision (处理决定), arts. 60-64 and 81-83.
public sealed interface Decision extends Act {
    /// Whether the newest decision of a journal is a penalty that is published (应当公示的处罚决定).
    static boolean isPublic(Course course) {
        return course.newest(Decide.class).filter(Decide::isPublic).isPresent();
    }

    /// 提请集体讨论.
    record NeedCollective(String reason) implements Decision {
        @Override
        public Event event() {
            return Event.NEED_COLLECTIVE;
        }
    }

    /// 负责人集体讨论.
    ///
    /// @param record number of 集体讨论记录
    /// @param conclusion in words
    record Discuss(String record, String conclusion) implements Decision {
        @Override
        public Event event() {
            return Event.DISCUSS;
        }
    }

    /// 作出决定.
    ///
    /// @param penalty empty unless the outcome is a penalty
    /// @param number 文号 of the decision
    /// @param inChief declared: the leader in chief decides; needed for a transfer to the police
    ///     only
    /// @param lateReason why after the term of the case, empty if within it
    record Decide(Outcome outcome, Penalty penalty, String number, boolean inChief, String lateReason)
            implements Decision {
        /// Whether it is a penalty that is published (应当公示).
        public boolean isPublic() {
            return outcome == Outcome.PENALTY && penalty.isPublic();
        }

        @Override
        public Event event() {
            return Event.DECIDE;
        }
    }

    /// 拟处罚重于告知, so the notice is made anew.
    record RenewNotice(String reason) implements Decision {
        @Override
        public Event event() {
            return Event.RENEW_NOTICE;
        }
    }

    /// 送达决定书; its day is the day of service, from which payment and remedies run.
    ///
    /// @param publicityTold the party was told in writing that the penalty will be published
    record Serve(Service service, boolean publicityTold) implements Decision {
        @Override
        public Event event() {
            return Event.SERVE;
        }
    }

    /// What is decided (处理决定种类), art. 60 para. 1.
    enum Outcome {
        /// 给予行政处罚.
        PENALTY,
        /// 违法行为轻微，不予行政处罚.
        NO_PENALTY_MINOR,
        /// 违法事实不能成立，不予行政处罚.
        NO_PENALTY_NOT_ESTABLISHED,
        /// 不属于本部门管辖，移送其他行政管理部门.
        TRANSFER_ADMIN,
        /// 涉嫌犯罪，移送司法机关.
        TRANSFER_JUDICIAL
    }
}
