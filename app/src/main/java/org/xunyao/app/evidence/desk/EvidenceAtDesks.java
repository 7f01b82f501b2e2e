package org.xunyao.app.evidence.desk;

import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.evidence.EvidencePorts;
import org.xunyao.app.evidence.Line;
import org.xunyao.app.evidence.Sheet;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.TrayDesk;
import org.xunyao.evidence.Unregistered;
import org.xunyao.evidence.Verdict;
import org.xunyao.evidence.catalogue.CatalogueDesk;
import org.xunyao.evidence.catalogue.Dossier;
import org.xunyao.evidence.catalogue.Entry;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.evidence.copy.Copying;
import org.xunyao.evidence.keeping.RetentionDesk;
import org.xunyao.evidence.keeping.ScrubDesk;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.evidence.keeping.ScrubRun;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.CameraId;
import org.xunyao.video.clip.Clip;

/// Brings the evidence screen what lies on the desks, in one person's name.
public final class EvidenceAtDesks {
    private static final int MOST = 1_000;

    private final Desks desks;
    private final Office office;
    private final Duration scrubEvery;
    private final Names names;
    private final Ticket.OfPerson ticket;
    private final OwnCopies copies;

    /// The desks of evidence.
    public record Desks(
            EvidenceDesk evidence,
            CatalogueDesk catalogue,
            TrayDesk tray,
            RetentionDesk retention,
            ScrubDesk scrub,
            ScrubRun scrubbing) {}

    /// Port: what people call cameras, persons and actors today.
    public interface Names {
        /// A camera by its code: shop and place.
        String camera(String code);

        /// A person.
        String person(PersonId id);

        /// An actor as custody names it, such as `person:` and an identifier, or a rule.
        String actor(String actor);
    }

    /// Port: finds faces.
    @FunctionalInterface
    public interface Faces {
        /// Where faces are, in pixels; one may reach over the edge of the picture.
        ///
        /// @throws FaultException `COPY-FACES`, `COPY-FACE-MODEL`
        List<Rectangle> in(byte[] jpeg);
    }

    /// Port: makes the faces of a film unreadable.
    @FunctionalInterface
    public interface Films {
        /// The film decoded, covered and coded anew.
        ///
        /// @param progress is told how far it is, and may end it
        /// @throws FaultException `COPY-FACES`, `COPY-FACE-MODEL`, `COPY-PICTURE`, `COPY-ENCODER`
        /// @throws java.util.concurrent.CancellationException if the person asked to stop
        Blurred blurred(Clip clip, Progress progress);
    }

    /// A film in which faces are unreadable.
    ///
    /// @param pictures of it
    /// @param looks pictures in which faces and persons were looked for
    /// @param covered pictures of which something is hidden
    public record Blurred(Clip clip, int pictures, int looks, int covered) {}

    /// What is known outside the desks.
    public record Outside(Names names, Faces faces, Films films) {}

    /// @param office is asked what the person is offered
    /// @param scrubEvery how long at most between two checks of all files
    /// @param covers what is hidden of a camera now
    public EvidenceAtDesks(
            Desks desks,
            Office office,
            Duration scrubEvery,
            Outside outside,
            Function<CameraId, Cover> covers,
            Ticket.OfPerson ticket) {
        this.copies = new OwnCopies(new CopyMasks(covers), outside.faces(), outside.films());
        this.desks = desks;
        this.office = office;
        this.scrubEvery = scrubEvery;
        this.names = outside.names();
        this.ticket = ticket;
    }

    /// The ports of the screen.
    public EvidencePorts ports() {
        var may = new EvidencePorts.May(
                office.offers(ticket, RetentionDesk.LOOK),
                office.offers(ticket, RetentionDesk.DISPOSE),
                office.offers(ticket, EvidenceDesk.SEAL),
                office.offers(ticket, ScrubDesk.SCRUB));
        return new EvidencePorts(new Lists(may), new Items(), new Scrub(may), may);
    }

    private String source(EvidenceItem item) {
        return switch (item.source()) {
            case EvidenceSource.OfCamera(String camera) -> names.camera(camera);
            case EvidenceSource.OfPerson(PersonId person) -> names.person(person);
        };
    }

    /// A refusal is said on the screen like any other reason.
    private static <R> R allowed(Supplier<R> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private final class Lists implements EvidencePorts.Lists {
        private final EvidencePorts.May may;

        Lists(EvidencePorts.May may) {
            this.may = may;
        }

        @Override
        public List<Line> page(Optional<EvidenceItem> after, int limit) {
            return allowed(() -> desks.catalogue().page(ticket, after, limit).stream()
                    .map(entry -> line(entry, Optional.empty()))
                    .toList());
        }

        @Override
        public List<Line> tray() {
            return allowed(() -> desks.evidence().unregistered(ticket, MOST).stream()
                    .<Line>map(Line.OfFile::new)
                    .toList());
        }

        @Override
        public List<Line> due() {
            return allowed(() -> may.due() ? due(desks.retention().due(ticket, MOST)) : List.of());
        }

        private List<Line> due(List<RetentionDesk.Due> found) {
            Map<EvidenceId, Entry> entries =
                    entries(found.stream().map(one -> one.held().item().id()).toList());
            return found.stream()
                    .<Line>map(one -> {
                        EvidenceItem item = one.held().item();
                        Entry entry = entries.getOrDefault(item.id(), new Entry(item, List.of(), false));
                        return new Line.OfItem(entry, source(item), Optional.of(one.lastDay()), Optional.empty());
                    })
                    .toList();
        }

        @Override
        public List<Line> faults() {
            return allowed(() -> may.scrub()
                    ? desks.scrub()
                            .last(ticket)
                            .map(pass -> faults(pass.faults()))
                            .orElse(List.of())
                    : List.of());
        }

        private List<Line> faults(List<ScrubPass.Fault> found) {
            Map<EvidenceId, Entry> entries =
                    entries(found.stream().map(ScrubPass.Fault::item).toList());
            return found.stream()
                    .flatMap(fault -> Optional.ofNullable(entries.get(fault.item()))
                            .map(entry -> line(entry, Optional.of(fault.found())))
                            .stream())
                    .toList();
        }

        private Map<EvidenceId, Entry> entries(List<EvidenceId> ids) {
            return desks.catalogue().some(ticket, ids).stream()
                    .collect(Collectors.toMap(entry -> entry.item().id(), Function.identity(), (one, same) -> one));
        }

        private Line line(Entry entry, Optional<String> fault) {
            return new Line.OfItem(entry, source(entry.item()), Optional.empty(), fault);
        }

        @Override
        public long count() {
            return allowed(() -> desks.catalogue().count(ticket));
        }
    }

    private final class Items implements EvidencePorts.Items {
        @Override
        public Sheet open(EvidenceId id) {
            return allowed(() -> {
                Dossier dossier = desks.catalogue().dossier(ticket, id);
                List<Sheet.Handling> custody = dossier.custody().stream()
                        .map(entry -> new Sheet.Handling(entry.at(), names.actor(entry.by()), entry.action()))
                        .toList();
                return new Sheet(
                        dossier,
                        source(dossier.entry().item()),
                        custody,
                        desks.retention().term(ticket, id));
            });
        }

        @Override
        public Verdict check(EvidenceId id) {
            return allowed(() -> desks.evidence().verify(ticket, id));
        }

        @Override
        public Preview preview(EvidenceId id) {
            return allowed(() -> desks.evidence().use(ticket, id, copies::preview));
        }

        @Override
        public Saved<EvidenceItem> copy(EvidenceId id, List<CopyStep> steps, Progress progress) {
            return allowed(() ->
                    new Copying(desks.evidence(), desks.catalogue(), copies.watched(progress)).make(ticket, id, steps));
        }

        @Override
        public Saved<?> dispose(EvidenceId id, String reason) {
            return allowed(() -> desks.retention().dispose(ticket, id, reason));
        }

        @Override
        public Saved<EvidenceItem> register(Unregistered file, String reason) {
            return allowed(() -> desks.tray().register(ticket, file, reason));
        }
    }

    private final class Scrub implements EvidencePorts.Scrub {
        private final EvidencePorts.May may;

        Scrub(EvidencePorts.May may) {
            this.may = may;
        }

        @Override
        public Optional<ScrubPass> last() {
            return allowed(() -> may.scrub() ? desks.scrub().last(ticket) : Optional.empty());
        }

        @Override
        public Duration every() {
            return scrubEvery;
        }

        @Override
        public Optional<Saved<ScrubPass>> run(LongConsumer done) {
            return allowed(() -> desks.scrubbing().run(ticket, done));
        }
    }
}
