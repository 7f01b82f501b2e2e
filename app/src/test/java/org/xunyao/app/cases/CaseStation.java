package org.xunyao.app.cases;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javax.imageio.ImageIO;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.dossier.DossierModel;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.PapersView;
import org.xunyao.app.papers.PapersViewModel;
import org.xunyao.app.papers.desk.FromCases;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Facts;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The rooms of cases and documents as people find them: an empty store, one pharmacy and one confirmed source.
public final class CaseStation implements AutoCloseable {
    private final CaseBench bench;
    private final PaperDesks papers;

    /// @param folder of the store
    public CaseStation(Path folder) {
        bench = new CaseBench(folder, true);
        bench.begin(LocalDate.of(2026, 11, 20));
        papers = bench.rooms();
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

    /// The rooms of a person, that of cases in front with the file of the case in it. To be called on the JavaFX
    /// thread. The page beside a form is blank: composing it at every pause is measured elsewhere.
    ///
    /// @param book where the file of the case goes
    public Parent page(String login, Path book) {
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        Ticket.OfPerson ticket = bench.person(login);
        PapersPorts all = papers.ports(ticket);
        // No second passes by itself: leaving and issuing save, and no save comes between two keys.
        PapersPorts.Pause never = (time, work) -> () -> {};
        var written = new PapersViewModel(
                new PapersPorts(all.shelf(), all.desk(), new BlankPages(), all.output(), never, all.forms()), tasks);
        Texts texts = Texts.of(Language.CHINESE);
        var documents = new PapersView(written, texts, bench.zone(), name -> Optional.empty());
        var rooms = new BorderPane();
        CasesViewModel model = bench.screenModel(login, new FromCases(room -> rooms.setCenter(documents), written));
        var dossier = new DossierModel(
                DossierTest.dossier(bench, login, papers.sealed(ticket)), tasks, model::prepareArchive);
        CasesView cases = new CasesView(
                        model, texts.with(CasesView.BUNDLE), bench.zone(), (window, title) -> Optional.empty())
                .with(new DossierPanel(dossier, texts.with(DossierPanel.BUNDLE), name -> Optional.of(book)));
        var back = new Button("案件");
        back.setId("go-cases");
        back.setFocusTraversable(false);
        back.setOnAction(press -> rooms.setCenter(cases));
        rooms.setTop(new HBox(back));
        rooms.setCenter(cases);
        return rooms;
    }

    /// The stage of the only matter, read anew.
    public Optional<Stage> stage() {
        return only().flatMap(Matter::stage);
    }

    private Optional<Matter> only() {
        CasesViewModel model = bench.model("liming");
        model.refresh();
        return model.list().items().stream().findFirst();
    }

    /// The documents of the only matter, read anew.
    public List<Document> documents() {
        return only().map(matter -> bench.desks().drafting().ofMatter(bench.person("liming"), matter.key()))
                .orElse(List.of());
    }

    @Override
    public void close() {
        bench.close();
    }

    private static final class BlankPages implements PapersPorts.Press {
        private static final byte[] PAGE = page();

        @Override
        public List<byte[]> draft(DocumentId id, Facts facts) {
            return List.of(PAGE);
        }

        @Override
        public List<byte[]> issued(Document.Issued document) {
            return List.of(PAGE);
        }

        private static byte[] page() {
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(50, 71, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            return bytes.toByteArray();
        }
    }
}
