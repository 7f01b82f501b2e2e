package org.xunyao.store.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleHit.Film;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.video.CameraId;

/// A row of what a rule found in lines of sales.
@Entity
@Table(name = "sale_hit")
class SaleHitRow {
    static final String WAITS = "WAITS";
    private static final String SEALED = "SEALED";
    private static final String NONE = "NONE";

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "source_id")
    String source = "";

    @Column(name = "rule_name")
    String rule = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "occasion")
    String occasion = "";

    @Column(name = "rule_version")
    int version;

    @Column(name = "shop")
    String shop = "";

    @Column(name = "camera")
    @Nullable
    String camera;

    @Column(name = "register_no")
    @Nullable
    String register;

    @Column(name = "receipt_no")
    @Nullable
    String receipt;

    @Column(name = "happened_at")
    Instant at = Instant.EPOCH;

    @Column(name = "thousandths")
    long thousandths;

    @Column(name = "found_at")
    Instant found = Instant.EPOCH;

    @Column(name = "film")
    String film = "";

    @Column(name = "film_from")
    @Nullable
    Instant filmFrom;

    @Column(name = "alarm_id")
    @Nullable
    String alarm;

    @Column(name = "film_why")
    @Nullable
    String why;

    static SaleHitRow of(SaleHit hit) {
        var row = new SaleHitRow();
        row.id = hit.id().toString();
        row.source = hit.key().source().toString();
        row.rule = hit.key().rule().name();
        row.reason = hit.key().reason().name();
        row.occasion = hit.key().occasion();
        row.version = hit.version();
        row.shop = hit.shop().value().toString();
        row.camera = hit.camera().map(CameraId::code).orElse(null);
        row.register = hit.receipt().map(SaleLine.Receipt::register).orElse(null);
        row.receipt = hit.receipt().map(SaleLine.Receipt::number).orElse(null);
        row.at = hit.at();
        row.thousandths = SaleLineRow.thousandths(hit.figure());
        row.found = hit.foundAt();
        switch (hit.film()) {
            case Film.Waits(Instant from) -> {
                row.film = WAITS;
                row.filmFrom = from;
            }
            case Film.Sealed(UUID raised) -> {
                row.film = SEALED;
                row.alarm = raised.toString();
            }
            case Film.None(SaleHit.Why reason) -> {
                row.film = NONE;
                row.why = reason.name();
            }
        }
        return row;
    }

    SaleHit hit() {
        return new SaleHit(
                UUID.fromString(id),
                new SaleHit.Key(
                        UUID.fromString(source), SaleRule.valueOf(rule), SaleHit.Reason.valueOf(reason), occasion),
                version,
                new PharmacyId(UUID.fromString(shop)),
                Optional.ofNullable(camera).map(CameraId::new),
                Optional.ofNullable(receipt)
                        .map(number -> new SaleLine.Receipt(Objects.requireNonNullElse(register, ""), number)),
                at,
                SaleLineRow.figure(thousandths),
                found,
                film());
    }

    private Film film() {
        return switch (film) {
            case WAITS -> new Film.Waits(Objects.requireNonNull(filmFrom));
            case SEALED -> new Film.Sealed(UUID.fromString(Objects.requireNonNull(alarm)));
            default -> new Film.None(SaleHit.Why.valueOf(Objects.requireNonNull(why)));
        };
    }
}
