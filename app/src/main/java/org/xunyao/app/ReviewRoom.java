package org.xunyao.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ClipPlayer;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.ReviewSheet;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.app.alarms.ReviewViewModel;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.app.alarms.answer.desk.ReviewAtDesk;
import org.xunyao.app.alarms.beside.AlarmQueue;
import org.xunyao.app.alarms.beside.DailyLines;
import org.xunyao.app.alarms.fair.FairSearch;
import org.xunyao.app.alarms.fair.FairSources;
import org.xunyao.app.alarms.past.PastModel;
import org.xunyao.app.alarms.past.PastPane;
import org.xunyao.app.alarms.past.PastPorts;
import org.xunyao.app.alarms.past.desk.PastAtDesks;
import org.xunyao.app.alarms.reread.RereadModel;
import org.xunyao.app.alarms.reread.RereadPane;
import org.xunyao.app.alarms.reread.desk.RereadAtDesk;
import org.xunyao.app.alarms.room.AlarmRoom;
import org.xunyao.app.alarms.room.AlarmTab;
import org.xunyao.app.alarms.sound.AlarmSounds;
import org.xunyao.app.alarms.sound.MachineSpeaker;
import org.xunyao.app.alarms.sound.SoundMemory;
import org.xunyao.app.alarms.sound.SoundRoom;
import org.xunyao.app.escalation.Escalating;
import org.xunyao.app.house.CameraDesks;
import org.xunyao.app.house.SupervisionDesks;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.mask.view.MaskedReview;
import org.xunyao.app.replay.ClipReplay;
import org.xunyao.app.replay.WorkerProjector;
import org.xunyao.app.rule.RuleWard;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeStanding;
import org.xunyao.store.supervision.DecidedInStore;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.alarm.decided.DecidedDesk;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.wire.rule.SoundTable;

/// Brings the review's screen what lies on the desks and in the vault, in one person's name
/// (告警复核). Its methods are called off the JavaFX thread.
final class ReviewRoom {
    private static final String WAITING = "waiting";
    private static final int MOST = 200;
    private static final int LARGEST_STILL = 16 << 20;
    private static final Duration AROUND = Duration.ofMinutes(2);
    private static final Duration EARLIER = Duration.ofDays(30);

    private final SupervisionDesks desks;
    private final Pipeline pipeline;
    private final Places places;
    private final CameraDesks cameras;
    private final Ticket.OfPerson ticket;
    private final Clock clock;
    private final NamesOfHouse names;
    private final House house;
    private final Texts texts;

    private final Escalating escalating;
    private final FairSearch fair;

    /// @param texts any
    ReviewRoom(House house, NamesOfHouse names, Ticket.OfPerson ticket, Texts texts) {
        this.desks = house.desks().supervision();
        this.escalating = house.desks().reviews().escalating();
        this.pipeline = house.pipeline();
        this.places = names.places();
        this.names = names;
        this.house = house;
        this.texts = texts;
        this.cameras = house.desks().casework().cameraDesks();
        this.ticket = ticket;
        this.clock = house.surroundings().clock();
        this.fair = new FairSearch(sources(house, texts), texts, clock.zone());
    }

    private FairSources sources(House house, Texts texts) {
        boolean chinese = texts.language() == Language.CHINESE;
        Map<String, String> reasons = desks.rules().reasonsOn(clock.today()).stream()
                .collect(Collectors.toMap(DismissalReason::code, why -> chinese ? why.nameZh() : why.nameEn()));
        return new FairSources(
                house.looks(),
                new FairSources.Shop(
                        places::beside,
                        finding -> desks.workshop()
                                .judged(
                                        ticket,
                                        finding.rule().id(),
                                        finding.from().minus(EARLIER)),
                        shop -> cameras.licences().desk().history(ticket, shop),
                        code -> cameras.licences()
                                .scopes()
                                .of(code)
                                .map(scope -> chinese ? scope.nameZh() : scope.nameEn())
                                .orElse(code)),
                finding -> entries(house.duty().desk(), finding),
                (camera, from, to) -> house.streams()
                        .desk()
                        .record(ticket, List.of(camera), from, to)
                        .getOrDefault(camera, List.of()),
                new FairSources.Calls(camera -> names.camera(camera.code()), code -> reasons.getOrDefault(code, code)));
    }

    private List<DutyEntry> entries(DutyDesk ledger, Finding finding) {
        var post = new DutyPost(finding.shop(), finding.camera(), finding.zone().name());
        LocalDate from = LocalDate.ofInstant(finding.from(), clock.zone());
        LocalDate to = LocalDate.ofInstant(finding.to(), clock.zone());
        return ledger.record(ticket, List.of(post), from, to).values().stream()
                .flatMap(found -> found.entries().stream())
                .toList();
    }

    /// With clips that play and with what must not be seen of them hidden.
    ReviewPorts played() {
        MaskWard masks = house.desks().casework().masks();
        var player = new ClipReplay(
                (id, reader) -> desks.evidence().use(ticket, id, found -> reader.apply(found.file())),
                codec -> new WorkerProjector(pipeline.film(codec)),
                masks::cover,
                clock);
        return MaskedReview.of(ports(Optional.of(player)), masks::cover);
    }

    /// With what fires often in one line a day.
    ReviewPorts daily(ReviewPorts ports) {
        RuleWard book = desks.book();
        var folding = new DailyLines.Folding(book::daily, book.limits().often(), book::raised);
        return DailyLines.of(ports, folding, new ReviewWords(texts.with(ReviewView.BUNDLE), clock.zone()), clock);
    }

    /// What is heard of the alarms in a queue.
    SoundRoom sound(House house, AlarmQueue queue, Texts texts) {
        var surroundings = house.surroundings();
        var arguments = surroundings.arguments();
        var memory = new SoundMemory(arguments.data().resolve("alarm-sounds.txt"), surroundings.files());
        var sounds = new AlarmSounds(
                new AlarmSounds.Tools(new MachineSpeaker(), memory),
                new SoundTable(arguments.resources().resolve("rules")).rules(clock.today()),
                house.tasks(),
                clock);
        return new SoundRoom(queue, sounds, texts, clock.zone());
    }

    /// Second readings of verdicts, for who is offered them.
    Optional<Supplier<Parent>> rereading() {
        var reviews = house.desks().reviews();
        Office office = house.desks().office();
        var reading = new RereadAtDesk(
                reviews.verdicts(), reviews.sample().least(), ticket, raised -> item(raised, List.of()));
        var words = new ReviewWords(texts.with(ReviewView.BUNDLE).with(RereadPane.BUNDLE), clock.zone());
        return reading.offered(office)
                ? Optional.of(
                        () -> new RereadPane(new RereadModel(reading.ports(office, played()), house.tasks()), words))
                : Optional.empty();
    }

    ReviewPorts ports(Optional<ClipPlayer> player) {
        return new ReviewPorts(
                new ReviewPorts.Queue() {
                    @Override
                    public List<ReviewItem> undecided() {
                        return newest();
                    }

                    @Override
                    public long waiting(List<ReviewItem> shown) {
                        return shown.size() < MOST
                                ? shown.size()
                                : desks.alarms().waiting(ticket);
                    }
                },
                this::open,
                new ReviewAtDesk(
                        desks.review(),
                        ticket,
                        house.surroundings().ids(),
                        desks.rules().practice(),
                        names::person),
                desks.rules().reasonsOn(clock.today()),
                player);
    }

    /// What waits and what was decided, one beside the other.
    ///
    /// @param ports of what waits; clips and stills of decided alarms are shown the same way
    Parent view(ReviewViewModel model, ReviewPorts ports) {
        Texts own = texts.with(ReviewView.BUNDLE);
        var past = new PastModel(past(ports), house.tasks(), model::refresh);
        var room = new AlarmRoom(
                List.of(
                        new AlarmTab(WAITING, own.of("room.waiting"), () -> new ReviewView(model, own, clock.zone())),
                        new AlarmTab(
                                "decided",
                                own.of("room.decided"),
                                () -> new PastPane(past, new ReviewWords(own, clock.zone())))),
                own);
        model.calledProperty().subscribe(() -> room.turn(WAITING));
        return room;
    }

    private PastPorts past(ReviewPorts ports) {
        var store = house.surroundings().store();
        Office office = house.desks().office();
        var decided = new DecidedDesk(office, new DecidedInStore(), store.alarms(), store.leads());
        boolean chinese = texts.language() == Language.CHINESE;
        return new PastPorts(
                new PastAtDesks(
                        new PastAtDesks.Desks(office, decided, desks.review(), escalating.desk()),
                        new PastAtDesks.Names(alarm -> item(alarm, List.of()), names::person, ports.sheets()),
                        ticket,
                        clock),
                PastAtDesks.rules(desks.rows()),
                ports.reasons(),
                PastAtDesks.reasons(desks.rules().reasons(), chinese),
                ports.player());
    }

    /// What went up is listed, however many newer ones wait.
    private List<ReviewItem> newest() {
        Map<AlarmId, List<Escalation>> gone = escalating.open(ticket).stream()
                .collect(Collectors.groupingBy(Escalation::alarm, LinkedHashMap::new, Collectors.toList()));
        var alarms = new ArrayList<>(desks.alarms().undecided(ticket, Optional.empty(), MOST));
        if (alarms.size() == MOST) {
            Set<AlarmId> listed = alarms.stream().map(Alarm::id).collect(Collectors.toSet());
            gone.keySet().stream()
                    .filter(id -> !listed.contains(id))
                    .limit(MOST)
                    .flatMap(id -> desks.alarms().find(ticket, id).stream())
                    .flatMap(alarm -> alarm instanceof Alarm.Raised raised ? Stream.of(raised) : Stream.empty())
                    .forEach(alarms::add);
        }
        return alarms.stream()
                .map(raised -> item(raised, gone.getOrDefault(raised.id(), List.of())))
                .toList();
    }

    private ReviewItem item(Alarm alarm, List<Escalation> gone) {
        AlarmHead head = alarm.head();
        Finding finding = head.finding();
        var limits = desks.rules().limits();
        return new ReviewItem(
                alarm,
                row(finding.rule()),
                places.shop(finding.camera()),
                places.point(finding.camera()),
                limits.due(head),
                limits.reviewers(head),
                new ReviewItem.Limit(escalating.rules().ladder().of(head.colour(), head.raisedAt()), gone));
    }

    private AlarmRuleRow row(Finding.Rule rule) {
        return desks.book()
                .row(rule.id(), rule.version())
                .or(() -> anew(rule))
                .orElseThrow(() -> new FaultException("RULE-MISSING", rule.text()));
    }

    /// Another station may have put it in force just now.
    private Optional<AlarmRuleRow> anew(Finding.Rule rule) {
        desks.book().run();
        return desks.book().row(rule.id(), rule.version());
    }

    private ReviewSheet open(ReviewItem item) {
        AlarmHead head = item.head();
        Finding finding = head.finding();
        Instant from = finding.from().minus(AROUND);
        Instant to = finding.to().plus(AROUND);
        boolean about = AlarmRuleKind.of(finding.rule().id())
                .filter(AlarmRuleKind::duty)
                .isPresent();
        List<Segment> duty = Segment.ofDuty(pipeline.nobody(finding.camera())).stream()
                .filter(segment ->
                        about && segment.to().isAfter(from) && segment.from().isBefore(to))
                .toList();
        List<ReviewSheet.Look> looks = pipeline.looks(finding.camera(), from, to).stream()
                .map(look -> new ReviewSheet.Look(look.at(), look.persons()))
                .toList();
        return new ReviewSheet(
                duty,
                clips(head),
                looks,
                still(head),
                cameras.register().standing(finding.camera()),
                mode(finding),
                fair.of(head));
    }

    private Optional<EvidenceMode> mode(Finding finding) {
        return cameras.modes()
                .standing(ticket, new CameraCode(finding.camera().code()))
                .map(ModeStanding::holds);
    }

    private List<ReviewSheet.Clip> clips(AlarmHead head) {
        List<ReviewSheet.Clip> clips = new ArrayList<>();
        for (EvidenceId id : head.evidence().clips()) {
            clips.add(ClipReplay.named(id, desks.evidence().use(ticket, id, found -> clip(found.file()))));
        }
        return clips;
    }

    private Optional<ReviewSheet.Still> still(AlarmHead head) {
        return Optional.of(desks.evidence()
                .use(
                        ticket,
                        head.evidence().still(),
                        found -> new ReviewSheet.Still(
                                found.item().times().arrivalTime().orElse(head.raisedAt()), picture(found))));
    }

    private static Clip clip(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ClipReader.read(bytes);
        } catch (IOException unreadable) {
            throw new FaultException("EVIDENCE-DISK", "clip", unreadable);
        }
    }

    private static ByteBuffer picture(Verdict.Intact still) {
        if (still.item().digests().size() > LARGEST_STILL) {
            throw new FaultException(
                    "EVIDENCE-DISK", "still of " + still.item().digests().size() + " bytes");
        }
        try {
            return ByteBuffer.wrap(Files.readAllBytes(still.file())).asReadOnlyBuffer();
        } catch (IOException unreadable) {
            throw new FaultException("EVIDENCE-DISK", "still", unreadable);
        }
    }
}
