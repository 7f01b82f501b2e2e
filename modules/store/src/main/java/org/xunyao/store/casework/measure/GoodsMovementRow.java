package org.xunyao.store.casework.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;

/// A movement of the ledger of goods.
@Entity
@Table(name = "goods_movement")
@IdClass(GoodsMovementRow.Key.class)
class GoodsMovementRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

    @Id
    @Column(name = "movement_no")
    int movementNo;

    @Column(name = "item_no")
    int itemNo;

    @Column(name = "kind")
    String kind = "";

    @Column(name = "quantity_e4")
    long quantity;

    @Column(name = "moved_on")
    LocalDate movedOn = LocalDate.EPOCH;

    @Column(name = "receiver")
    String receiver = "";

    @Column(name = "paper")
    String paper = "";

    @Column(name = "into_measure")
    @Nullable
    Integer into;

    @Column(name = "reverses_no")
    @Nullable
    Integer reverses;

    @Column(name = "reversal_reason")
    @Nullable
    String reason;

    @Column(name = "moved_by")
    String movedBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    static GoodsMovementRow of(String caseId, GoodsMovement one) {
        var row = new GoodsMovementRow();
        row.caseId = caseId;
        row.movementNo = one.number();
        row.itemNo = one.item();
        row.kind = one.kind().name();
        row.quantity = one.quantity().parts();
        row.movedOn = one.day();
        row.receiver = one.way().receiver();
        row.paper = one.way().paper();
        row.into = one.into().orElse(null);
        row.reverses = one.reversal().map(GoodsMovement.Reversal::of).orElse(null);
        row.reason = one.reversal().map(GoodsMovement.Reversal::reason).orElse(null);
        row.movedBy = one.by().value().toString();
        row.recordedAt = one.recordedAt();
        return row;
    }

    GoodsMovement movement() {
        return new GoodsMovement(
                movementNo,
                itemNo,
                MovementKind.valueOf(kind),
                new Quantity(quantity),
                movedOn,
                new GoodsMovement.Way(receiver, paper),
                Optional.ofNullable(into),
                Optional.ofNullable(reverses).map(of -> new GoodsMovement.Reversal(of, reason == null ? "" : reason)),
                new PersonId(UUID.fromString(movedBy)),
                recordedAt);
    }

    record Key(String caseId, int movementNo) implements Serializable {}
}
