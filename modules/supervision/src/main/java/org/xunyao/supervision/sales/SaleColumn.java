package org.xunyao.supervision.sales;

/// What a column of a till's export means (销售导出列).
public enum SaleColumn {
    /// The till (收银机).
    REGISTER(false),
    /// Number of the receipt (小票号).
    RECEIPT(true),
    /// Date and time by the till's clock (销售时间).
    TIME(true),
    /// Name of the product (品名).
    PRODUCT(true),
    /// Approval number (批准文号).
    APPROVAL(false),
    /// Bar code of the product (商品条码).
    BARCODE(false),
    /// How many were sold; below zero when they came back (数量).
    QUANTITY(true),
    /// Whether it is a prescription medicine (处方药).
    PRESCRIPTION(false),
    /// Whether it is a compound with ephedrine (含麻黄碱).
    EPHEDRINE(false),
    /// The record of the prescription or of its review (处方登记、审方记录).
    REVIEW(false),
    /// Number of the buyer's identity paper; only its keyed digest leaves the reader (购买人证件号).
    BUYER(false),
    /// Trace code of the box (追溯码).
    TRACE(false);

    private final boolean needed;

    SaleColumn(boolean needed) {
        this.needed = needed;
    }

    /// Whether no line is read without it.
    public boolean needed() {
        return needed;
    }
}
