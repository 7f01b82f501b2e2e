package org.xunyao.casework.term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.casework.Officer;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotCases;
import org.xunyao.casework.summary.SpotEntry;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.Tx;

/// Sittings of the summary procedure as matters with deadlines (简易程序期限). Besides its event a delivery with a
/// fine gives {@link #PAYABLE}, and the payment after which nothing is owed {@link #SETTLED}.
public final class SpotMatters {
    /// A fine was delivered that is to be paid.
    public static final String PAYABLE = "spotPayable";

    /// Nothing is owed any more.
    public static final String SETTLED = "spotSettled";

    private static final int PAGE = 1_000;

    private final SpotCases sittings;

    SpotMatters(SpotCases sittings) {
        this.sittings = sittings;
    }

    List<SpotCase> open(Tx tx) {
        var found = new ArrayList<SpotCase>();
        Optional<SpotId> last = Optional.empty();
        List<SpotCase> page;
        do {
            page = sittings.newest(tx, last, PAGE);
            page.stream().filter(SpotCase::open).forEach(found::add);
            last = page.isEmpty() ? last : Optional.of(page.getLast().head().id());
        } while (page.size() == PAGE);
        return List.copyOf(found);
    }

    MatterTerms matter(SpotCase sitting, List<RunningTerm> terms, Map<String, Instant> recorded) {
        SpotCase.Head head = sitting.head();
        return new MatterTerms(
                MatterKind.SUMMARY,
                head.id().key(),
                sitting.newest(SpotAct.Decide.class).map(SpotAct.Decide::paper).orElse(""),
                head.party(),
                sitting.newest(SpotAct.Investigate.class)
                        .map(SpotAct.Investigate::facts)
                        .orElse(""),
                head.officers().stream().map(Officer::id).collect(Collectors.toSet()),
                terms,
                recorded);
    }

    /// The journal of a sitting as deadlines see it.
    public static List<Happening> journal(SpotCase sitting) {
        var journal = new ArrayList<Happening>();
        Money owed = Money.NONE;
        for (SpotEntry entry : sitting.entries()) {
            SpotAct act = entry.act();
            journal.add(happens(entry, act.event().code()));
            if (act instanceof SpotAct.Deliver) {
                owed = sitting.fine();
                if (!owed.none()) {
                    journal.add(happens(entry, PAYABLE));
                }
            }
            Money paid = SpotCase.paid(act);
            if (!paid.none()) {
                owed = owed.less(paid);
                if (owed.none()) {
                    journal.add(happens(entry, SETTLED));
                }
            }
        }
        return List.copyOf(journal);
    }

    private static Happening happens(SpotEntry entry, String event) {
        return Happening.plain(entry.number() + ":" + event, event, entry.day(), entry.recordedAt());
    }
}
