package org.xunyao.app.alarms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Leads;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;

/// A lead of that alarm and nothing else.
final class OneLead implements Leads {
    private final Lead lead;

    OneLead(Alarm.Confirmed origin) {
        lead = new Lead.ClueRegistered(new Clue(
                new LeadId(new UUID(8, 8)),
                new RegisterNumber(2026, 1),
                LeadSource.SUPERVISION,
                origin.reference(),
                "x",
                origin.foundAt(),
                origin.subject(),
                List.of(),
                origin.decision().reviewer(),
                origin.decision().decidedAt()));
    }

    @Override
    public Optional<Lead> find(Tx tx, LeadId id) {
        return Optional.of(lead);
    }

    @Override
    public Optional<Lead> ofOrigin(Tx tx, String reference) {
        return Optional.of(lead).filter(one -> one.clue().reference().equals(reference));
    }

    @Override
    public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
        return List.of(lead);
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        return 1;
    }

    @Override
    public void put(Tx tx, Lead changed) {
        throw new UnsupportedOperationException();
    }
}
