package org.xunyao.store.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.SaleLine;

/// A row of a line of sales.
@Entity
@Table(name = "sale_line")
class SaleLineRow {
    private static final int PLACES = 3;

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "source_id")
    String source = "";

    @Column(name = "generation")
    long generation;

    @Column(name = "row_no")
    long number;

    @Column(name = "line_digest")
    String digest = "";

    @Column(name = "arrived_at")
    Instant arrived = Instant.EPOCH;

    @Column(name = "is_old")
    boolean old;

    @Column(name = "shop")
    String shop = "";

    @Column(name = "register_no")
    String register = "";

    @Column(name = "receipt_no")
    String receipt = "";

    @Column(name = "sold_at")
    Instant sold = Instant.EPOCH;

    @Column(name = "product")
    String product = "";

    @Column(name = "approval_no")
    String approval = "";

    @Column(name = "barcode")
    String barcode = "";

    @Column(name = "thousandths")
    long thousandths;

    @Column(name = "prescription")
    boolean prescription;

    @Column(name = "ephedrine")
    boolean ephedrine;

    @Column(name = "review_no")
    @Nullable
    String review;

    @Column(name = "buyer")
    @Nullable
    String buyer;

    @Column(name = "trace_code")
    @Nullable
    String trace;

    @Column(name = "judged")
    int judged;

    static long thousandths(BigDecimal figure) {
        return figure.movePointRight(PLACES).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static BigDecimal figure(long thousandths) {
        return BigDecimal.valueOf(thousandths, PLACES).stripTrailingZeros();
    }

    /// Old lines are judged already: they are a reason for nothing.
    static SaleLineRow of(SaleLine line, int last) {
        var row = new SaleLineRow();
        row.id = line.id().toString();
        row.source = line.place().source().toString();
        row.generation = line.place().generation();
        row.number = line.place().row();
        row.digest = line.place().sha256();
        row.arrived = line.place().arrived();
        row.old = line.place().old();
        row.shop = line.shop().value().toString();
        row.register = line.receipt().register();
        row.receipt = line.receipt().number();
        row.sold = line.sold();
        row.product = line.product().name();
        row.approval = line.product().approval();
        row.barcode = line.product().barcode();
        row.thousandths = thousandths(line.quantity());
        row.prescription = line.flags().prescription();
        row.ephedrine = line.flags().ephedrine();
        row.review = line.review().orElse(null);
        row.buyer = line.buyer().orElse(null);
        row.trace = line.trace().orElse(null);
        row.judged = line.place().old() ? last : 0;
        return row;
    }

    SaleLine line() {
        return new SaleLine(
                UUID.fromString(id),
                new SaleLine.Place(UUID.fromString(source), generation, number, digest, arrived, old),
                new PharmacyId(UUID.fromString(shop)),
                new SaleLine.Receipt(register, receipt),
                sold,
                new SaleLine.Product(product, approval, barcode),
                figure(thousandths),
                new SaleLine.Flags(prescription, ephedrine),
                Optional.ofNullable(review),
                Optional.ofNullable(buyer),
                Optional.ofNullable(trace));
    }
}
