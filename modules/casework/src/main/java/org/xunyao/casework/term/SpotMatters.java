package org.xunyao.casework.term;

import java.time.LocalDateTime;
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
import org.xunyao.kernel.Clock;
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
    private final RanOuts notes;
    private final RunningTerms terms;
    private final Clock clock;

    /// @param notes of terms that ran out
    public SpotMatters(SpotCases sittings, RanOuts notes, RunningTerms terms, Clock clock) {
        this.sittings = sittings;
        this.notes = notes;
        this.terms = terms;
        this.clock = clock;
    }

    /// Those that are not at their end, with their deadlines, the newest first.
    List<MatterTerms> read(Tx tx) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), clock.zone());
        Map<String, List<RanOut>> noted = notes.all(tx).stream().collect(Collectors.groupingBy(RanOut::matter));
        var found = new ArrayList<MatterTerms>();
        Optional<SpotId> last = Optional.empty();
        List<SpotCase> page;
        do {
            page = sittings.newest(tx, last, PAGE);
            page.stream()
                    .filter(SpotCase::open)
                    .map(one -> matter(one, terms.of(MatterKind.SUMMARY, journal(one), now), noted))
                    .forEach(found::add);
            last = page.isEmpty() ? last : Optional.of(page.getLast().head().id());
        } while (page.size() == PAGE);
        return List.copyOf(found);
    }

    private static MatterTerms matter(SpotCase sitting, List<RunningTerm> terms, Map<String, List<RanOut>> noted) {
        SpotCase.Head head = sitting.head();
        String key = head.id().key();
        return new MatterTerms(
                MatterKind.SUMMARY,
                key,
                sitting.newest(SpotAct.Decide.class).map(SpotAct.Decide::paper).orElse(""),
                head.party(),
                sitting.newest(SpotAct.Investigate.class)
                        .map(SpotAct.Investigate::facts)
                        .orElse(""),
                head.officers().stream().map(Officer::id).collect(Collectors.toSet()),
                terms,
                noted.getOrDefault(key, List.of()).stream()
                        .collect(Collectors.toMap(RanOut::name, RanOut::recordedAt, (one, other) -> other)));
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
