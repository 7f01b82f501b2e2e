package org.xunyao.app.cases.dossier.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.dossier.DossierModel;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.app.cases.dossier.DossierPorts;
import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.house.Surroundings;
import org.xunyao.casework.CaseId;
import org.xunyao.documents.dossier.Bookbinding;
import org.xunyao.documents.dossier.DossierDesk;
import org.xunyao.documents.dossier.DossierSheets;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.dossier.DossierTables;
import org.xunyao.wire.json.ActsJson;

/// Furnishes the file of a case over the station's desks, in one person's name.
public record DossierRoom(DossierAtDesks desks) {
    private static final String FOLDER = "documents";

    /// Builds it.
    ///
    /// @param papers issued documents
    /// @param stills makes the copy of a still for a page
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static DossierRoom of(
            Desks house,
            Surroundings around,
            SealedPapers papers,
            Function<EvidenceItem, byte[]> stills,
            Ticket.OfPerson ticket) {
        Path resources = around.arguments().resources().resolve(FOLDER);
        var casework = house.casework();
        var press = new LateComposer(resources);
        var tables = new DossierTables(resources);
        var desks = new DossierAtDesks.Desks(
                house.office(),
                new DossierDesk(house.office(), around.store().caseFiles(new ActsJson())),
                casework.cases(),
                casework.leads(),
                casework.drafting(),
                house.supervision().evidence(),
                house.audit().heads());
        var tools = new DossierAtDesks.Tools(
                new Bookbinding(tables.order(), new DossierSheets(casework.kinds(), press, press), press),
                press,
                around.digester(),
                tables.retention(),
                house.bureau().name(),
                around.clock());
        Texts words = Texts.of(Language.CHINESE).with(DossierPanel.BUNDLE);
        return new DossierRoom(new DossierAtDesks(desks, tools, papers, stills, words, ticket));
    }

    /// The part of the case's page.
    ///
    /// @param texts the program's
    /// @param dialogs ask where a file goes, by the title of the dialog
    /// @param made is told of a book that was bound
    public DossierPanel panel(
            Tasks tasks,
            Texts texts,
            Function<String, Function<String, Optional<Path>>> dialogs,
            BiConsumer<CaseId, DossierPorts.Made> made) {
        var model = new DossierModel(desks.ports(), tasks, made);
        Texts own = texts.with(DossierPanel.BUNDLE);
        return new DossierPanel(model, own, dialogs.apply(own.of("dossier.save")));
    }
}
