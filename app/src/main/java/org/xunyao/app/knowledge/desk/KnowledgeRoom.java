package org.xunyao.app.knowledge.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.knowledge.IntakeModel;
import org.xunyao.app.knowledge.KnowledgeModel;
import org.xunyao.app.knowledge.KnowledgePorts;
import org.xunyao.app.knowledge.KnowledgePorts.Intake;
import org.xunyao.app.knowledge.KnowledgePorts.Tried;
import org.xunyao.app.knowledge.KnowledgeView;
import org.xunyao.app.knowledge.KnowledgeWords;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.casework.knowledge.LawTextDesk;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.knowledge.LawTextsInStore;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.knowledge.LawTextFile;

/// The workspace 知识库 of one person: its model outlives its view, and the index is made in the
/// background as soon as the
/// person is in.
public final class KnowledgeRoom {
    private final KnowledgeModel model;
    private final IntakeModel intake;
    private final KnowledgeWords words;

    private KnowledgeRoom(KnowledgeModel model, IntakeModel intake, KnowledgeWords words) {
        this.model = model;
        this.intake = intake;
        this.words = words;
    }

    /// Where the room leads.
    ///
    /// @param penalty opens a kind of violation on the law of a day
    /// @param matter puts a lead or case in front by its key
    public record Ways(BiConsumer<String, LocalDate> penalty, Consumer<String> matter) {}

    /// What the person sees and hears by.
    public record Screen(Tasks tasks, Notices notices, Texts texts) {}

    /// Begins to read everything, if the person may look things up. JavaFX thread.
    public static Optional<KnowledgeRoom> of(
            Surroundings around, Desks desks, Ticket.OfPerson ticket, Ways ways, Screen screen) {
        if (!desks.office().offers(ticket, LawTextDesk.LOOK)) {
            return Optional.empty();
        }
        var words = new KnowledgeWords(screen.texts(), around.clock().zone());
        var desk = new LawTextDesk(desks.office(), new LawTextsInStore(), around.clock());
        var shelf = new ShelfOfTables(around.arguments().resources(), () -> all(desk, ticket));
        var casework = desks.casework();
        var uses = new CaseUses(casework.cases(), casework.drafting(), ticket, around.clock());
        Consumer<String> copy = text -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            screen.notices().say(Notice.Kind.TOLD, words.of("copied"));
        };
        var taking = new Taking(desks.office(), desk, ticket);
        var ports = new KnowledgePorts(shelf, uses, new KnowledgePorts.Ways(ways.penalty(), ways.matter(), copy));
        var model = new KnowledgeModel(ports, around.clock().today(), screen.tasks());
        model.refresh();
        return Optional.of(new KnowledgeRoom(model, new IntakeModel(taking, screen.tasks(), model::refresh), words));
    }

    /// A view of it.
    public Parent view() {
        return new KnowledgeView(model, intake, words, this::choose);
    }

    private Optional<Path> choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.of("choose.file"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("TXT", "*.txt"));
        return Optional.ofNullable(chooser.showOpenDialog(Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElse(null)))
                .map(File::toPath);
    }

    private static List<LawText.Taken> all(LawTextDesk desk, Ticket.OfPerson ticket) {
        return refused(() -> desk.all(ticket));
    }

    private static <R> R refused(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    /// Takes texts in by the desk.
    private record Taking(Office office, LawTextDesk desk, Ticket.OfPerson ticket) implements Intake {
        @Override
        public boolean offered() {
            return office.offers(ticket, LawTextDesk.IMPORT);
        }

        @Override
        public Tried read(Path file) {
            try {
                return new Tried.Ready(LawTextFile.read(file));
            } catch (FaultException bad) {
                return new Tried.Refused(
                        bad.code(), String.valueOf(bad.getMessage()).replaceFirst("^[A-Z-]+: ", ""));
            }
        }

        @Override
        public Saved<LawText.Taken> take(LawText text) {
            return refused(() -> desk.take(ticket, text));
        }
    }
}
