package org.xunyao.app.patrol.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.app.patrol.PatrolPorts;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Ids;
import org.xunyao.supervision.patrol.CoverageDesk;
import org.xunyao.supervision.patrol.CoverageDesk.Judged;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.supervision.patrol.SequenceDesk;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.RiskFacts;

/// Fills the ports of patrols for one person.
///
/// @param random lots nobody can foretell
/// @param cover what must be hidden of a camera's pictures
/// @param names what people are called today, by the audit's name of them
public record PatrolAtDesks(
        PatrolDesks desks,
        Office office,
        Ticket.OfPerson ticket,
        Ids ids,
        RandomGenerator random,
        Supplier<Map<String, String>> names,
        Function<CameraId, Cover> cover)
        implements PatrolPorts.Runs, PatrolPorts.Coverage, PatrolPorts.Sequences {
    /// The ports.
    public PatrolPorts ports() {
        return new PatrolPorts(
                this,
                this,
                this,
                desks.rules(),
                office.offers(ticket, SequenceDesk.ARRANGE),
                office.offers(ticket, CoverageDesk.EXPORT),
                new ReadingAtDesks(desks.reading(), office, ticket, ids).ports(cover));
    }

    @Override
    public PatrolRun begin(String name, PatrolSeries series) {
        UUID id = ids.next();
        desks.keeper().begin(id);
        return desks.runs().begin(ticket, id, name, series).result();
    }

    @Override
    public Map<CameraId, RiskFacts> risks(Collection<CameraId> cameras) {
        return desks.runs().risks(ticket, cameras);
    }

    @Override
    public long seed() {
        return random.nextLong();
    }

    @Override
    public void keep(UUID patrol, List<Look> looks) {
        desks.keeper().keep(patrol, looks);
    }

    @Override
    public void end(UUID patrol, PatrolEnd.Cause cause) {
        desks.keeper().end(patrol, cause);
    }

    @Override
    public void flush() {
        desks.keeper().run();
    }

    @Override
    public Map<CameraId, Seen> seen() {
        return desks.coverage().seen(ticket);
    }

    @Override
    public Map<CameraId, Seen> export() {
        return desks.coverage().export(ticket).result();
    }

    @Override
    public Optional<Judged> newest() {
        return desks.coverage().newest(ticket);
    }

    @Override
    public Map<String, String> byActor() {
        return names.get();
    }

    @Override
    public List<PatrolSequence> all() {
        return desks.sequences().all(ticket);
    }

    @Override
    public void save(PatrolSequence sequence) {
        desks.sequences().save(ticket, sequence);
    }

    @Override
    public void delete(UUID id) {
        desks.sequences().delete(ticket, id);
    }

    @Override
    public UUID id() {
        return ids.next();
    }
}
