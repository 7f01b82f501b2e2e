package org.xunyao.app;

import java.util.Optional;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.app.cases.CasePorts;
import org.xunyao.app.cases.desk.CaseDesks;
import org.xunyao.app.packages.PackagesPorts;
import org.xunyao.app.packages.desk.CaseFolder;
import org.xunyao.app.packages.desk.PackagesAtDesks;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.wire.json.CasePackage;

/// The ports of cases, documents and packages for one person, over the desks of the house.
record CaseRooms(House house, Ticket.OfPerson ticket) {
    CasePorts cases(CasePorts.Papers papers) {
        var casework = house.desks().casework();
        var supervision = house.desks().supervision();
        var desks = new CaseDesks.Desks(
                house.desks().office(),
                casework.leads(),
                casework.cases(),
                casework.drafting(),
                supervision.evidence(),
                casework.registry(),
                casework.staff());
        var rules = new CaseDesks.Rules(casework.rulebook(), house.desks().calendar(), casework.kinds());
        return new CaseDesks(
                        desks,
                        rules,
                        supervision.alarms()::confirmed,
                        house.surroundings().clock(),
                        ticket)
                .ports(papers);
    }

    PapersPorts papers() {
        var casework = house.desks().casework();
        var rooms = new PaperDesks.Rooms(
                casework.drafting(),
                casework.leads(),
                casework.cases(),
                casework.registry(),
                house.desks().supervision().evidence(),
                casework.staff(),
                house.desks().audit().heads());
        return new PaperDesks(
                        rooms,
                        casework.workshop(),
                        casework.phrases(),
                        house.surroundings().clock(),
                        house.surroundings().ids())
                .ports(ticket);
    }

    PackagesPorts packages() {
        var casework = house.desks().casework();
        var exchange = house.desks().exchange();
        var desks = new CaseFolder.Desks(
                casework.cases(),
                casework.leads(),
                casework.registry(),
                casework.drafting(),
                house.desks().supervision().evidence());
        var packing = new CasePackage(
                house.surroundings().digester(),
                casework.kinds(),
                house.desks().bureau().name(),
                this::checkpoint);
        var folder = new CaseFolder(desks, packing, casework.kinds(), ticket);
        return new PackagesAtDesks(exchange.desks(), folder, ticket, exchange.address()).ports();
    }

    /// The newest sealed head of the audit chain goes out with every package.
    private Optional<SignedCheckpoint> checkpoint() {
        var shelf = house.desks().audit().shelf();
        return house.surroundings()
                .store()
                .transactions()
                .read(tx -> shelf.checkpoints().last(tx, house.desks().bureau().station()));
    }
}
