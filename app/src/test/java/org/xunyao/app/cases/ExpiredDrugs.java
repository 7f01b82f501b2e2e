package org.xunyao.app.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;
import org.xunyao.wire.law.PenaltyTables;

/// Expired drugs worth 15 yuan by the shipped tables.
final class ExpiredDrugs {
    private static final Path LAW = Path.of(System.getProperty("xunyao.root"), "resources", "law");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private ExpiredDrugs() {}

    /// The light step without a circumstance: 100,000 to 130,000 yuan of 100,000 to 200,000.
    static Weighed light() {
        PenaltyBook book = new PenaltyTables(LAW).book();
        Amounts known = Amounts.UNKNOWN.goods(Money.yuan(15));
        PenaltyRow row = book.penalties("V05", DAY).stream()
                .filter(one -> one.fits(known))
                .findFirst()
                .orElseThrow();
        Tier tier = book.tiers(DAY).stream()
                .filter(one -> one.step() == Tier.Step.LIGHT)
                .findFirst()
                .orElseThrow();
        return Weighed.of(
                new Weighing(row, known, Set.of(), tier),
                book.violation("V05", DAY).orElseThrow(),
                DAY);
    }
}
