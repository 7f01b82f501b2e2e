package org.xunyao.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.xunyao.access.Action;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditSearch;
import org.xunyao.access.custody.BackupDesk;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.app.alarms.ReviewViewModel;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.app.alarms.beside.AlarmQueue;
import org.xunyao.app.alarms.beside.QueueOfWall;
import org.xunyao.app.alarms.sound.SoundRoom;
import org.xunyao.app.backup.BackupView;
import org.xunyao.app.backup.export.ExportPort;
import org.xunyao.app.cameras.CamerasViewModel;
import org.xunyao.app.cases.CasesView;
import org.xunyao.app.cases.CasesViewModel;
import org.xunyao.app.cases.FileChoice;
import org.xunyao.app.cases.people.desk.PeopleRoom;
import org.xunyao.app.duty.desk.DutyRoom;
import org.xunyao.app.escalation.LeaderCall;
import org.xunyao.app.house.AuditDesks;
import org.xunyao.app.knowledge.desk.KnowledgeRoom;
import org.xunyao.app.knowledge.desk.Library;
import org.xunyao.app.law.desk.LawRoom;
import org.xunyao.app.map.desk.MapRoom;
import org.xunyao.app.mark.Watermark;
import org.xunyao.app.neutral.ExportOfStore;
import org.xunyao.app.neutral.NeutralOut;
import org.xunyao.app.packages.PackagesView;
import org.xunyao.app.packages.PackagesViewModel;
import org.xunyao.app.papers.PapersView;
import org.xunyao.app.papers.PapersViewModel;
import org.xunyao.app.papers.desk.FromCases;
import org.xunyao.app.papers.desk.SaveDialog;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.seal.room.SealRoom;
import org.xunyao.app.shell.Command;
import org.xunyao.app.shell.Workspace;
import org.xunyao.app.station.StationView;
import org.xunyao.app.station.StationViewModel;
import org.xunyao.app.streams.desk.StreamsRoom;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.casework.CaseDesk;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.exchange.Packing;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.licence.LicenceDesk;
import org.xunyao.registry.mask.MaskDesk;
import org.xunyao.registry.place.PlaceDesk;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.Review;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.figures.FigureDesk;
import org.xunyao.supervision.identity.IdentityDesk;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.supervision.zone.ZoneDesk;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// The places of work that one person may enter, in the order of the rail.
final class Rooms {
    private static final Action INSPECT = new Action("station.inspect");
    private static final int REFRESH_SECONDS = 5;

    private final House house;
    private final Ticket.OfPerson ticket;
    private final Texts texts;
    private final Consumer<String> go;
    private final Folders folders;
    private final Watermark mark;
    private final Clock clock;
    private final List<Workspace> offered = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Runnable> refreshed = new ArrayList<>();
    private final List<Runnable> left = new ArrayList<>();
    private Optional<StreamsRoom> examined = Optional.empty();
    private Optional<ObservableIntegerValue> sealedPackages = Optional.empty();
    private Optional<WallRoom> shown = Optional.empty();
    private Optional<ReviewViewModel> review = Optional.empty();
    private Optional<SoundRoom> sound = Optional.empty();
    private Consumer<String> matter = key -> {};
    private int seconds;

    /// Folders that a person chooses, and what follows when one takes the place of the data.
    interface Folders {
        /// Lets the person choose one, on the JavaFX thread.
        Optional<Path> choose();

        /// A restored copy waits beside the data: closes everything, puts it in its place, starts again.
        void restored();
    }

    /// @param go opens a place of work by its name
    /// @param mark over the pictures of windows of their own
    Rooms(House house, Ticket.OfPerson ticket, Texts texts, Consumer<String> go, Folders folders, Watermark mark) {
        this.house = house;
        this.ticket = ticket;
        this.texts = texts;
        this.go = go;
        this.folders = folders;
        this.mark = mark;
        this.clock = house.surroundings().clock();
        furnish();
    }

    /// What this person is offered.
    List<Workspace> offered() {
        return List.copyOf(offered);
    }

    /// What the palette finds besides.
    List<Command> commands() {
        return List.copyOf(commands);
    }

    /// How many packages were sealed here, for those who may look at them.
    Optional<ObservableIntegerValue> sealedPackages() {
        return sealedPackages;
    }

    /// What is heard of alarms, for those who see their queue.
    Optional<SoundRoom> sound() {
        return sound;
    }

    /// Once a second: what waits is counted anew now and then.
    void tick() {
        if (seconds++ % REFRESH_SECONDS == 0) {
            refreshed.forEach(Runnable::run);
        }
    }

    private void furnish() {
        refreshed.add(house.desks().casework().masks()::tick);
        review = may(Review.DECIDE) ? Optional.of(reviewing()) : Optional.empty();
        if (may(WallRoom.WATCH)) {
            wall();
            room("replay", Icon.REPLAY, WallRoom.replayRoom(house, ticket, texts, left::add), none());
        }
        if (may(AlarmDesk.LOOK)) {
            LeaderCall.of(house.desks().reviews().escalating(), ticket, house.tasks(), house.notices(), texts)
                    .ifPresent(call -> refreshed.add(call::refresh));
        }
        if (may(OnlineDesk.LOOK)) {
            streams();
        }
        if (may(DutyDesk.LOOK)) {
            duty();
        }
        review.ifPresent(this::review);
        ofCases();
        ofPosts();
        house.people(ticket, texts).ifPresent(view -> room("people", Icon.PERSON, view, none()));
        ofStation();
    }

    private void ofCases() {
        var screen = new KnowledgeRoom.Screen(house.tasks(), house.notices(), texts);
        var library = Library.of(house.surroundings(), house.desks(), ticket, go, key -> matter.accept(key), screen);
        if (may(CaseDesk.LOOK)) {
            casework(library.law());
            room("law", Icon.SEARCH, library.law()::view, none());
        }
        library.knowledge().ifPresent(book -> room("knowledge", Icon.BOOK, book::view, none()));
        if (may(EvidenceDesk.READ)) {
            room("evidence", Icon.OBTAINED, () -> new CaseRooms(house, ticket).evidence(names(), texts), none());
        }
        if (may(Packing.LOOK)) {
            packages();
        }
        terms();
        new CaseRooms(house, ticket).summary(texts).ifPresent(spot -> {
            matter = spot.ways(go, matter);
            room("summary", Icon.WARNING, spot::pane, spot.model().waitingProperty());
        });
    }

    private void ofPosts() {
        if (may(CameraDesk.LOOK)) {
            cameras();
        }
        if (may(PlaceDesk.LOOK)) {
            map();
        }
        if (may(FigureDesk.LOOK)) {
            var figures = new CaseRooms(house, ticket).figures(names(), texts);
            room("figures", Icon.STATISTICS, () -> figures.apply(folders::choose), none());
        }
        reviewRoom().rereading().ifPresent(view -> room("reread", Icon.SHOW, view, none()));
        if (may(IdentityDesk.LOOK)) {
            room("identity", Icon.PHARMACY, new CaseRooms(house, ticket).identity(texts)::view, none());
        }
        if (may(LicenceDesk.LOOK)) {
            room("licences", Icon.OBTAINED, new CaseRooms(house, ticket).licences(texts, refreshed::add), none());
        }
        if (may(RuleDesk.LOOK)) {
            room("workshop", Icon.TASKS, new CaseRooms(house, ticket).workshop(texts, go)::view, none());
        }
        if (may(SalesDesk.LOOK)) {
            var sales = new CaseRooms(house, ticket).sales(texts, refreshed::add);
            room("sales", Icon.KEYBOARD, sales::view, sales.model().waitingProperty());
        }
    }

    private void ofStation() {
        if (may(AuditSearch.LOOK)) {
            room("audit", Icon.NOTE, () -> new CaseRooms(house, ticket).audit(texts), none());
        }
        if (may(BackupDesk.LOOK)) {
            room("backup", Icon.OBTAINED, this::backup, none());
        }
        SealRoom.offered(house.surroundings(), house.desks(), ticket, house.tasks(), texts)
                .ifPresent(seal -> room("seal", Icon.KEY, seal::view, none()));
        if (may(INSPECT)) {
            room("station", Icon.STATION, this::station, none());
        }
    }

    private boolean may(Action action) {
        return house.desks().office().offers(ticket, action);
    }

    private void room(String id, Icon icon, Supplier<Parent> view, ObservableIntegerValue waiting) {
        offered.add(new Workspace(id, "workspace." + id, icon, view, waiting));
    }

    private static ObservableIntegerValue none() {
        return new ReadOnlyIntegerWrapper(0).getReadOnlyProperty();
    }

    private void wall() {
        Optional<QueueOfWall> alarms = queueOfWall();
        var room = new WallRoom(house, ticket, texts, mark, alarms);
        room.doctor(camera -> examined.ifPresent(streams -> {
            go.accept("streams");
            streams.model().open(camera);
        }));
        shown = Optional.of(room);
        refreshed.add(room::refresh);
        alarms.ifPresent(queue -> soon(queue::refresh));
        left.add(room::close);
        room("wall", Icon.WALL, room::view, none());
        commands.addAll(room.commands(() -> go.accept("wall")));
    }

    /// Every few seconds, and at once with an alarm that is raised here.
    private void soon(Runnable refresh) {
        refreshed.add(refresh);
        left.add(house.news().listen(Fx.executor(), refresh));
    }

    private Optional<QueueOfWall> queueOfWall() {
        if (!may(AlarmDesk.LOOK)) {
            return Optional.empty();
        }
        var words = new ReviewWords(texts.with(ReviewView.BUNDLE), clock.zone());
        ReviewRoom room = reviewRoom();
        var queue = new AlarmQueue(room.daily(room.ports(Optional.empty())).queue(), house.tasks(), clock);
        SoundRoom heard = room.sound(house, queue, texts);
        sound = Optional.of(heard);
        commands.addAll(heard.commands());
        return Optional.of(new QueueOfWall(queue, words, house.notices(), review.map(model -> item -> {
            go.accept("alarms");
            model.bring(item.id());
        })));
    }

    private ReviewRoom reviewRoom() {
        return new ReviewRoom(house, names(), ticket, texts);
    }

    private void streams() {
        StreamsRoom room = new CaseRooms(house, ticket).streams(texts, folders::choose);
        examined = Optional.of(room);
        refreshed.add(room.model()::refresh);
        room("streams", Icon.OFFLINE, room::view, room.model().badProperty());
    }

    private void duty() {
        var rooms = new CaseRooms(house, ticket);
        DutyRoom duty = rooms.duty(texts, folders::choose, go, review.map(model -> model::bring));
        room("duty", Icon.INSPECTION, duty::view, none());
    }

    /// The person leaves: what stands in windows of its own goes.
    void leave() {
        left.forEach(Runnable::run);
    }

    private ReviewViewModel reviewing() {
        ReviewRoom room = reviewRoom();
        return new ReviewViewModel(room.daily(room.played()), house.tasks(), clock);
    }

    private void review(ReviewViewModel model) {
        soon(model::refresh);
        ReviewRoom room = reviewRoom();
        room("alarms", Icon.ALERT, () -> room.view(model, room.played()), model.waitingProperty());
    }

    private NamesOfHouse names() {
        return new NamesOfHouse(
                house.places(), AuditDesks.names(house.surroundings().store()));
    }

    private void casework(LawRoom law) {
        var rooms = new CaseRooms(house, ticket);
        var papers = new PapersViewModel(rooms.rooms().papers(), house.tasks());
        var cases =
                new CasesViewModel(rooms.cases(new FromCases(go, papers)).weighing(law.from(go)), house.tasks(), clock);
        refreshed.add(cases::refresh);
        matter = key -> {
            go.accept("cases");
            cases.show(key);
        };
        room(
                "cases",
                Icon.CASE,
                () -> new CasesView(cases, texts.with(CasesView.BUNDLE), clock.zone(), FileChoice.ofSystem())
                        .with(PeopleRoom.panel(house.desks(), house.surroundings(), ticket, house.tasks(), texts))
                        .with(rooms.dossier(texts, cases::prepareArchive)),
                cases.waitingProperty());
        room(
                "documents",
                Icon.DOCUMENT,
                () -> new PapersView(papers, texts, clock.zone(), new SaveDialog(texts.of("paper.export.title"))),
                none());
    }

    private void terms() {
        house.terms(ticket, names()::person, texts, key -> matter.accept(key)).ifPresent(room -> {
            refreshed.add(room.model()::tick);
            room(
                    "terms",
                    Icon.TIME,
                    () -> room.view(folders::choose),
                    room.model().waitingProperty());
        });
    }

    private void packages() {
        var model = new PackagesViewModel(new CaseRooms(house, ticket).rooms().packages(), house.tasks());
        Texts words = texts.with(VerifyWords.BUNDLE).with(SealFolder.BUNDLE).with(PackagesView.BUNDLE);
        sealedPackages = Optional.of(model.totalProperty());
        model.refresh();
        room("exchange", Icon.EXCHANGE, () -> new PackagesView(model, words, clock.zone(), clock.today()), none());
    }

    private void cameras() {
        var rooms = new CaseRooms(house, ticket);
        CamerasViewModel model = rooms.cameras(texts);
        refreshed.add(model::tick);
        room(
                "cameras",
                Icon.CAMERA,
                () -> rooms.cameras(model, texts, new CaseRooms.Draws(may(MaskDesk.DRAW), may(ZoneDesk.DRAW))),
                none());
    }

    private void map() {
        var ways = MapRoom.ways(
                go,
                shown.map(wall -> wall::bring),
                review.map(model -> model::bring),
                examined.map(streams -> streams.model()::choose));
        MapRoom room = new CaseRooms(house, ticket).map(texts, ways);
        refreshed.add(room::refresh);
        room("map", Icon.MAP, room::view, none());
    }

    private Parent backup() {
        var ports = house.desks().custody().ports(ticket, folders::choose, folders::restored, export());
        var view = new BackupView(ports, house.tasks(), texts, clock.zone());
        refreshed.add(view.model()::refresh);
        return view;
    }

    private Optional<ExportPort> export() {
        var out = new NeutralOut(house.desks(), house.surroundings());
        return out.offered(ticket) ? Optional.of(new ExportOfStore(out, ticket)) : Optional.empty();
    }

    private Parent station() {
        return new StationView(new StationViewModel(() -> house.facts().groups(texts), house.tasks()), texts);
    }
}
