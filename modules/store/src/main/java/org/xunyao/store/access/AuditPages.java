package org.xunyao.store.access;

import java.util.List;
import java.util.Map;
import org.xunyao.access.AuditRecord;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// Reads pages of the chain's rows for those that search them.
public final class AuditPages {
    private AuditPages() {}

    /// Links that fulfil a condition, newest recorded time first, then the higher number.
    ///
    /// @param condition in HQL over the row's fields, made of fixed words only
    /// @param values of its parameters
    public static List<AuditRecord> of(Tx tx, String condition, Map<String, Object> values, int limit) {
        var question = Sessions.of(tx)
                .createSelectionQuery(
                        "from AuditRow where " + condition + " order by recordedAt desc, chainNo desc", AuditRow.class);
        values.forEach(question::setParameter);
        return question.setMaxResults(limit).getResultList().stream()
                .map(AuditRow::link)
                .toList();
    }
}
