package org.xunyao.app.sales;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesDialect;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.SourceState;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.video.CameraId;

/// What the screen needs from outside, in one person's name. The desk is called off the JavaFX thread, and may throw
/// a `FaultException`, which the screen says by its code.
///
/// @param arranges whether the person may enter and end sources
/// @param choose lets the person choose a file; JavaFX thread
/// @param nanos of a clock that never runs backwards, for the speed of keys
public record SalesPorts(
        Desk desk, boolean arranges, Terms terms, Supplier<Optional<Path>> choose, LongSupplier nanos) {
    /// By what it goes.
    ///
    /// @param dialects under which headings tills write
    public record Terms(SalesLimits limits, List<SalesDialect> dialects, ZoneId zone) {}

    /// Port: the desk of sales, and what the reading says of itself.
    public interface Desk {
        /// Everything, read at once.
        Known known();

        /// What was found of late and has no film, newest first; answers at once, on any thread.
        List<UUID> hints();

        /// Where a trace code was sold.
        List<SaleLine> traced(String code);

        /// The first lines of a file.
        SalesFile.Preview preview(Path file);

        /// Enters a source.
        Saved<SalesSource> enter(SalesDesk.Draft draft);

        /// Enters how far a till's clock stands off.
        Saved<SalesSource> clock(UUID source, Duration offset, Duration unsure);

        /// Ends the reading of a source.
        Saved<SalesSource> end(UUID source);
    }

    /// What is known now.
    ///
    /// @param shops of which a till may be
    public record Known(List<Line> sources, List<SalesDesk.Case> cases, List<Shop> shops) {
        /// Copies the lists.
        public Known {
            sources = List.copyOf(sources);
            cases = List.copyOf(cases);
            shops = List.copyOf(shops);
        }
    }

    /// A source, and how its reading stands.
    ///
    /// @param here whether this station reads it
    /// @param replaced when lines were lost, because another file took the place of one
    public record Line(
            SalesDesk.Standing standing, boolean here, SourceState state, TillClock clock, Optional<Instant> replaced) {
        /// What is read.
        public SalesSource source() {
            return standing.source();
        }
    }

    /// A shop with its cameras.
    ///
    /// @param name what people call it
    public record Shop(PharmacyId id, String name, List<Eye> cameras) {
        /// Copies the list.
        public Shop {
            cameras = List.copyOf(cameras);
        }
    }

    /// A camera.
    ///
    /// @param place where in the shop it hangs
    public record Eye(CameraId camera, String place) {}
}
