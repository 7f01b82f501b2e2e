package org.xunyao.store.casework.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsItem;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.kernel.Money;

/// A line of the ledger of goods.
@Entity
@Table(name = "goods_item")
@IdClass(GoodsItemRow.Key.class)
class GoodsItemRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

    @Id
    @Column(name = "item_no")
    int itemNo;

    @Column(name = "measure_no")
    int measureNo;

    @Column(name = "goods_name")
    String name = "";

    @Column(name = "spec")
    String spec = "";

    @Column(name = "batch")
    String batch = "";

    @Column(name = "unit")
    String unit = "";

    @Column(name = "quantity_e4")
    long quantity;

    @Column(name = "value_fen")
    @Nullable
    Long value;

    @Column(name = "place")
    String place = "";

    @Column(name = "entered_by")
    String enteredBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    static GoodsItemRow of(String caseId, GoodsItem item) {
        Goods goods = item.goods();
        var row = new GoodsItemRow();
        row.caseId = caseId;
        row.itemNo = item.number();
        row.measureNo = item.measure();
        row.name = goods.name();
        row.spec = goods.spec();
        row.batch = goods.batch();
        row.unit = goods.unit();
        row.quantity = goods.quantity().parts();
        row.value = goods.value().map(Money::fen).orElse(null);
        row.place = goods.place();
        row.enteredBy = item.by().value().toString();
        row.recordedAt = item.recordedAt();
        return row;
    }

    GoodsItem item() {
        var goods = new Goods(
                name,
                spec,
                batch,
                unit,
                new Quantity(quantity),
                Optional.ofNullable(value).map(Money::new),
                place);
        return new GoodsItem(itemNo, measureNo, goods, new PersonId(UUID.fromString(enteredBy)), recordedAt);
    }

    record Key(String caseId, int itemNo) implements Serializable {}
}
