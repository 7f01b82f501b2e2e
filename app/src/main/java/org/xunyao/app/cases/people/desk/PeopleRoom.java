package org.xunyao.app.cases.people.desk;

import org.xunyao.access.Ticket;
import org.xunyao.app.cases.CasesView;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.people.PeopleModel;
import org.xunyao.app.cases.people.PeoplePanel;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.casework.people.PeopleBinder;
import org.xunyao.casework.people.PeopleDesk;
import org.xunyao.store.casework.people.PeopleInStore;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.people.PeopleTables;

/// Furnishes the people of a case over the station's desks, in one person's name.
public final class PeopleRoom {
    private PeopleRoom() {}

    /// The desk on the open station.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static PeopleDesk desk(Desks house, Surroundings around) {
        var tables = new PeopleTables(around.arguments().resources().resolve("procedure"));
        var binder = new PeopleBinder(
                new PeopleInStore(), around.store().caseFiles(new ActsJson()), tables.rules(), around.clock());
        return new PeopleDesk(house.office(), binder);
    }

    /// The part of the case's page.
    ///
    /// @param texts the program's
    public static PeoplePanel panel(
            Desks house, Surroundings around, Ticket.OfPerson ticket, Tasks tasks, Texts texts) {
        var ports = new PeopleAtDesk(house.office(), desk(house, around), ticket);
        Texts own = texts.with(CasesView.BUNDLE).with(PeoplePanel.BUNDLE);
        return new PeoplePanel(
                new PeopleModel(ports, tasks, around.clock()),
                new CaseWords(own, around.clock().zone()));
    }
}
