package org.xunyao.app;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.access.Office;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.app.papers.desk.Phrases;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.SampleCounty.Bureau;
import org.xunyao.wire.json.FactsJson;

/// The desks of case work (办案): register of pharmacies, leads, cases, documents, and the rules that bind them.
///
/// @param workshop what makes and keeps pages
/// @param phrases words with which documents begin
record CaseworkDesks(
        RegistryDesk registry,
        LeadDesk leads,
        CaseDesk cases,
        Drafting drafting,
        StaffDesk staff,
        Rulebook rulebook,
        DocumentKinds kinds,
        PaperDesks.Workshop workshop,
        Phrases phrases) {
    private static final String FOLDER = "documents";

    /// Builds them on the open station.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    static CaseworkDesks over(Surroundings surroundings, Office office, Bureau bureau, Deadlines deadlines) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        Path resources = surroundings.arguments().resources();
        var rulebook = new Rulebook(
                new ProcedureTables(resources.resolve("procedure")).procedure(),
                new DeadlineTables(resources.resolve("deadlines")).rules(),
                deadlines);
        var cabinet = new LeadDesk.Cabinet(store.leads(), store.caseFiles(), store.caseNumbers(), store.accounts());
        DocumentKinds kinds = DocumentKinds.installed();
        Composer composer = new LateComposer(resources.resolve("documents"));
        var issuer = new Issuer(
                bureau.name(),
                bureau.shortMark(),
                surroundings.location().dataFolder().resolve(FOLDER));
        Documents documents = store.documents(new FactsJson(kinds));
        return new CaseworkDesks(
                new RegistryDesk(office, store.pharmacies()),
                new LeadDesk(office, cabinet, rulebook, clock, surroundings.ids()),
                new CaseDesk(office, store.caseFiles()),
                new Drafting(
                        office,
                        documents,
                        store.documentNumbers(),
                        kinds,
                        new Drafting.Press(composer, surroundings.files(), issuer),
                        clock),
                new StaffDesk(office, store.accounts()),
                rulebook,
                kinds,
                new PaperDesks.Workshop(kinds, composer, surroundings.files(), surroundings.digester(), issuer),
                Phrases.read(
                        List.of(resources.resolve("documents/phrases.csv"), resources.resolve("sample/phrases.csv"))));
    }
}
