package org.xunyao.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.Watching;
import org.xunyao.app.live.keep.Keepers;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.online.DutyCare;
import org.xunyao.app.online.StreamCare;
import org.xunyao.app.people.desk.PeopleAtDesks;
import org.xunyao.app.playback.desk.StationFilm;
import org.xunyao.app.playback.recorded.fetch.FilmFetch;
import org.xunyao.app.ptz.desk.MovedNow;
import org.xunyao.app.rule.RuleWard;
import org.xunyao.app.sales.ward.LedgerPosts;
import org.xunyao.app.sales.ward.SalesCare;
import org.xunyao.app.term.desk.TermsAtDesks;
import org.xunyao.app.term.desk.TermsRoom;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.app.watch.AlarmNews;
import org.xunyao.app.watch.LedgerDays;
import org.xunyao.app.watch.OutageWard;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.WatchMemory;
import org.xunyao.app.watch.daily.DailyWard;
import org.xunyao.app.zone.BaselineWard;
import org.xunyao.app.zone.FindWard;
import org.xunyao.app.zone.OpenShops;
import org.xunyao.app.zone.TaskSum;
import org.xunyao.app.zone.WearWard;
import org.xunyao.app.zone.ZoneFollowers;
import org.xunyao.app.zone.ZoneWard;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.clock.StartFinding;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.store.daily.DaySumsInStore;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.store.film.FilmCache;
import org.xunyao.store.film.LookArchive;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.daily.DaySumKeeper;
import org.xunyao.supervision.zone.ShopWeeks;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.lease.Standing;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.KeptCameras;
import org.xunyao.wire.RuleTables;
import org.xunyao.wire.StationTables;
import org.xunyao.wire.StreamTables;
import org.xunyao.wire.stream.FitTables;

/// Everything that is open while the program runs.
///
/// @param clock what was found of the clock at the start
/// @param unwatched codes of what keeps posts unwatched
/// @param notices kept over sign-outs
/// @param walls how everybody left the wall
/// @param streams looks after the cameras' streams
/// @param duty the lasting ledger of posts
/// @param shelf film of chosen cameras
/// @param looks what the detector saw, kept for weeks
/// @param moved which cameras people turned away
/// @param zones what people drew over the pictures
/// @param followers what follows those zones
/// @param sales exports of tills
/// @param news of alarms raised here
/// @param watermark how strong the mark over pictures is, in percent
record House(
        Surroundings surroundings,
        Desks desks,
        StartFinding clock,
        Places places,
        Set<String> unwatched,
        Pipeline pipeline,
        StationFacts facts,
        Notices notices,
        Tasks tasks,
        StationRounds rounds,
        Shifts shifts,
        WallMemory walls,
        StreamCare streams,
        DutyCare duty,
        FilmCache shelf,
        LookArchive looks,
        MovedNow moved,
        ZoneWard zones,
        ZoneFollowers followers,
        SalesCare sales,
        AlarmNews news,
        int watermark)
        implements AutoCloseable {
    private static final long WRITTEN_AFTER = 400;
    private static final Ticket START = Ticket.ofRule("start/1");
    private static final Ticket LICENCE = Ticket.ofRule("licence/1");

    /// Furnishes the open station. Takes seconds: never on the FX thread.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`, `STORE-…`; the caller then closes the
    ///     surroundings
    static House over(Surroundings surroundings) {
        Desks desks = Desks.over(surroundings);
        CameraRegister.AtStart register = register(surroundings.arguments(), desks, swept(surroundings, desks));
        List<CameraPoint> points = register.points();
        ZoneWard zones = zones(surroundings, desks);
        Shifts shifts = shifts(surroundings, desks, points);
        WatchMemory memory = memory(surroundings);
        var news = new AlarmNews();
        Watching watching = watching(surroundings, desks, zones, shifts, memory).telling(news);
        Pipeline pipeline = pipeline(surroundings, points, watching);
        var streams = StreamCare.over(surroundings, desks, pipeline, zones::hours, doctors());
        streams.rounds().tell(outages(surroundings, zones, pipeline)::second);
        zones.follow(pipeline::has, pipeline::watch);
        ZoneFollowers followers = followers(surroundings, desks, zones, pipeline);
        var ledger = ledger(surroundings, desks, zones, pipeline);
        var duty = DutyCare.over(surroundings, desks, zones::duties, pipeline);
        MovedNow moved = moved(desks, pipeline);
        FilmCache shelf = shelf(surroundings);
        SalesCare sales = sales(surroundings, desks, zones, pipeline, shelf);
        var followed = followed(desks, moved, zones, followers, sales, daily(surroundings, zones, pipeline));
        var rounds = new StationRounds(surroundings, desks, ledger, duty.rounds(), streams.rounds(), followed);
        LookArchive looks = looks(surroundings);
        pipeline.keep(new Keepers(shelf, looks, followers.baselines()::learnt));
        shifts.start();
        pipeline.start();
        rounds.start();
        return new House(
                surroundings,
                desks,
                desks.clock(),
                new Places(register.named(), pipeline::points),
                zones.refused(),
                pipeline,
                new StationFacts(surroundings, desks, pipeline, memory),
                new Notices(Fx.executor(), surroundings.clock()),
                new Tasks(surroundings.background(), Fx.executor(), surroundings.clock()),
                rounds,
                shifts,
                walls(surroundings),
                streams,
                duty,
                shelf,
                looks,
                moved,
                zones,
                followers,
                sales,
                news,
                watermark(surroundings));
    }

    /// Accounts and roles, where the person sees any of them.
    Optional<Supplier<Parent>> people(Ticket.OfPerson ticket, Texts texts) {
        return new PeopleAtDesks(desks.office(), desks.people(), ticket).view(tasks, surroundings.clock(), texts);
    }

    /// The board of deadlines in one person's name, if the person sees it.
    ///
    /// @param open puts a lead or case in front by its key
    Optional<TermsRoom> terms(
            Ticket.OfPerson ticket, Function<PersonId, String> names, Texts texts, Consumer<String> open) {
        var ways = new TermsAtDesks.Ways(open, names);
        var casework = desks.casework();
        var docket = new TermsAtDesks.Docket(
                casework.registry(), casework.cases(), desks.bureau().name());
        return desks.terms().offers(ticket)
                ? Optional.of(desks.terms().room(docket, ticket, ways, tasks, texts))
                : Optional.empty();
    }

    private static CameraRegister.AtStart register(Arguments arguments, Desks desks, boolean alone) {
        CameraRegister cameras = desks.casework().register();
        boolean anew = arguments.start().cameras();
        return alone ? cameras.begin(arguments.cameras(), anew) : cameras.beginShared(arguments.cameras(), anew);
    }

    private static int watermark(Surroundings surroundings) {
        return new StationTables(surroundings.arguments().resources().resolve("station")).watermark();
    }

    /// Another station may be sealing what this one would take away.
    ///
    /// @return whether this station is alone on its database
    private static boolean swept(Surroundings surroundings, Desks desks) {
        boolean alone = surroundings.arguments().start().store().isEmpty();
        if (alone && desks.keeping().retention().hasUnswept(START)) {
            desks.keeping().retention().sweep(START);
        }
        FilmFetch.of(surroundings).sweep();
        return alone;
    }

    private static WatchMemory memory(Surroundings surroundings) {
        return new WatchMemory(
                new StationTables(surroundings.arguments().resources().resolve("station")).watchMemory());
    }

    private static Shifts shifts(Surroundings surroundings, Desks desks, List<CameraPoint> points) {
        return Shifts.over(
                surroundings,
                desks.bureau().station(),
                points.stream().map(CameraPoint::camera).toList());
    }

    /// Read before the first look: what was turned away before the start still is.
    private static MovedNow moved(Desks desks, Pipeline pipeline) {
        var moved = new MovedNow(desks.casework().ptz(), away -> {
            desks.casework().masks().turned(away);
            pipeline.moved(away);
        });
        moved.begin();
        return moved;
    }

    /// A version of a rule that came in force is followed with the zones it watches.
    private static StationRounds.Followed followed(
            Desks desks, MovedNow moved, ZoneWard zones, ZoneFollowers followers, SalesCare sales, DailyWard daily) {
        RuleWard book = desks.supervision().book();
        Runnable drawn = () -> {
            book.run();
            zones.run();
            followers.run();
        };
        return new StationRounds.Followed(moved, drawn, sales.ward(), daily);
    }

    /// A till's sales are laid beside the post of its shop and the film of its camera.
    private static SalesCare sales(
            Surroundings surroundings, Desks desks, ZoneWard zones, Pipeline pipeline, FilmCache shelf) {
        var film = new StationFilm(pipeline, shelf, camera -> true, camera -> List.of());
        var eyes = new SalesCare.Eyes(
                new LedgerPosts(zones::duties, pipeline::nobody),
                (camera, from, to) -> pipeline.has(camera) ? film.film(camera, from, to) : shelf.film(camera, from, to),
                pipeline.raising());
        return SalesCare.over(surroundings, desks, eyes);
    }

    private static Watching watching(
            Surroundings surroundings, Desks desks, ZoneWard zones, Shifts shifts, WatchMemory memory) {
        return new Watching(
                zones.posts(), desks.supervision()::raising, surroundings.background(), shifts.attendance(), memory);
    }

    private static OutageWard outages(Surroundings surroundings, ZoneWard zones, Pipeline pipeline) {
        Clock clock = surroundings.clock();
        var tables = new StreamTables(surroundings.arguments().resources().resolve("streams"));
        return new OutageWard(
                zones::posts,
                camera -> pipeline.standing(camera) instanceof Standing.Ours,
                new OutageWard.Means(pipeline.raising(), pipeline::film, pipeline::newest, surroundings.background()),
                tables.outage(clock.today()),
                clock);
    }

    private static DailyWard daily(Surroundings surroundings, ZoneWard zones, Pipeline pipeline) {
        var means = new DailyWard.Means(
                pipeline::spells,
                new DaySumKeeper(new DaySumsInStore(), surroundings.store().transactions()),
                pipeline.raising(),
                pipeline::film,
                surroundings.background(),
                surroundings.digester()::sm3);
        return new DailyWard(zones::posts, means, surroundings.clock());
    }

    private static ThreadFactory doctors() {
        return Thread.ofVirtual().name("doctor-", 0).factory();
    }

    private static ZoneFollowers followers(Surroundings surroundings, Desks desks, ZoneWard zones, Pipeline pipeline) {
        MaskWard masks = desks.casework().masks();
        var hiding = new BaselineWard.Hiding(
                masks::unlifted,
                camera -> masks.mask(camera).map(PrivacyMask::shapes).orElse(List.of()));
        var baselines = new BaselineWard(
                desks.supervision().zones().baselines(),
                zones,
                hiding,
                surroundings.background(),
                surroundings.clock());
        baselines.follow(pipeline::compare);
        var wears = new WearWard(desks.supervision().zones().wears(), zones, surroundings.clock());
        var tasks = new TaskSum(pipeline::find);
        wears.follow(tasks.of("wear"));
        FindWard finds = finds(surroundings, zones, masks, tasks);
        masks.follow(() -> {
            finds.run();
            baselines.hidden();
        });
        return new ZoneFollowers(baselines, wears, finds, tasks);
    }

    private static FindWard finds(Surroundings surroundings, ZoneWard zones, MaskWard masks, TaskSum tasks) {
        var tables = new RuleTables(surroundings.arguments().resources().resolve("rules"));
        return new FindWard(zones, tables.zoneTexts(surroundings.clock().today()), masks::unlifted, tasks.of("words"));
    }

    /// Taken over and read before the first look.
    private static ZoneWard zones(Surroundings surroundings, Desks desks) {
        RuleWard book = desks.supervision().book();
        book.begin();
        Clock clock = surroundings.clock();
        var weeks = new ShopWeeks(clock.zone(), desks.calendar()::isHoliday);
        var shops = new OpenShops(desks.supervision().zones().hours(), weeks, clock);
        var asked = new ZoneWard.Desks(
                desks.supervision().zones().plans(),
                desks.casework().registry(),
                book::rows,
                shops,
                shop -> desks.casework().licences().scope(LICENCE, shop, clock.today()));
        var zones = new ZoneWard(asked, clock);
        zones.begin(surroundings.arguments().zones());
        return zones;
    }

    private static Pipeline pipeline(Surroundings surroundings, List<CameraPoint> points, Watching watching) {
        Arguments arguments = surroundings.arguments();
        return new Pipeline(
                arguments.workerCommand(),
                points,
                watching,
                new FitTables(arguments.resources().resolve("station")).limits(),
                surroundings.clock());
    }

    private static FilmCache shelf(Surroundings surroundings) {
        Arguments arguments = surroundings.arguments();
        var keeping = new FilmCache.Keeping(
                surroundings.location().dataFolder().resolve("film"),
                KeptCameras.read(arguments.data().resolve("kept-cameras.csv")),
                new StationTables(arguments.resources().resolve("station")).cache());
        var files = new GrowingFilesOnDisk(surroundings.store().gate());
        return new FilmCache(keeping, files, surroundings.disk(), surroundings.clock(), surroundings.background());
    }

    private static LookArchive looks(Surroundings surroundings) {
        var files = new GrowingFilesOnDisk(surroundings.store().gate());
        return new LookArchive(
                surroundings.location().dataFolder().resolve("looks"),
                new StationTables(surroundings.arguments().resources().resolve("station")).looks(),
                files,
                surroundings.disk(),
                surroundings.clock(),
                surroundings.background());
    }

    private static WallMemory walls(Surroundings surroundings) {
        return WallMemory.read(
                surroundings.arguments().data().resolve("wall-views.txt"),
                surroundings.files(),
                CompletableFuture.delayedExecutor(WRITTEN_AFTER, TimeUnit.MILLISECONDS, surroundings.background()),
                surroundings.clock());
    }

    private static LedgerRounds ledger(Surroundings surroundings, Desks desks, ZoneWard zones, Pipeline pipeline) {
        Clock clock = surroundings.clock();
        var days = new LedgerDays(
                () -> zones.duties().stream().map(Post::camera).toList(),
                camera -> Segment.ofDuty(pipeline.nobody(camera)),
                surroundings.digester()::sm3,
                clock.zone(),
                clock.now());
        return new LedgerRounds(desks.audit().digests(), days, clock);
    }

    @Override
    public void close() {
        rounds.close();
        pipeline.close();
        shelf.close();
        looks.close();
        shifts.close();
        walls.flush();
        surroundings.close();
    }
}
