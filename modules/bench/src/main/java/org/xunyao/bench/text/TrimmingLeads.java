package org.xunyao.bench.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Leads;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;

/// A store that means well and takes the blanks off both ends.
///
/// @param leads the real ones
record TrimmingLeads(Leads leads) implements Leads {
    @Override
    public Optional<Lead> find(Tx tx, LeadId id) {
        return leads.find(tx, id);
    }

    @Override
    public Optional<Lead> ofOrigin(Tx tx, String reference) {
        return leads.ofOrigin(tx, reference);
    }

    @Override
    public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
        return leads.newest(tx, before, limit);
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        return leads.standing(tx, stages);
    }

    @Override
    public void put(Tx tx, Lead lead) {
        leads.put(tx, lead instanceof Lead.ClueRegistered(Clue clue) ? new Lead.ClueRegistered(trimmed(clue)) : lead);
    }

    private static Clue trimmed(Clue clue) {
        return new Clue(
                clue.id(),
                clue.number(),
                clue.source(),
                clue.reference(),
                clue.description().strip(),
                clue.foundAt(),
                clue.subject(),
                clue.evidence(),
                clue.registrar(),
                clue.registeredAt());
    }
}
