package org.xunyao.app.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.course.Decision.Outcome;
import org.xunyao.casework.handling.PastFine;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Money;
import org.xunyao.registry.PharmacyId;

/// Earlier cases of expired drugs: within the interval and closed, outside of it and open, and one that ended without a
/// fine.
final class PastFines {
    private static final Weighed LIGHT = new Weighed(
            new Weighed.Ground(
                    "V05",
                    "销售超过有效期药品",
                    "药品管理法第98条",
                    "药品管理法第117条第1款",
                    LocalDate.of(2025, 3, 1),
                    LocalDate.of(2019, 12, 1),
                    Grade.BASE,
                    PenaltyRow.Who.SHOP),
            Amounts.UNKNOWN,
            new FineRange(Money.yuan(100_000), Money.yuan(200_000)),
            new FineRange(Money.yuan(100_000), Money.yuan(130_000)),
            Tier.Step.LIGHT,
            List.of(),
            List.of(),
            "",
            "");

    private PastFines() {}

    static List<PastFine> some() {
        return List.of(
                past(2026, 4, Outcome.PENALTY, 150_000, Stage.EXECUTING),
                past(2025, 31, Outcome.PENALTY, 110_000, Stage.ARCHIVED),
                past(2025, 12, Outcome.NO_PENALTY_MINOR, 0, Stage.CLOSED));
    }

    private static PastFine past(int year, int number, Outcome outcome, long yuan, Stage stage) {
        var head = new CaseFile.Head(
                new CaseId(new UUID(year, number)),
                new RegisterNumber(year, number),
                new LeadId(new UUID(year, 100 + number)),
                new PharmacyId(new UUID(0, 1)),
                "涉嫌销售超过有效期药品",
                LocalDate.of(year, 2, 1),
                List.of(),
                new PersonId(new UUID(0, 2)),
                Instant.EPOCH);
        return new PastFine(head, LocalDate.of(year, 4, 1), outcome, Money.yuan(yuan), LIGHT, stage);
    }
}
