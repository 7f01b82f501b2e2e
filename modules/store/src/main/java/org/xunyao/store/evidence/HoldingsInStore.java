package org.xunyao.store.evidence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.xunyao.evidence.keeping.Holding;

/// Finds what items are kept for, a page at a time.
final class HoldingsInStore {
    private static final String OF_ALARMS =
            "select l.evidenceId, a.state from LinkRow l join AlarmRow a on a.id = l.targetId"
                    + " where l.targetKind = 'alarm' and l.evidenceId in :ids";
    private static final String OF_LEADS =
            "select l.evidenceId, l.targetKind from LinkRow l where l.targetKind = 'lead' and l.evidenceId in :ids";
    private static final String OF_CLUES =
            "select e.evidenceId, e.leadId from LeadEvidenceRow e where e.evidenceId in :ids";
    private static final String OF_CASES =
            "select l.evidenceId, l.targetKind from LinkRow l where l.targetKind = 'case' and l.evidenceId in :ids";
    private static final String OF_CASE_CLUES = "select e.evidenceId, c.id from LeadEvidenceRow e"
            + " join CaseFileRow c on c.leadId = e.leadId where e.evidenceId in :ids";
    private static final String OF_COPIES = "select e.derivedFrom, e.id from EvidenceRow e where e.derivedFrom in :ids"
            + " and e.id not in (select d.evidenceId from DisposalRow d)";

    private final StatelessSession session;
    private final Map<String, Set<Holding>> found = new HashMap<>();

    HoldingsInStore(StatelessSession session) {
        this.session = session;
    }

    /// What each of the items is kept for.
    ///
    /// @param ids at most 1000
    /// @return for each of them at least one
    Map<String, Set<Holding>> of(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        pairs(OF_ALARMS, ids).forEach(pair -> add(pair, alarm(pair.other())));
        pairs(OF_LEADS, ids).forEach(pair -> add(pair, Holding.LEAD));
        pairs(OF_CLUES, ids).forEach(pair -> add(pair, Holding.LEAD));
        pairs(OF_CASES, ids).forEach(pair -> add(pair, Holding.CASE));
        pairs(OF_CASE_CLUES, ids).forEach(pair -> add(pair, Holding.CASE));
        pairs(OF_COPIES, ids).forEach(pair -> add(pair, Holding.ORIGINAL));
        ids.forEach(id -> found.computeIfAbsent(id, none -> EnumSet.of(Holding.LOOSE)));
        return found;
    }

    private List<Pair> pairs(String query, List<String> ids) {
        return session.createSelectionQuery(query, Object[].class).setParameter("ids", ids).getResultList().stream()
                .map(row -> new Pair(String.valueOf(row[0]), String.valueOf(row[1])))
                .toList();
    }

    private void add(Pair pair, Holding holding) {
        found.computeIfAbsent(pair.id(), none -> EnumSet.noneOf(Holding.class)).add(holding);
    }

    private static Holding alarm(String state) {
        return switch (state) {
            case "RAISED" -> Holding.ALARM_OPEN;
            case "DISMISSED", "INSUFFICIENT" -> Holding.ALARM_DISMISSED;
            default -> Holding.ALARM_UPHELD;
        };
    }

    private record Pair(String id, String other) {}
}
