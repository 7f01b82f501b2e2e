package org.xunyao.app.watch;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.ClipWriter;

/// Seals what belongs to an alarm, then raises it, in the name of the rule. Everything is lead material
/// only.
///
/// @param look the second look, without whose agreement nothing is sealed or raised
/// @param news is told of each alarm once it is saved
public record AlarmRaising(EvidenceDesk evidence, AlarmDesk alarms, SecondLook look, AlarmNews news) {
    /// Where nobody listens.
    public AlarmRaising(EvidenceDesk evidence, AlarmDesk alarms, SecondLook look) {
        this(evidence, alarms, look, new AlarmNews());
    }

    /// The same, telling of its alarms.
    public AlarmRaising telling(AlarmNews told) {
        return new AlarmRaising(evidence, alarms, look, told);
    }

    /// Seals clip and stills, and raises the alarm.
    ///
    /// @param agrees what the second look answered
    /// @param film the very bytes that the second look read
    /// @param shown what was read until it fired
    /// @throws org.xunyao.kernel.FaultException `EVIDENCE-DISK`, `STORE-…` or `RULE-MISSING`; then no alarm
    /// @throws org.xunyao.access.RefusedException if the rule may not
    public Occasion raise(Post post, Episode episode, Film film, SecondLook.Agrees agrees, Shown shown) {
        Ticket.OfRule ticket = ticket(post);
        Target occasion = occasion(post, episode.from());
        EvidenceId clip = seal(ticket, film, List.of(occasion));
        List<EvidenceId> stills = agrees.stills().stream()
                .map(still -> seal(ticket, film, clip, still, occasion))
                .toList();
        Finding finding = finding(post, episode, agrees.detector(), shown);
        var items = new AlarmEvidence(
                stills.getFirst(), clip, Optional.empty(), stills.subList(1, stills.size()), List.of());
        Alarm alarm = alarms.raise(ticket, finding, post.colour(), items).result();
        news.tell();
        return new Occasion(alarm.id(), finding, items, Optional.empty());
    }

    /// The alarm of that post which another station raised, nobody has decided, and whose end nobody has
    /// seen: it goes on here, if the condition still holds. One of a day is whole when it is raised.
    ///
    /// @param now the rule's hours must have lasted all the time since the alarm
    /// @throws org.xunyao.kernel.FaultException `STORE-…`
    /// @throws org.xunyao.access.RefusedException if the rule may not look
    Optional<Occasion> unended(Post post, Instant now) {
        return alarms.latest(ticket(post), post.camera(), post.row().rule())
                .filter(alarm -> alarm instanceof Alarm.Raised && !post.isDaily())
                .map(Alarm::head)
                .filter(head -> head.evidence().lastClip().isEmpty())
                .filter(head -> judgedSince(post, head.finding().to(), now))
                .map(head -> new Occasion(head.id(), head.finding(), head.evidence(), Optional.empty()));
    }

    private static boolean judgedSince(Post post, Instant then, Instant now) {
        var whole = new BusinessHours.Stretch(then, now);
        return !now.isAfter(then)
                || post.row().hours().of(post.hours(), then, now).equals(List.of(whole));
    }

    /// Seals the end of the episode and adds it to the alarm.
    ///
    /// @param film nothing if the ring has lost it; then only the length is added
    /// @param to end of the episode
    void complete(Post post, Occasion occasion, Optional<Film> film, Instant to) {
        complete(post, occasion, film, List.of(), to);
    }

    /// The same with pictures of that film.
    ///
    /// @param stills none where there is no film
    void complete(Post post, Occasion occasion, Optional<Film> film, List<SecondLook.Still> stills, Instant to) {
        Ticket.OfRule ticket = ticket(post);
        Target episode = occasion(post, occasion.finding().from());
        Optional<EvidenceId> last = film.map(
                end -> seal(ticket, end, List.of(episode, occasion.alarm().target())));
        List<EvidenceId> further = new ArrayList<>();
        last.ifPresent(
                clip -> stills.forEach(still -> further.add(seal(ticket, film.orElseThrow(), clip, still, episode))));
        var items = new AlarmEvidence(occasion.items().still(), occasion.items().firstClip(), last, further, List.of());
        alarms.raise(ticket, occasion.until(to), post.colour(), items);
        news.tell();
    }

    private EvidenceId seal(Ticket ticket, Film film, List<Target> about) {
        AccessUnit first = film.clip().units().getFirst();
        var capture = new Capture(
                EvidenceKind.CLIP,
                Clip.MEDIA_TYPE,
                film.times().at(first),
                Optional.of(first.arrival()),
                new EvidenceSource.OfCamera(film.clip().camera().code()),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                about);
        return evidence.seal(ticket, capture, new ByteArrayInputStream(film.bytes()))
                .result()
                .id();
    }

    private EvidenceId seal(Ticket ticket, Film film, EvidenceId original, SecondLook.Still still, Target about) {
        Optional<AccessUnit> shown = film.clip().units().stream()
                .filter(unit -> unit.number() == still.unit())
                .findFirst();
        var capture = new Capture(
                EvidenceKind.STILL,
                still.mediaType(),
                shown.flatMap(film.times()::at),
                shown.map(AccessUnit::arrival),
                new EvidenceSource.OfCamera(film.clip().camera().code()),
                EvidenceUse.LEAD_ONLY,
                Optional.of(original),
                still.operations(),
                List.of(about));
        return evidence.seal(ticket, capture, new ByteArrayInputStream(still.bytes()))
                .result()
                .id();
    }

    private static Finding finding(Post post, Episode episode, Finding.Detector detector, Shown shown) {
        return new Finding(
                post.camera(),
                post.shop(),
                new Finding.Rule(post.row().rule(), post.row().version()),
                episode.from(),
                episode.to(),
                episode.longest(),
                post.row().sustained(),
                detector,
                post.zone(),
                shown);
    }

    private static Ticket.OfRule ticket(Post post) {
        return new Ticket.OfRule(new Finding.Rule(post.row().rule(), post.row().version()).text());
    }

    /// All items of one episode can be found together, also those sealed before the alarm had an identity.
    private static Target occasion(Post post, Instant from) {
        return new Target("episode", post.camera().code() + "/" + post.row().rule() + "/" + from);
    }

    /// A clip and its container, written once.
    ///
    /// @param bytes never changed
    /// @param times what its camera claimed; kept beside the film, never in it
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Film(Clip clip, byte[] bytes, CameraTimes times) {
        /// Writes the container and takes the clip from what was written, so that nothing else is ever
        /// looked at.
        public static Film of(Clip clip, CameraTimes times) throws ClipException {
            byte[] bytes = ClipWriter.bytes(clip);
            return new Film(ClipReader.read(bytes), bytes, times);
        }
    }

    /// An alarm whose episode may still go on.
    ///
    /// @param resumed since when this station sees it, if another station raised the alarm:
    ///     between the two nobody looked
    public record Occasion(AlarmId alarm, Finding finding, AlarmEvidence items, Optional<Instant> resumed) {
        Occasion resumedAt(Instant from) {
            return new Occasion(alarm, finding, items, Optional.of(from));
        }

        private Finding until(Instant to) {
            return new Finding(
                    finding.camera(),
                    finding.shop(),
                    finding.rule(),
                    finding.from(),
                    to,
                    counted(to),
                    finding.threshold(),
                    finding.detector(),
                    finding.zone(),
                    Shown.NOTHING);
        }

        /// What went on after it fired is one unbroken stretch, else the episode had ended before. What
        /// another station saw and what this one sees are two stretches, and the longer one counts.
        private Duration counted(Instant to) {
            if (!to.isAfter(finding.to())) {
                return finding.counted();
            }
            Duration seen = Duration.between(resumed.orElse(finding.from()), to);
            return seen.compareTo(finding.counted()) > 0 ? seen : finding.counted();
        }
    }
}
