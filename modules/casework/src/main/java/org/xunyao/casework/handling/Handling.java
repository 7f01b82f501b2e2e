package org.xunyao.casework.handling;

import org.xunyao.access.Office;

/// All desks of a case after filing (办案), one for each phase.
public record Handling(
        InquiryDesk inquiry,
        CrimeDesk crime,
        ReviewDesk review,
        NoticeDesk notice,
        HearingDesk hearing,
        DecisionDesk decision,
        ExecutionDesk execution,
        PublicityDesk publicity,
        EndingDesk ending) {
    /// Builds them.
    ///
    /// @param binder what they share
    public static Handling over(Office office, Binder binder) {
        return new Handling(
                new InquiryDesk(office, binder),
                new CrimeDesk(office, binder),
                new ReviewDesk(office, binder),
                new NoticeDesk(office, binder),
                new HearingDesk(office, binder),
                new DecisionDesk(office, binder),
                new ExecutionDesk(office, binder),
                new PublicityDesk(office, binder),
                new EndingDesk(office, binder));
    }
}
