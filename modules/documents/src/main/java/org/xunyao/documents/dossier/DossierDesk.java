package org.xunyao.documents.dossier;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// The desk where the files of cases are consulted and leave as a book (卷宗台). Both throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class DossierDesk {
    /// Reading an archived file, with a trace (查阅留痕).
    public static final Action CONSULT = new Action("dossier.consult");

    /// Taking a file out as a book (导出卷宗).
    public static final Action EXPORT = new Action("dossier.export");

    private final Office office;
    private final CaseFiles files;

    /// @param office the only way in
    /// @param files the cases
    public DossierDesk(Office office, CaseFiles files) {
        this.office = office;
        this.files = files;
    }

    /// Records that a person reads an archived file.
    ///
    /// @throws FaultException `CASE-MISSING` if there is no such case
    public Saved<CaseFile> consult(Ticket.OfPerson ticket, CaseId id) {
        return office.perform(ticket, CONSULT, target(id), tx -> found(tx, id));
    }

    /// Records that a file is about to leave. Called before it does: a row whose disk then failed can be
    /// explained, a book without a row cannot.
    ///
    /// @throws FaultException `CASE-MISSING` if there is no such case
    public Saved<CaseFile> export(Ticket.OfPerson ticket, CaseId id) {
        return office.perform(ticket, EXPORT, target(id), tx -> found(tx, id));
    }

    private CaseFile found(Tx tx, CaseId id) {
        return files.find(tx, id)
                .orElseThrow(() -> new FaultException("CASE-MISSING", id.value().toString()));
    }

    private static Target target(CaseId id) {
        return new Target("case", id.value().toString());
    }
}
