package org.xunyao.app.cases.matter;

import java.time.LocalDate;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.calendar.ClockStop;

/// A step as a person gives it (办理动作).
public sealed interface CaseAct {
    /// Which step of the procedure it is.
    Event event();

    /// 登记案源.
    record Register() implements CaseAct {
        @Override
        public Event event() {
            return Event.REGISTER_CLUE;
        }
    }

    /// 开始核查.
    record StartVerify(Set<PersonId> people) implements CaseAct {
        /// Copies the people.
        public StartVerify {
            people = Set.copyOf(people);
        }

        @Override
        public Event event() {
            return Event.START_VERIFY;
        }
    }

    /// 延长核查.
    record Extend(String reason) implements CaseAct {
        @Override
        public Event event() {
            return Event.EXTEND_VERIFY;
        }
    }

    /// 扣除检验鉴定时间.
    record StopClock(ClockStop stop) implements CaseAct {
        @Override
        public Event event() {
            return Event.STOP_CLOCK;
        }
    }

    /// 报请立案.
    record Apply(FilingApplication.Content content) implements CaseAct {
        @Override
        public Event event() {
            return Event.APPLY_FILING;
        }
    }

    /// 批准立案.
    record Approve(Set<PersonId> people, boolean noConflict) implements CaseAct {
        /// Copies the people.
        public Approve {
            people = Set.copyOf(people);
        }

        @Override
        public Event event() {
            return Event.APPROVE_FILING;
        }
    }

    /// 不予立案.
    record Reject(Lead.Ground ground, String reason) implements CaseAct {
        @Override
        public Event event() {
            return Event.REJECT_FILING;
        }
    }

    /// 核查终结.
    record Close(String reason) implements CaseAct {
        @Override
        public Event event() {
            return Event.CLOSE_CLUE;
        }
    }

    /// A step of a case after filing (立案后的步骤).
    ///
    /// @param day from which it counts in law
    record OfCase(LocalDate day, Act act) implements CaseAct {
        @Override
        public Event event() {
            return act.event();
        }
    }

    /// 更正办案记录.
    ///
    /// @param line of the journal whose day was wrong
    /// @param day the right one
    record Correct(int line, LocalDate day, String reason) implements CaseAct {
        @Override
        public Event event() {
            return Event.CORRECT_ENTRY;
        }
    }

    /// 移送.
    record Transfer(String receiver, String reason) implements CaseAct {
        @Override
        public Event event() {
            return Event.TRANSFER_OUT;
        }
    }
}
