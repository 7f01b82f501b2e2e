package org.xunyao.app.papers.room;

import java.util.function.Function;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.app.cases.summary.desk.SpotRoom;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.packages.PackagesPorts;
import org.xunyao.app.packages.desk.CaseFolder;
import org.xunyao.app.packages.desk.PackagesAtDesks;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.app.replay.Projector;
import org.xunyao.video.Codec;
import org.xunyao.wire.json.CasePackage;

/// Documents and packages for one person, over the desks of the house.
///
/// @param desks of the house
/// @param projectors decode the clips that sentences name
public record PaperRooms(
        Surroundings surroundings, Desks desks, Ticket.OfPerson ticket, Function<Codec, Projector> projectors) {
    /// The room of documents.
    public PapersPorts papers() {
        var tools = new SealedSight.Tools(projectors, desks.casework().masks()::cover, surroundings.clock());
        return paperDesks()
                .ports(ticket)
                .seeing(new SealedSight(desks.supervision().evidence(), tools, ticket));
    }

    /// What prints and copies issued documents.
    public SealedPapers sealed() {
        return paperDesks().sealed(ticket);
    }

    /// The room of packages.
    public PackagesPorts packages() {
        var casework = desks.casework();
        var exchange = desks.exchange();
        var needed = new CaseFolder.Desks(
                casework.cases(),
                casework.leads(),
                casework.registry(),
                casework.drafting(),
                desks.supervision().evidence());
        var packing = new CasePackage(
                surroundings.digester(),
                casework.kinds(),
                desks.bureau().name(),
                () -> desks.audit().sealed(surroundings, desks.bureau().station()));
        var folder = new CaseFolder(needed, packing, casework.kinds(), ticket);
        return new PackagesAtDesks(exchange.desks(), folder, ticket, exchange.address()).ports();
    }

    private PaperDesks paperDesks() {
        var casework = desks.casework();
        var rooms = new PaperDesks.Rooms(
                casework.drafting(),
                casework.leads(),
                casework.cases(),
                casework.registry(),
                desks.supervision().evidence(),
                casework.staff(),
                desks.audit().heads(),
                SpotRoom.sittings(surroundings, desks)::find,
                casework.measures().measures());
        return new PaperDesks(rooms, casework.workshop(), casework.phrases(), surroundings.clock(), surroundings.ids());
    }
}
