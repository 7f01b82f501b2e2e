package org.xunyao.app.alarms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Leads;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;

/// A station without leads.
final class NoLeads implements Leads {
    @Override
    public Optional<Lead> find(Tx tx, LeadId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Lead> ofOrigin(Tx tx, String reference) {
        return Optional.empty();
    }

    @Override
    public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
        return List.of();
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        return 0;
    }

    @Override
    public void put(Tx tx, Lead lead) {
        throw new UnsupportedOperationException();
    }
}
