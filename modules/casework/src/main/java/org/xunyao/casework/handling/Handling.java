package org.xunyao.casework.handling;

import org.xunyao.access.Office;
import org.xunyao.casework.measure.desk.MeasureBinder;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.casework.measure.rule.MeasureRules;

/// All desks of a case after filing (办案), one for each phase, and those of its measures.
public record Handling(
        InquiryDesk inquiry,
        CrimeDesk crime,
        ReviewDesk review,
        NoticeDesk notice,
        HearingDesk hearing,
        DecisionDesk decision,
        ExecutionDesk execution,
        EndingDesk ending,
        MeasureDesks measures) {
    /// Builds them.
    ///
    /// @param binder what they share
    /// @param rules of measures
    public static Handling over(Office office, Binder binder, MeasureRules rules) {
        var measures = new MeasureBinder(
                binder.measures(), binder.files(), binder.accounts(), binder.rulebook(), rules, binder.clock());
        return new Handling(
                new InquiryDesk(office, binder),
                new CrimeDesk(office, binder),
                new ReviewDesk(office, binder),
                new NoticeDesk(office, binder),
                new HearingDesk(office, binder),
                new DecisionDesk(office, binder),
                new ExecutionDesk(office, binder),
                new EndingDesk(office, binder),
                MeasureDesks.over(office, measures));
    }
}
