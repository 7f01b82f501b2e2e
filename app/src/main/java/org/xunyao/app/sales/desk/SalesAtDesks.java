package org.xunyao.app.sales.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.sales.SalesPorts;
import org.xunyao.app.sales.ward.SalesCare;
import org.xunyao.app.sales.ward.SalesWard;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// Fills the ports of the screen 销售数据 in one person's name.
public final class SalesAtDesks implements SalesPorts.Desk {
    private static final int PAGE = 1_000;

    private final SalesCare care;
    private final Desks desks;
    private final Ticket.OfPerson ticket;
    private final Clock clock;

    /// What it asks.
    ///
    /// @param points the cameras as they stand in the list now
    /// @param station this one
    public record Desks(Office office, RegistryDesk registry, Supplier<List<CameraPoint>> points, String station) {}

    /// @param care the desk of sales, and what reads
    public SalesAtDesks(SalesCare care, Desks desks, Ticket.OfPerson ticket, Clock clock) {
        this.care = care;
        this.desks = desks;
        this.ticket = ticket;
        this.clock = clock;
    }

    /// The ports.
    ///
    /// @param choose lets the person choose a file
    public SalesPorts ports(Supplier<Optional<Path>> choose) {
        return new SalesPorts(
                this,
                desks.office().offers(ticket, SalesDesk.ARRANGE),
                new SalesPorts.Terms(care.limits(), care.dialects(), clock.zone()),
                choose,
                clock::nanoTime);
    }

    @Override
    public SalesPorts.Known known() {
        return said(() -> new SalesPorts.Known(
                care.desk().sources(ticket).stream().map(this::line).toList(),
                care.desk().cases(ticket),
                shops()));
    }

    @Override
    public List<UUID> hints() {
        return care.ward().hints();
    }

    private SalesPorts.Line line(SalesDesk.Standing standing) {
        SalesWard.Standing now = care.ward().standing(standing.source());
        boolean here = standing.source().station().equals(desks.station());
        return new SalesPorts.Line(standing, here, now.state(), now.clock(), now.replaced());
    }

    private List<SalesPorts.Shop> shops() {
        List<CameraPoint> points = desks.points().get();
        var shops = new ArrayList<SalesPorts.Shop>();
        Optional<PharmacyId> after = Optional.empty();
        List<Pharmacy> page;
        do {
            page = desks.registry().page(ticket, after, PAGE);
            page.forEach(shop -> shops.add(new SalesPorts.Shop(shop.id(), shop.name(), eyes(shop, points))));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return shops;
    }

    private static List<SalesPorts.Eye> eyes(Pharmacy shop, List<CameraPoint> points) {
        return points.stream()
                .filter(point -> point.shop().equals(shop.name()))
                .map(point -> new SalesPorts.Eye(point.camera(), named(point.camera(), point.point())))
                .toList();
    }

    private static String named(CameraId camera, String place) {
        return camera.code() + " " + place;
    }

    @Override
    public List<SaleLine> traced(String code) {
        return said(() -> care.desk().traced(ticket, code));
    }

    @Override
    public SalesFile.Preview preview(Path file) {
        return care.files().preview(file.toAbsolutePath().toString());
    }

    @Override
    public Saved<SalesSource> enter(SalesDesk.Draft draft) {
        return said(() -> care.desk().enter(ticket, draft));
    }

    @Override
    public Saved<SalesSource> clock(UUID source, Duration offset, Duration unsure) {
        return said(() -> care.desk().clock(ticket, source, offset, unsure));
    }

    @Override
    public Saved<SalesSource> end(UUID source) {
        return said(() -> care.desk().end(ticket, source));
    }

    /// A refusal as a fault with a sentence.
    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
