package org.xunyao.app.playback.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.Desks;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.Point;
import org.xunyao.app.playback.bookmark.BookmarkPorts;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.playback.parts.Lane.Span;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.app.replay.Playing;
import org.xunyao.app.replay.Projector;
import org.xunyao.app.replay.WorkerProjector;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.FilmLane;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.bookmark.BookmarkDesk;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cache.FilmShelf;
import org.xunyao.video.clip.Clip;

/// Fills the replay's ports from the running station, in one person's name. Who may watch a camera may
/// replay it; who may seal evidence may seal what is replayed.
///
/// @param texts hold the replay's bundle
/// @param ids of new bookmarks
public record ReplayDesks(
        Pipeline pipeline,
        FilmShelf shelf,
        Desks desks,
        Ticket.OfPerson ticket,
        Texts texts,
        Clock clock,
        Supplier<UUID> ids) {
    private static final Action WATCH = new Action("wall.watch");
    private static final int MOST = 200;

    /// The ports.
    public PlaybackPorts ports() {
        List<Point> points = pipeline.wall().stream()
                .map(camera -> new Point(camera.id(), camera.shop(), camera.point()))
                .toList();
        boolean seals = desks.office().offers(ticket, EvidenceDesk.SEAL);
        var film = new StationFilm(pipeline, shelf, this::may, this::alarms);
        return new PlaybackPorts(
                points,
                film,
                this::open,
                seals ? Optional.of(sealing()) : Optional.empty(),
                new PeekPorts(film::key, this::projector, desks.casework().masks()::cover),
                bookmarks(film));
    }

    private BookmarkPorts bookmarks(StationFilm film) {
        Office office = desks.office();
        var kept = new BookmarksAtDesk(
                desks.supervision().bookmarks(),
                ticket,
                office.offers(ticket, BookmarkDesk.LOOK),
                pipeline::has,
                this::may,
                camera -> film.known(camera).coverage());
        return new BookmarkPorts(kept, ticket.actor(), office.offers(ticket, BookmarkDesk.SET), ids);
    }

    private SealAtDesk sealing() {
        return new SealAtDesk(desks.supervision().evidence(), ticket, this::may, this::shop, pipeline::still);
    }

    private boolean may(CameraId camera) {
        return desks.office()
                .refusal(ticket, WATCH, new Target("camera", camera.code()))
                .isEmpty();
    }

    private Optional<Target> shop(CameraId camera) {
        if (!desks.office().offers(ticket, RegistryDesk.LOOK)) {
            return Optional.empty();
        }
        return desks.casework()
                .registry()
                .ofCamera(ticket, new CameraCode(camera.code()))
                .map(shop -> new Target("pharmacy", shop.id().value().toString()));
    }

    private Playing open(Clip film) {
        if (film.units().stream().anyMatch(unit -> unit.bytes().length > FilmLane.MOST_UNIT_BYTES)) {
            throw new FaultException("MEDIA-CLIP", "a unit too long for the worker");
        }
        return new Playing(
                film,
                projector(film.units().getFirst().codec()),
                desks.casework().masks()::cover,
                clock);
    }

    private Projector projector(Codec codec) {
        try {
            return new WorkerProjector(pipeline.film(codec));
        } catch (IllegalStateException full) {
            throw new FaultException("MEDIA-BUSY", "no place for a film", full);
        }
    }

    private List<Span> alarms(CameraId camera) {
        if (!desks.office().offers(ticket, AlarmDesk.LOOK)) {
            return List.of();
        }
        AlarmDesk alarms = desks.supervision().alarms();
        var spans = new ArrayList<Span>();
        for (Alarm alarm : alarms.undecided(ticket, Optional.empty(), MOST)) {
            add(spans, alarm.head(), camera, Lane.Kind.ALARM, "alarm.waiting");
        }
        for (Alarm alarm : alarms.confirmed(ticket, MOST)) {
            add(spans, alarm.head(), camera, Lane.Kind.DECIDED, "alarm.upheld");
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private void add(List<Span> spans, AlarmHead head, CameraId camera, Lane.Kind kind, String words) {
        if (head.finding().camera().equals(camera)) {
            spans.add(new Span(head.finding().from(), head.finding().to(), kind, texts.of(words)));
        }
    }
}
