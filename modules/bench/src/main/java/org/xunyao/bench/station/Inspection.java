package org.xunyao.bench.station;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunyao.access.AuditRecord;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.Verdict;

/// Looks for what was lost or torn: every save that was acknowledged has its link in the chain, every link its
/// effect in the rows, every row its link, every row of evidence its file with the right bytes.
public final class Inspection {
    private static final int PAGE = 10_000;
    private static final int ENOUGH = 20;
    private static final List<String> STATES = List.of("CLUE_REGISTERED", "CLUE_VERIFYING", "FILING_PENDING", "FILED");

    private final BenchStation station;
    private final List<String> wrong = new ArrayList<>();
    private int others;
    private final Map<String, Integer> leadSteps = new HashMap<>();
    private final Map<String, Integer> itemSteps = new HashMap<>();

    /// @param station open
    public Inspection(BenchStation station) {
        this.station = station;
    }

    /// Looks at everything.
    ///
    /// @param acks what was acknowledged
    /// @return what is wrong, at most twenty findings; none if all is well
    public List<String> wrong(Collection<Ack> acks) throws SQLException {
        station.store().brokenTables().forEach(table -> wrong("table " + table + " is inconsistent"));
        Map<Long, AuditRecord> links = chain();
        for (Ack ack : acks) {
            AuditRecord link = links.get(ack.sequence());
            if (link == null
                    || !link.action().equals(ack.action())
                    || !link.target().id().equals(ack.target())) {
                wrong("lost: " + ack.line() + " but the chain has " + link);
            }
        }
        links.values().stream().filter(link -> link.outcome().equals("done")).forEach(this::count);
        try (Connection connection = OpenStore.beside(station.folder())) {
            compare(Rows.read(connection));
        }
        return List.copyOf(wrong);
    }

    /// How many links the chain has.
    public long links() {
        return others
                + (long) leadSteps.values().stream().mapToInt(Integer::intValue).sum()
                + itemSteps.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<Long, AuditRecord> chain() {
        var links = new ArrayList<AuditRecord>();
        int before;
        do {
            before = links.size();
            links.addAll(station.store()
                    .transactions()
                    .read(tx -> station.store().auditTrail().from(tx, BenchStation.NAME, links.size() + 1L, PAGE)));
        } while (links.size() - before == PAGE);
        station.chain().firstBroken(links).ifPresent(at -> wrong("the chain breaks at " + at));
        var found = new HashMap<Long, AuditRecord>();
        links.forEach(link -> found.put(link.sequence(), link));
        if (!links.isEmpty() && links.getLast().sequence() != links.size()) {
            wrong("the chain has holes: " + links.size() + " links up to "
                    + links.getLast().sequence());
        }
        return found;
    }

    private void count(AuditRecord link) {
        switch (link.target().kind()) {
            case "lead" -> leadSteps.merge(link.target().id(), 1, Integer::sum);
            case "evidence" -> itemSteps.merge(link.target().id(), 1, Integer::sum);
            default -> others++;
        }
    }

    private void compare(Rows rows) {
        same("custody", itemSteps, rows.custody());
        var states = new HashMap<String, String>();
        var pieces = new HashMap<String, Integer>();
        var officers = new HashMap<String, Integer>();
        leadSteps.forEach((lead, steps) -> {
            String state = STATES.get(Math.min(steps, STATES.size()) - 1);
            states.put(lead, state);
            pieces.put(lead, steps == 1 ? 1 : 3);
            if (state.equals("FILED")) {
                officers.put(rows.caseOf().getOrDefault(lead, "no case of lead " + lead), 2);
            }
        });
        same("state of leads", states, rows.leadStates());
        same("officers and evidence of leads", pieces, rows.leadPieces());
        same("officers of cases", officers, rows.caseOfficers());
        number(rows, "LEAD", leadSteps.size());
        number(rows, "CASE", rows.caseOf().size());
        rows.custody().keySet().forEach(this::file);
    }

    private void number(Rows rows, String register, int used) {
        int given = rows.numbers().getOrDefault(register, 0);
        if (given != used) {
            wrong("register " + register + " gave " + given + " numbers, " + used + " are used");
        }
    }

    private void file(String id) {
        Verdict verdict = station.evidence().verify(station.inspector(), new EvidenceId(UUID.fromString(id)));
        if (!(verdict instanceof Verdict.Intact)) {
            wrong("evidence " + verdict);
        }
    }

    private <V> void same(String what, Map<String, V> chain, Map<String, V> rows) {
        if (chain.equals(rows)) {
            return;
        }
        chain.forEach((key, value) -> {
            if (!value.equals(rows.get(key))) {
                wrong(what + ": the chain tells " + value + " of " + key + ", the rows " + rows.get(key));
            }
        });
        rows.forEach((key, value) -> {
            if (!chain.containsKey(key)) {
                wrong(what + ": the rows have " + value + " of " + key + ", the chain nothing");
            }
        });
    }

    private void wrong(String finding) {
        if (wrong.size() < ENOUGH) {
            wrong.add(finding);
        }
    }
}
