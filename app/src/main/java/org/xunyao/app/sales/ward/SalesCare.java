package org.xunyao.app.sales.ward;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.rule.RuleWard;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.kernel.Clock;
import org.xunyao.store.sales.BuyerKeyOnDisk;
import org.xunyao.store.sales.SalesInStore;
import org.xunyao.supervision.sales.PostState;
import org.xunyao.supervision.sales.SalesDialect;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.supervision.sales.book.SalesKeeper;
import org.xunyao.wire.sales.GrowingTable;
import org.xunyao.wire.sales.SalesTables;

/// Sales of tills (销售数据): their desk, and what reads them.
///
/// @param files reads exports
/// @param dialects under which headings tills write
public record SalesCare(
        SalesDesk desk, SalesWard ward, SalesFile files, SalesLimits limits, List<SalesDialect> dialects) {
    private static final int NAME_DIGITS = 16;

    /// What it sees.
    ///
    /// @param posts what is known of posts
    /// @param films film around sales
    /// @param raising seals and raises
    public record Eyes(PostState.Known posts, SaleAlarms.Films films, AlarmRaising raising) {}

    /// Puts it together; nothing runs yet.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static SalesCare over(Surroundings surroundings, Desks desks, Eyes eyes) {
        Clock clock = surroundings.clock();
        var ids = surroundings.ids();
        String station = desks.bureau().station();
        var tables = new SalesTables(surroundings.arguments().resources().resolve("sales"));
        SalesLimits limits = tables.limits(clock.today());
        var books = new SalesInStore();
        var files = new GrowingTable(limits.reading());
        var keeper = new SalesKeeper(books, surroundings.store().transactions());
        var tools = new SourceReading.Tools(files, buyers(surroundings), keeper, limits, clock, ids);
        RuleWard book = desks.supervision().book();
        var judging = new SaleJudging(
                keeper,
                limits,
                rule -> book.ladder().inForce(rule.code(), Optional.empty(), clock.now()),
                eyes.posts(),
                clock,
                ids);
        var terms = new SaleAlarms.Terms(
                book,
                tables.colours(clock.today()),
                limits.post().film(),
                limits.post().clock());
        var alarms = new SaleAlarms(eyes.raising(), eyes.films(), terms, clock);
        return new SalesCare(
                new SalesDesk(desks.office(), books, station, clock, ids),
                new SalesWard(station, tools, judging, alarms),
                files,
                limits,
                tables.dialects());
    }

    /// A key of its own for each data folder, outside of it.
    private static BuyerKeyOnDisk buyers(Surroundings surroundings) {
        Path data = surroundings.location().dataFolder();
        String name = surroundings
                .digester()
                .digest(data.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, NAME_DIGITS);
        Path folder = surroundings.arguments().secrets().resolve("sales").resolve(name);
        return new BuyerKeyOnDisk(folder.resolve("buyers.key"), data, surroundings.files(), new SecureRandom());
    }
}
