package org.xunyao.store.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.video.CameraId;

/// A row of an export that is read.
@Entity
@Table(name = "sales_source")
class SalesSourceRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "station")
    String station = "";

    @Column(name = "shop")
    String shop = "";

    @Column(name = "title")
    String title = "";

    @Column(name = "table_file")
    String file = "";

    @Column(name = "letters")
    String letters = "";

    @Column(name = "separator_name")
    String separator = "";

    @Column(name = "headings")
    String headings = "";

    @Column(name = "camera")
    @Nullable
    String camera;

    @Column(name = "entered_by")
    String enteredBy = "";

    @Column(name = "entered_at")
    Instant enteredAt = Instant.EPOCH;

    @Column(name = "clock_ms")
    @Nullable
    Long clockMillis;

    @Column(name = "clock_unsure_ms")
    @Nullable
    Long unsureMillis;

    @Column(name = "clock_by")
    @Nullable
    String clockBy;

    @Column(name = "clock_at")
    @Nullable
    Instant clockAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Version
    @Column(name = "version_no")
    long version;

    static SalesSourceRow of(SalesSource source) {
        var row = new SalesSourceRow();
        row.id = source.id().toString();
        row.station = source.station();
        row.shop = source.shop().value().toString();
        row.title = source.title();
        row.file = source.file();
        row.letters = source.layout().letters().name();
        row.separator = source.layout().separator().name();
        row.headings = source.layout().headings().entrySet().stream()
                .map(one -> one.getKey().name() + "=" + one.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        row.camera = source.camera().map(CameraId::code).orElse(null);
        row.enteredBy = source.entry().person();
        row.enteredAt = source.entry().at();
        if (source.clock() instanceof TillClock.Entered(Duration offset, Duration unsure, String person, Instant at)) {
            row.clockMillis = offset.toMillis();
            row.unsureMillis = unsure.toMillis();
            row.clockBy = person;
            row.clockAt = at;
        }
        row.endedAt = source.ended().orElse(null);
        return row;
    }

    SalesSource source() {
        return new SalesSource(
                UUID.fromString(id),
                station,
                new PharmacyId(UUID.fromString(shop)),
                title,
                file,
                new SalesLayout(Letters.valueOf(letters), Separator.valueOf(separator), headings()),
                Optional.ofNullable(camera).map(CameraId::new),
                clock(),
                new SalesSource.Entry(enteredBy, enteredAt),
                Optional.ofNullable(endedAt));
    }

    private Map<SaleColumn, String> headings() {
        var known = new EnumMap<SaleColumn, String>(SaleColumn.class);
        headings.lines().forEach(line -> {
            int at = line.indexOf('=');
            known.put(SaleColumn.valueOf(line.substring(0, at)), line.substring(at + 1));
        });
        return known;
    }

    private TillClock clock() {
        Long offset = clockMillis;
        Long unsure = unsureMillis;
        String person = clockBy;
        Instant at = clockAt;
        return offset == null || unsure == null || person == null || at == null
                ? new TillClock.Unknown()
                : new TillClock.Entered(Duration.ofMillis(offset), Duration.ofMillis(unsure), person, at);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
