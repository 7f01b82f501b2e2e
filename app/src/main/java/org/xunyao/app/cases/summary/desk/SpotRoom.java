package org.xunyao.app.cases.summary.desk;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.summary.SpotModel;
import org.xunyao.app.cases.summary.SpotPane;
import org.xunyao.app.cases.summary.SpotPorts;
import org.xunyao.app.cases.summary.SpotWords;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.casework.summary.SpotBook;
import org.xunyao.casework.summary.SpotDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.store.casework.summary.SpotCasesInStore;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.law.PenaltyTables;
import org.xunyao.wire.spot.SpotJson;
import org.xunyao.wire.spot.SpotTables;

/// The room 当场处罚 of one person: its model, with what was typed, outlives its pane.
public final class SpotRoom {
    private static final String SITTING = "summary:";

    private final SpotModel model;
    private final SpotWords words;

    private SpotRoom(SpotModel model, SpotWords words) {
        this.model = model;
        this.words = words;
    }

    /// The room.
    ///
    /// @param texts any
    /// @param zone in which times are written
    public static SpotRoom of(SpotPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        var paper = new SpotWords(Texts.of(Language.CHINESE), zone);
        return new SpotRoom(new SpotModel(ports, tasks, paper), new SpotWords(texts, zone));
    }

    /// The room over an open station, for those who may look at sittings.
    ///
    /// @param texts any
    public static Optional<SpotRoom> over(Ground ground, Ticket.OfPerson ticket, Tasks tasks, Texts texts) {
        Desks desks = ground.desks();
        if (!desks.office().offers(ticket, SpotDesk.LOOK)) {
            return Optional.empty();
        }
        var casework = desks.casework();
        var behind = new SpotAtDesks.Desks(
                desks.office(),
                sittings(ground.around(), desks),
                casework.leads(),
                casework.staff(),
                casework.registry(),
                casework.drafting());
        Clock clock = ground.around().clock();
        SpotPorts ports = new SpotAtDesks(behind, book(ground.around(), desks), clock, ticket)
                .ports(ground.papers(), law(ground.around()).exemptions());
        SpotRoom room = of(ports, tasks, texts, clock.zone());
        room.model().refresh();
        return Optional.of(room);
    }

    /// The desk of the summary procedure over an open station.
    public static SpotDesk sittings(Surroundings around, Desks desks) {
        var store = around.store();
        return new SpotDesk(
                desks.office(),
                new SpotDesk.Shelf(
                        new SpotCasesInStore(new SpotJson()), store.leads(), store.caseNumbers(), store.accounts()),
                book(around, desks),
                around.clock(),
                around.ids());
    }

    private static SpotBook book(Surroundings around, Desks desks) {
        var tables = new SpotTables(around.arguments().resources().resolve("procedure"));
        return new SpotBook(tables.rules(), law(around).book(), desks.casework().rulebook());
    }

    private static PenaltyTables law(Surroundings around) {
        return new PenaltyTables(around.arguments().resources().resolve("law"));
    }

    /// What the room stands on.
    ///
    /// @param papers documents in the same person's name
    public record Ground(Surroundings around, Desks desks, PapersPorts papers) {}

    /// Leads a key of a deadline to its sitting, and any other where it led before.
    ///
    /// @param go opens a place of work by its name
    public Consumer<String> ways(Consumer<String> go, Consumer<String> before) {
        return key -> {
            if (key.startsWith(SITTING)) {
                go.accept("summary");
                model.show(key);
            } else {
                before.accept(key);
            }
        };
    }

    /// The room without its looks.
    public SpotModel model() {
        return model;
    }

    /// A pane of it. JavaFX thread.
    public Parent pane() {
        return new SpotPane(model, words);
    }
}
