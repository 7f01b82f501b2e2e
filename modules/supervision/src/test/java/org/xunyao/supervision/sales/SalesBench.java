package org.xunyao.supervision.sales;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;

/// A till of one shop.
final class SalesBench {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    static final PharmacyId SHOP = new PharmacyId(new UUID(7, 7));
    static final List<String> HEADER =
            List.of("收银机", "小票号", "销售时间", "品名", "批准文号", "商品条码", "数量", "处方药", "含麻黄碱", "审方记录", "购买人证件号", "追溯码");
    static final SalesLimits LIMITS = new SalesLimits(
            new SalesLimits.Reading(16_384, 64, 2_000, Duration.ofSeconds(2), 92, 200),
            new SalesLimits.Review(Duration.ofMinutes(5)),
            new SalesLimits.Ephedrine(BigDecimal.valueOf(2), BigDecimal.valueOf(4), 30),
            new SalesLimits.Trace(10, 20),
            new SalesLimits.Post(Duration.ofMinutes(5), Duration.ofSeconds(5), 5, Duration.ofMinutes(1)),
            new SalesLimits.Scan(Duration.ofMillis(60), 8, 256));

    private SalesBench() {}

    static Map<SaleColumn, String> headings() {
        var headings = new EnumMap<SaleColumn, String>(SaleColumn.class);
        for (SaleColumn column : SaleColumn.values()) {
            headings.put(column, HEADER.get(List.of(SaleColumn.values()).indexOf(column)));
        }
        return headings;
    }

    static SalesSource source(Map<SaleColumn, String> headings) {
        return new SalesSource(
                new UUID(1, 1),
                "S1",
                SHOP,
                "一号收银台",
                "/till/export.csv",
                new SalesLayout(Letters.UTF8, Separator.COMMA, headings),
                Optional.empty(),
                new TillClock.Unknown(),
                new SalesSource.Entry("liming", NOON.minusSeconds(3_600)),
                Optional.empty());
    }

    /// A line of a receipt.
    static SaleLine line(Instant sold, int quantity, boolean prescription, boolean ephedrine) {
        return new SaleLine(
                new UUID(sold.getEpochSecond(), quantity),
                new SaleLine.Place(new UUID(1, 1), 1, 2, "0".repeat(64), sold, false),
                SHOP,
                new SaleLine.Receipt("1", "0012"),
                sold,
                new SaleLine.Product("复方盐酸伪麻黄碱缓释胶囊", "国药准字H10930001", ""),
                BigDecimal.valueOf(quantity),
                new SaleLine.Flags(prescription, ephedrine),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static SaleLine reviewed(SaleLine line, String review) {
        return new SaleLine(
                line.id(),
                line.place(),
                line.shop(),
                line.receipt(),
                line.sold(),
                line.product(),
                line.quantity(),
                line.flags(),
                Optional.of(review),
                line.buyer(),
                line.trace());
    }

    static SaleLine bought(SaleLine line, String buyer) {
        return new SaleLine(
                line.id(),
                line.place(),
                line.shop(),
                line.receipt(),
                line.sold(),
                line.product(),
                line.quantity(),
                line.flags(),
                line.review(),
                Optional.of(buyer),
                line.trace());
    }
}
