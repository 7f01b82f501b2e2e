package org.xunyao.app.knowledge.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.law.desk.LawRoom;
import org.xunyao.app.law.desk.PastAtDesk;

/// The two workspaces of law of one person: 罚则裁量, and 知识库, which leads there.
///
/// @param knowledge nothing if the person may not look things up
public record Library(LawRoom law, Optional<KnowledgeRoom> knowledge) {
    /// Begins to read. JavaFX thread.
    ///
    /// @param go opens a place of work by its name
    /// @param matter puts a lead or case in front by its key
    public static Library of(
            Surroundings around,
            Desks desks,
            Ticket.OfPerson ticket,
            Consumer<String> go,
            Consumer<String> matter,
            KnowledgeRoom.Screen screen) {
        var past = new PastAtDesk(desks.casework().cases(), ticket, around.clock());
        var law = LawRoom.of(around, past, screen.tasks(), screen.notices(), screen.texts());
        BiConsumer<String, LocalDate> penalty = (violation, day) -> {
            go.accept("law");
            law.ask(violation, day);
        };
        var ways = new KnowledgeRoom.Ways(penalty, matter);
        return new Library(law, KnowledgeRoom.of(around, desks, ticket, ways, screen));
    }
}
