package org.xunyao.supervision.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Leads;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;

/// Leads in memory, for finding by their origin only.
final class ShelvedLeads implements Leads {
    private final List<Lead> leads = new ArrayList<>();

    @Override
    public Optional<Lead> find(Tx tx, LeadId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Lead> ofOrigin(Tx tx, String reference) {
        return leads.stream()
                .filter(lead -> lead.clue().reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Tx tx, Lead lead) {
        leads.add(lead);
    }
}
