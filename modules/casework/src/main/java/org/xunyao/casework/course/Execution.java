package org.xunyao.casework.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.Money;

/// Acts of the execution (执行), arts. 72-76.
public sealed interface Execution extends Act {
    /// 缴纳罚没款; its day is the day of payment.
    ///
    /// @param amount paid this time
    /// @param surcharge all that is owed for lateness by now (加处罚款), counted by hand
    /// @param voucher number of the receipt
    record Pay(Money amount, Money surcharge, String voucher) implements Execution {
        @Override
        public Event event() {
            return Event.PAY;
        }
    }

    /// 非金钱处罚履行完毕.
    ///
    /// @param proof what shows it
    record Fulfil(String proof) implements Execution {
        @Override
        public Event event() {
            return Event.FULFIL;
        }
    }

    /// 批准延期或者分期缴纳, art. 74.
    ///
    /// @param application number of the party's written application
    /// @param parts due days in their order with what is due on each; one part puts off the whole
    record ApproveInstalment(String application, List<Part> parts) implements Execution {
        /// Copies the parts.
        public ApproveInstalment {
            parts = List.copyOf(parts);
        }

        @Override
        public Event event() {
            return Event.APPROVE_INSTALMENT;
        }
    }

    /// 逾期未缴.
    record Overdue(String remark) implements Execution {
        @Override
        public Event event() {
            return Event.OVERDUE;
        }
    }

    /// 催告; its day is the day on which the party received the demand.
    ///
    /// @param remediesChecked declared: whether a review or suit is pending was looked up
    record Demand(Service service, boolean remediesChecked) implements Execution {
        @Override
        public Event event() {
            return Event.DEMAND;
        }
    }

    /// 申请法院强制执行.
    ///
    /// @param court which
    /// @param remedyEnded the day on which a review or suit became final; nothing if there was none
    record ApplyCourt(String court, Optional<LocalDate> remedyEnded) implements Execution {
        @Override
        public Event event() {
            return Event.APPLY_COURT;
        }
    }

    /// 法院裁定终结执行.
    ///
    /// @param ruling number of the ruling
    record CourtEnded(String ruling) implements Execution {
        @Override
        public Event event() {
            return Event.COURT_ENDED;
        }
    }

    /// One part of a payment that was put off (分期).
    record Part(LocalDate due, Money amount) {}
}
