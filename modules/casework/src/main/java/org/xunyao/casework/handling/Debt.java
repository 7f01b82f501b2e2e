package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Money;

/// What the party still has to pay (应缴未缴), counted from the newest decision.
///
/// @param before how many of the payments came before the parts were granted
record Debt(Stage stage, Penalty penalty, List<Execution.Pay> payments, int before, List<Execution.Part> parts) {
    private static final Set<Kind> MONEY_OR_WORDS =
            EnumSet.of(Kind.WARNING, Kind.CRITICISM, Kind.FINE, Kind.CONFISCATE_INCOME);

    static Debt of(CaseFile file) {
        Course course = file.course();
        int served = course.newest(Event.SERVE).map(Entry::number).orElse(0);
        int granted = course.newest(Event.APPROVE_INSTALMENT).map(Entry::number).orElse(0);
        List<Execution.Pay> payments = paid(course, served);
        Penalty penalty = course.newest(Decision.Decide.class)
                .map(Decision.Decide::penalty)
                .orElse(Penalty.NONE);
        List<Execution.Part> parts = course.newest(Execution.ApproveInstalment.class)
                .map(Execution.ApproveInstalment::parts)
                .orElse(List.of());
        return new Debt(
                file.stage(),
                penalty,
                payments,
                payments.size() - paid(course, Math.max(served, granted)).size(),
                parts);
    }

    private static List<Execution.Pay> paid(Course course, int after) {
        return course.steps().stream()
                .filter(entry -> entry.number() > after)
                .map(Entry::act)
                .filter(Execution.Pay.class::isInstance)
                .map(Execution.Pay.class::cast)
                .toList();
    }

    /// What is left by now, the surcharge of the last payment included.
    Money left() {
        Money surcharge = payments.isEmpty() ? Money.NONE : payments.getLast().surcharge();
        return penalty.payable().plus(surcharge).less(paid());
    }

    boolean isPaid() {
        return left().none();
    }

    /// Where the case stands after one payment more.
    Stage after(Execution.Pay more) {
        boolean all = paid().plus(more.amount()).compareTo(penalty.payable().plus(more.surcharge())) >= 0;
        return all && MONEY_OR_WORDS.containsAll(penalty.kinds()) ? Stage.EXECUTED : stage;
    }

    /// Whether a payment is one, and no more than is owed with its own surcharge.
    boolean takes(Execution.Pay more) {
        Money owed = penalty.payable().plus(more.surcharge()).less(paid());
        return !more.amount().none() && more.amount().compareTo(owed) <= 0;
    }

    /// Whether a receipt was noted before; one that two people note is one payment.
    boolean knows(String voucher) {
        return payments.stream().anyMatch(one -> one.voucher().strip().equals(voucher.strip()));
    }

    /// A surcharge never exceeds the fine.
    boolean bears(Money surcharge) {
        return surcharge.compareTo(penalty.sum(Set.of(Kind.FINE))) <= 0;
    }

    /// Whether less was paid since the parts were granted than was due before that day.
    boolean isBehindOn(LocalDate day) {
        Money due = parts.stream()
                .filter(part -> part.due().isBefore(day))
                .map(Execution.Part::amount)
                .reduce(Money.NONE, Money::plus);
        return sum(payments.subList(before, payments.size())).compareTo(due) < 0;
    }

    private Money paid() {
        return sum(payments);
    }

    private static Money sum(List<Execution.Pay> payments) {
        return payments.stream().map(Execution.Pay::amount).reduce(Money.NONE, Money::plus);
    }
}
