package org.xunyao.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import org.xunyao.access.Ticket;
import org.xunyao.app.audit.AuditView;
import org.xunyao.app.audit.desk.AuditAtDesks;
import org.xunyao.app.cameras.CameraExtras;
import org.xunyao.app.cameras.CamerasView;
import org.xunyao.app.cameras.CamerasViewModel;
import org.xunyao.app.cameras.desk.AskedDoctor;
import org.xunyao.app.cameras.desk.CamerasAtDesks;
import org.xunyao.app.cameras.desk.LiveStreams;
import org.xunyao.app.cameras.find.FindRoom;
import org.xunyao.app.cameras.mode.ModeRoom;
import org.xunyao.app.cameras.mode.ModesAtDesk;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.app.cases.CasePorts;
import org.xunyao.app.cases.desk.CaseDesks;
import org.xunyao.app.cases.desk.StepsAtDesks;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.app.cases.dossier.DossierPorts;
import org.xunyao.app.cases.dossier.desk.DossierRoom;
import org.xunyao.app.cases.draft.DraftFile;
import org.xunyao.app.cases.list.FilterFile;
import org.xunyao.app.cases.summary.desk.SpotRoom;
import org.xunyao.app.duty.desk.DutyAtDesks;
import org.xunyao.app.duty.desk.DutyRoom;
import org.xunyao.app.evidence.desk.EvidenceAtDesks;
import org.xunyao.app.evidence.desk.EvidenceRoom;
import org.xunyao.app.evidence.desk.FacesAsked;
import org.xunyao.app.evidence.desk.FilmsBlurred;
import org.xunyao.app.evidence.desk.StillPages;
import org.xunyao.app.figures.FigureWords;
import org.xunyao.app.figures.FiguresModel;
import org.xunyao.app.figures.FiguresView;
import org.xunyao.app.figures.desk.FiguresAtDesks;
import org.xunyao.app.house.AuditDesks;
import org.xunyao.app.identity.desk.FaceEyes;
import org.xunyao.app.identity.desk.IdentityAtDesks;
import org.xunyao.app.identity.desk.IdentityRoom;
import org.xunyao.app.identity.desk.PictureFiles;
import org.xunyao.app.identity.desk.RecentStills;
import org.xunyao.app.licence.desk.LicenceEnds;
import org.xunyao.app.licence.desk.LicenceRoom;
import org.xunyao.app.licence.desk.LicencesAtDesk;
import org.xunyao.app.map.MapPorts;
import org.xunyao.app.map.MapViewModel;
import org.xunyao.app.map.desk.CameraStates;
import org.xunyao.app.map.desk.MapAtDesks;
import org.xunyao.app.map.desk.MapRoom;
import org.xunyao.app.mask.draw.MaskRoom;
import org.xunyao.app.mask.draw.MasksAtDesk;
import org.xunyao.app.papers.desk.FxPause;
import org.xunyao.app.papers.desk.SaveDialog;
import org.xunyao.app.papers.room.PaperRooms;
import org.xunyao.app.replay.WorkerProjector;
import org.xunyao.app.sales.desk.SalesAtDesks;
import org.xunyao.app.sales.desk.SalesRoom;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.app.streams.desk.StreamsAtDesks;
import org.xunyao.app.streams.desk.StreamsRoom;
import org.xunyao.app.workshop.desk.WorkshopAtDesks;
import org.xunyao.app.workshop.desk.WorkshopRoom;
import org.xunyao.app.zone.draw.ZoneRoom;
import org.xunyao.app.zone.draw.ZonesAtDesk;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.handling.Surcharge;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.face.FaceAsking;
import org.xunyao.media.link.face.FilmBlurring;
import org.xunyao.registry.mode.ModeDesk;
import org.xunyao.registry.place.PlaceDesk;
import org.xunyao.store.files.FileExport;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.term.TermTables;

/// Rooms and their ports for one person, over the desks of the house.
record CaseRooms(House house, Ticket.OfPerson ticket) {
    private static final Path BWRAP = Path.of("/usr/bin/bwrap");

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
                casework.staff(),
                new StepsAtDesks(casework.handling()),
                casework.measures());
        var around = house.surroundings();
        var tables = new ProcedureTables(around.arguments().resources().resolve("procedure"));
        LocalDate today = around.clock().today();
        var terms = new TermTables(around.arguments().resources().resolve("deadlines")).book(today);
        var rules = new CaseDesks.Rules(
                casework.rulebook(),
                house.desks().calendar(),
                casework.kinds(),
                tables.hearings(),
                Surcharge.on(today, terms.others(), casework.rulebook()));
        var filters = FilterFile.of(around.arguments().data(), around.files(), around.clock(), ticket);
        return new CaseDesks(desks, rules, supervision.alarms()::confirmed, around.clock(), ticket)
                .ports(papers, filters)
                .keeping(
                        DraftFile.of(around.arguments().data(), around.files(), around.clock(), ticket),
                        new FxPause()::then);
    }

    /// The file of a case.
    ///
    /// @param made is told of a book that was bound
    DossierPanel dossier(Texts texts, BiConsumer<CaseId, DossierPorts.Made> made) {
        var evidence = house.desks().supervision().evidence();
        var masks = house.desks().casework().masks();
        var stills = new StillPages(evidence, masks::cover, new FacesAsked(faces()), ticket);
        return DossierRoom.of(house.desks(), house.surroundings(), rooms().sealed(), stills::page, ticket)
                .panel(house.tasks(), texts, SaveDialog::new, made);
    }

    /// Decisions on the spot, for those who may look at them.
    Optional<SpotRoom> summary(Texts texts) {
        return SpotRoom.over(
                new SpotRoom.Ground(house.surroundings(), house.desks(), rooms().papers()),
                ticket,
                house.tasks(),
                texts);
    }

    /// Papers and packages.
    PaperRooms rooms() {
        return new PaperRooms(
                house.surroundings(),
                house.desks(),
                ticket,
                codec -> new WorkerProjector(house.pipeline().film(codec)));
    }

    /// The register of cameras.
    CamerasViewModel cameras(Texts texts) {
        var casework = house.desks().casework();
        Clock clock = house.surroundings().clock();
        var desks = new CamerasAtDesks.Desks(
                casework.cameras(),
                casework.registry(),
                casework.register(),
                house.desks().office(),
                clock);
        var streams = house.streams();
        var doctor = new AskedDoctor(streams.desk(), ticket, streams.doctor(), new StreamWords(texts, clock.zone()));
        var ports = new CamerasAtDesks(desks, new LiveStreams(house.pipeline(), clock), Optional.of(doctor), ticket);
        return new CamerasViewModel(ports, house.tasks(), clock);
    }

    /// Whether the person may draw.
    record Draws(boolean masks, boolean zones) {}

    private ModeRoom modes(Texts texts, ZoneId zone) {
        var desks = house.desks();
        var names = AuditDesks.names(house.surroundings().store());
        var ports = new ModesAtDesk(
                desks.casework().modes(),
                ticket,
                desks.office().offers(ticket, ModeDesk.SET),
                actor -> names.byActor().getOrDefault(actor, actor));
        return new ModeRoom(ports, house.tasks(), texts, zone);
    }

    private ZonesAtDesk zoned(boolean offered) {
        var casework = house.desks().casework();
        Clock clock = house.surroundings().clock();
        List<AlarmRuleRow> rules = house.desks().supervision().rows().stream()
                .filter(row -> row.inForce(clock.today()))
                .toList();
        var sources = new ZonesAtDesk.Sources(
                house.zones(), house.followers(), casework.masks(), casework.cameras(), house.pipeline());
        return new ZonesAtDesk(sources, rules, ticket, clock, offered);
    }

    /// Its screen, with the search of the network and the drawing of masks beside it.
    CamerasView cameras(CamerasViewModel model, Texts texts, Draws draws) {
        var casework = house.desks().casework();
        ZoneId zone = house.surroundings().clock().zone();
        Texts words = texts.with(CamerasView.BUNDLE);
        var find = FindRoom.of(house.surroundings(), casework.cameras(), ticket, house.tasks(), words);
        var drawn = new MasksAtDesk(casework.masks(), house.pipeline(), ticket, draws.masks());
        var masks = new MaskRoom(drawn, house.tasks(), texts, zone);
        var zones = new ZoneRoom(zoned(draws.zones()), house.tasks(), texts, zone);
        return new CamerasView(
                model,
                words,
                zone,
                SheetFiles.ofSystem(),
                new CameraExtras(
                        Optional.of(find), Optional.of(masks), Optional.of(zones), Optional.of(modes(texts, zone))));
    }

    /// Sales of tills.
    ///
    /// @param refreshed takes what is read again now and then
    SalesRoom sales(Texts texts, Consumer<Runnable> refreshed) {
        var desks = new SalesAtDesks.Desks(
                house.desks().office(),
                house.desks().casework().registry(),
                house.pipeline()::points,
                house.desks().bureau().station());
        Clock clock = house.surroundings().clock();
        var ports = new SalesAtDesks(house.sales(), desks, ticket, clock).ports(() -> SalesRoom.choose(texts));
        var room = SalesRoom.of(ports, house.tasks(), texts, clock.zone());
        refreshed.accept(room.model()::tick);
        return room;
    }

    /// Licences of pharmacies; what is entered counts at once, what ended is told once.
    ///
    /// @param refreshed has something done every few seconds
    Supplier<Parent> licences(Texts texts, Consumer<Runnable> refreshed) {
        Clock clock = house.surroundings().clock();
        var desk = new LicencesAtDesk(house.desks().casework().licences(), house.zones(), ticket, clock);
        refreshed.accept(new LicenceEnds(desk::all, clock::today, house.tasks(), house.notices(), texts)::tick);
        return LicenceRoom.of(desk, house.desks().office(), house.tasks(), texts, clock);
    }

    /// Streams and what ails them.
    StreamsRoom streams(Texts texts, Supplier<Optional<Path>> pick) {
        Clock clock = house.surroundings().clock();
        var bureau = house.desks().bureau();
        var desks = new StreamsAtDesks.Desks(
                house.desks().office(),
                house.desks().casework().registry(),
                house.surroundings().ids(),
                new FileExport()::put,
                bureau.name(),
                bureau.unit());
        var ports = new StreamsAtDesks(house.streams(), desks, ticket, clock).ports(pick);
        return StreamsRoom.of(ports, house.tasks(), texts, clock);
    }

    /// The audit trail.
    Parent audit(Texts texts) {
        var audit = house.desks().audit();
        var names = AuditDesks.names(house.surroundings().store());
        var ports = new AuditAtDesks(audit.screen(), audit.anchors(), names, ticket).ports();
        return new AuditView(
                ports,
                house.tasks(),
                texts.with(AuditView.BUNDLE),
                house.surroundings().clock().zone());
    }

    MapRoom map(Texts texts, MapPorts.Ways ways) {
        var surroundings = house.surroundings();
        var supervision = house.desks().supervision();
        var desks = new MapAtDesks.Desks(
                house.desks().office(),
                new PlaceDesk(house.desks().office(), surroundings.store().pharmacies()),
                house.desks().casework().cameras(),
                supervision.alarms(),
                house.desks().casework().leads(),
                supervision.patrol().coverage(),
                surroundings.arguments().resources().resolve("map").resolve(MapAtDesks.OWN),
                surroundings.location().dataFolder());
        var states = new CameraStates(
                camera -> house.pipeline().has(camera)
                        ? Optional.of(house.pipeline().health(camera))
                        : Optional.empty(),
                surroundings.clock());
        var model = new MapViewModel(new MapAtDesks(desks, states, ticket).ports(ways), house.tasks());
        return new MapRoom(model, texts, surroundings.clock().zone());
    }

    /// The figures of reviews, by whoever lets a person choose a folder.
    Function<Supplier<Optional<Path>>, FiguresView> figures(NamesOfHouse names, Texts texts) {
        var supervision = house.desks().supervision();
        Clock clock = house.surroundings().clock();
        var desks = new FiguresAtDesks.Desks(
                house.desks().office(),
                supervision.figures(),
                house.desks().casework().registry(),
                supervision.rules().practice().least(),
                new FileExport()::put);
        var called = new FiguresAtDesks.Names(
                rule -> new FigureWords(texts).rule(supervision.book(), rule),
                names::camera,
                person -> names.actor("person:" + person));
        var paper = new FigureWords(Texts.of(Language.CHINESE));
        var model = new FiguresModel(new FiguresAtDesks(desks, called, paper, ticket, clock), house.tasks());
        return choose -> new FiguresView(model, new FigureWords(texts), choose);
    }

    /// The duty ledger.
    ///
    /// @param review puts an alarm of its list in front, where the person may review
    DutyRoom duty(Texts texts, Supplier<Optional<Path>> pick, Consumer<String> go, Optional<Consumer<AlarmId>> review) {
        var surroundings = house.surroundings();
        var names = AuditDesks.names(surroundings.store());
        var tools = new DutyAtDesks.Tools(
                house.desks(),
                surroundings.ids(),
                new FileExport()::put,
                actor -> names.byActor().getOrDefault(actor, actor),
                house.zones());
        var desks = new DutyAtDesks(house.duty(), house.streams(), tools, ticket, surroundings.clock());
        Optional<Consumer<AlarmId>> way = review.map(bring -> id -> {
            go.accept("alarms");
            bring.accept(id);
        });
        return DutyRoom.of(desks.ports(pick, way), house.tasks(), texts);
    }

    /// What is sealed.
    Parent evidence(EvidenceAtDesks.Names names, Texts texts) {
        var outside = new EvidenceAtDesks.Outside(names, new FacesAsked(faces()), new FilmsBlurred(films()));
        ZoneId zone = house.surroundings().clock().zone();
        return EvidenceRoom.view(house.desks(), outside, ticket, house.tasks(), texts, zone);
    }

    private Supplier<FilmBlurring> films() {
        WorkerCommand command = house.surroundings().arguments().workerCommand();
        return () -> new FilmBlurring(command, Bubblewrap.probe(BWRAP));
    }

    /// Questions about faces, each in a process of its own.
    Supplier<FaceAsking> faces() {
        WorkerCommand command = house.surroundings().arguments().workerCommand();
        return () -> new FaceAsking(command, Bubblewrap.probe(BWRAP));
    }

    /// Consents, enrolments and roll calls.
    IdentityRoom identity(Texts texts) {
        var desks = house.desks();
        Clock clock = house.surroundings().clock();
        var eyes = new FaceEyes(
                desks.casework().masks()::cover,
                new RecentStills(house.pipeline(), clock),
                faces(),
                desks.supervision().identity().limits().burst(),
                clock);
        var needed = new IdentityAtDesks.Desks(
                desks.office(),
                desks.supervision().identity(),
                desks.casework().registry(),
                desks.supervision().evidence());
        var ports = new IdentityAtDesks(
                needed,
                (camera, from, to) -> house.pipeline().film(camera, from, to).units(),
                eyes,
                ticket,
                clock);
        return IdentityRoom.of(ports.ports(PictureFiles::choose), house.tasks(), texts);
    }

    /// The workshop of rules.
    WorkshopRoom workshop(Texts texts, Consumer<String> go) {
        var surroundings = house.surroundings();
        var supervision = house.desks().supervision();
        var names = new NamesOfHouse(house.places(), AuditDesks.names(surroundings.store()));
        var sources = new WorkshopAtDesks.Sources(
                house.desks().office(),
                supervision.workshop(),
                supervision.book(),
                house.looks(),
                house.zones()::posts,
                () -> {
                    supervision.book().run();
                    house.zones().run();
                });
        boolean chinese = texts.language() == Language.CHINESE;
        Map<String, String> reasons = supervision
                .rules()
                .reasonsOn(surroundings.clock().today())
                .stream()
                .collect(Collectors.toMap(DismissalReason::code, why -> chinese ? why.nameZh() : why.nameEn()));
        var calls = new WorkshopAtDesks.Calls(names::actor, names::camera, code -> reasons.getOrDefault(code, code));
        var desks = new WorkshopAtDesks(sources, calls, ticket, surroundings.clock());
        return WorkshopRoom.of(desks.ports(() -> go.accept("cameras")), house.tasks(), texts);
    }
}
