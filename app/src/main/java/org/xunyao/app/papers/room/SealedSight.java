package org.xunyao.app.papers.room;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ClipPlayer;
import org.xunyao.app.alarms.ClipPlayer.Showing;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.app.evidence.desk.EvidenceRoom;
import org.xunyao.app.papers.link.EvidenceSight;
import org.xunyao.app.papers.link.LinkFilm;
import org.xunyao.app.papers.link.Seen;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.replay.ClipReplay;
import org.xunyao.app.replay.Projector;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

/// What sentences of documents name, from the vault of evidence in one person's name: it is the piece
/// whose digests stand in the document, checked before it is shown, and covered as its camera is.
public final class SealedSight implements EvidenceSight {
    /// So long after a gap it is still told.
    private static final Duration AFTER_A_GAP = Duration.ofSeconds(1);

    private final EvidenceDesk evidence;
    private final Ticket.OfPerson ticket;
    private final Function<EvidenceId, Preview> look;
    private final ClipPlayer player;

    /// What a look needs besides the desk.
    ///
    /// @param projectors decode clips
    /// @param covers what is hidden of a camera now
    public record Tools(Function<Codec, Projector> projectors, Function<CameraId, Cover> covers, Clock clock) {}

    /// @param evidence is asked in the person's name each time
    public SealedSight(EvidenceDesk evidence, Tools tools, Ticket.OfPerson ticket) {
        this.evidence = evidence;
        this.ticket = ticket;
        this.look = EvidenceRoom.sight(evidence, tools.covers(), ticket);
        this.player = new ClipReplay(
                (id, reader) -> evidence.use(ticket, id, found -> reader.apply(found.file())),
                tools.projectors(),
                tools.covers(),
                tools.clock());
    }

    @Override
    public Seen see(EvidenceLink link) {
        return switch (look.apply(meant(link))) {
            case Preview.Still still -> new Seen.Still(still.encoded(), still.current());
            case Preview.Film film -> new Seen.Film(film.from(), film.to(), film.pictures());
        };
    }

    @Override
    public LinkFilm play(EvidenceLink link) {
        EvidenceId id = meant(link);
        try {
            return new Played(player.open(id));
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    /// The piece of which the sentence speaks, letter by letter.
    private EvidenceId meant(EvidenceLink link) {
        var id = new EvidenceId(link.evidence());
        try {
            EvidenceItem item = evidence.find(ticket, id)
                    .orElseThrow(() -> new FaultException("EVIDENCE-UNKNOWN", "no item " + id.value()));
            boolean same = item.digests().sha256().equals(link.sha256())
                    && item.digests().sm3().equals(link.sm3());
            if (!same) {
                throw new FaultException("LINK-DIGEST", "another item " + id.value());
            }
            return id;
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    /// An open clip of the replay.
    private record Played(Showing showing) implements LinkFilm {
        @Override
        public TilePicture picture() {
            return showing.picture();
        }

        @Override
        public Duration length() {
            return showing.length();
        }

        @Override
        public Duration position() {
            return showing.position();
        }

        @Override
        public Optional<Duration> missing() {
            Duration at = showing.position();
            return showing.gaps().stream()
                    .filter(gap -> at.equals(gap.from())
                            || (at.compareTo(gap.to()) >= 0
                                    && at.compareTo(gap.to().plus(AFTER_A_GAP)) < 0))
                    .map(ClipPlayer.Gap::length)
                    .findFirst();
        }

        @Override
        public boolean playing() {
            return showing.playing();
        }

        @Override
        public void play() {
            showing.play();
        }

        @Override
        public void pause() {
            showing.pause();
        }

        @Override
        public String fault() {
            return showing.fault();
        }

        @Override
        public void close() {
            showing.close();
        }
    }
}
