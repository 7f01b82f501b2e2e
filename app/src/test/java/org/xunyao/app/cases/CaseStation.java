package org.xunyao.app.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.app.cases.dossier.DossierModel;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The page of cases as people find it: an empty store, one pharmacy and one confirmed source.
public final class CaseStation implements AutoCloseable {
    private final CaseBench bench;

    /// @param folder of the store
    public CaseStation(Path folder) {
        bench = new CaseBench(folder);
        bench.begin(LocalDate.of(2026, 11, 20));
    }

    /// A pharmacy, and what was seen in it.
    public void source(String shop, String description) {
        bench.source(bench.pharmacy(shop), description, bench.today());
    }

    /// A minute goes by.
    public void minute() {
        bench.now = bench.now.plusSeconds(60);
    }

    /// Today at the station.
    public LocalDate today() {
        return bench.today();
    }

    /// The page of a person, with the file of the case under it. To be called on the JavaFX thread.
    ///
    /// @param book where the file of the case goes
    public CasesView page(String login, Path book) {
        CasesViewModel model = bench.screenModel(login);
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        var dossier = new DossierModel(
                DossierTest.dossier(bench, login, new DossierTest.Pages()), tasks, model::prepareArchive);
        Texts texts = Texts.of(Language.CHINESE);
        return new CasesView(model, texts.with(CasesView.BUNDLE), bench.zone(), (window, title) -> Optional.empty())
                .with(new DossierPanel(dossier, texts.with(DossierPanel.BUNDLE), name -> Optional.of(book)));
    }

    /// The stage of the only matter, read anew.
    public Optional<Stage> stage() {
        CasesViewModel model = bench.model("liming");
        model.refresh();
        return model.list().items().stream().findFirst().flatMap(Matter::stage);
    }

    @Override
    public void close() {
        bench.close();
    }
}
