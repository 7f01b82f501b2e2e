package org.xunyao.app.people.desk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.access.people.AccountDesk;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.access.people.SessionsDesk;
import org.xunyao.app.house.PeopleDesks;
import org.xunyao.app.people.PeopleRooms;
import org.xunyao.app.people.PeopleView;
import org.xunyao.app.people.matrix.MatrixViewModel;
import org.xunyao.app.people.persons.PersonsViewModel;
import org.xunyao.app.people.sessions.SessionsViewModel;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The administrators' pages over the desks, in one person's name.
public record PeopleAtDesks(Office office, PeopleDesks desks, Ticket.OfPerson ticket) {
    /// The pages that this person may open; empty if there are none.
    public Optional<PeopleRooms> rooms(Tasks tasks, Clock clock, Language language) {
        boolean accounts = office.offers(ticket, AccountDesk.LOOK);
        boolean roles = office.offers(ticket, RolesDesk.LOOK);
        boolean sessions = office.offers(ticket, SessionsDesk.LOOK);
        if (!accounts && !roles && !sessions) {
            return Optional.empty();
        }
        return Optional.of(new PeopleRooms(
                only(
                        accounts,
                        () -> new PersonsViewModel(
                                new PersonsOfDesk(office, desks.accounts(), desks.roles(), ticket), tasks)),
                only(roles, () -> new MatrixViewModel(new PowersOfDesk(desks.roles(), ticket, clock, language), tasks)),
                only(
                        sessions,
                        () -> new SessionsViewModel(new SessionsOfDesk(office, desks.sessions(), ticket), tasks))));
    }

    /// Their view; they are read at once.
    public Optional<Supplier<Parent>> view(Tasks tasks, Clock clock, Texts texts) {
        return rooms(tasks, clock, texts.language()).map(pages -> {
            pages.refresh();
            return () -> new PeopleView(pages, texts.with(PeopleView.BUNDLE), clock.zone());
        });
    }

    private static <T> Optional<T> only(boolean offered, Supplier<T> page) {
        return offered ? Optional.of(page.get()) : Optional.empty();
    }
}
