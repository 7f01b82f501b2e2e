package org.xunyao.casework.penalty;

/// What is traded (领域).
public enum Sector {
    /// Drugs (药品).
    DRUG,
    /// Medical devices (医疗器械).
    DEVICE,
    /// Cosmetics (化妆品).
    COSMETIC,
    /// Advertising (广告).
    ADVERTISING,
    /// Prices (价格).
    PRICE
}
