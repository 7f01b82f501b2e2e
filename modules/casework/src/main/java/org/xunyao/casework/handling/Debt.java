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
import org.xunyao.kernel.Fen;

/// What the party still has to pay (应缴未缴), counted from the newest decision.
record Debt(Stage stage, Penalty penalty, List<Execution.Pay> payments, List<Execution.Part> parts) {
    private static final Set<Kind> MONEY_OR_WORDS =
            EnumSet.of(Kind.WARNING, Kind.CRITICISM, Kind.FINE, Kind.CONFISCATE_INCOME);

    static Debt of(CaseFile file) {
        Course course = file.course();
        int served = course.newest(Event.SERVE).map(Entry::number).orElse(0);
        List<Execution.Pay> payments = course.steps().stream()
                .filter(entry -> entry.number() > served)
                .map(Entry::act)
                .filter(Execution.Pay.class::isInstance)
                .map(Execution.Pay.class::cast)
                .toList();
        Penalty penalty = course.newest(Decision.Decide.class)
                .map(Decision.Decide::penalty)
                .orElse(Penalty.NONE);
        List<Execution.Part> parts = course.newest(Execution.ApproveInstalment.class)
                .map(Execution.ApproveInstalment::parts)
                .orElse(List.of());
        return new Debt(file.stage(), penalty, payments, parts);
    }

    /// What is left by now, the surcharge of the last payment included.
    Fen left() {
        Fen surcharge = payments.isEmpty() ? Fen.NONE : payments.getLast().surcharge();
        return penalty.payable().plus(surcharge).less(paid());
    }

    boolean isPaid() {
        return left().equals(Fen.NONE);
    }

    /// Where the case stands after one payment more.
    Stage after(Execution.Pay more) {
        boolean all = paid().plus(more.amount()).compareTo(penalty.payable().plus(more.surcharge())) >= 0;
        return all && MONEY_OR_WORDS.containsAll(penalty.kinds()) ? Stage.EXECUTED : stage;
    }

    /// A surcharge never exceeds the fine.
    boolean bears(Fen surcharge) {
        return surcharge.compareTo(penalty.sum(Set.of(Kind.FINE))) <= 0;
    }

    /// Whether less was paid than the parts that were due before that day.
    boolean isBehindOn(LocalDate day) {
        Fen due = parts.stream()
                .filter(part -> part.due().isBefore(day))
                .map(Execution.Part::amount)
                .reduce(Fen.NONE, Fen::plus);
        return paid().compareTo(due) < 0;
    }

    private Fen paid() {
        return payments.stream().map(Execution.Pay::amount).reduce(Fen.NONE, Fen::plus);
    }
}
