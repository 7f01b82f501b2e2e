package org.xunyao.supervision.sales;

import java.time.Instant;
import org.xunyao.registry.PharmacyId;

/// What is known of a shop's post over a stretch (岗位情况).
public enum PostState {
    /// Somebody was there at some time of it (有人).
    PRESENT,
    /// All of it was seen, and nobody was there (无人).
    ABSENT,
    /// All of it was seen, nobody was there, and the plate that says the pharmacist is away was read (已挂牌).
    PLATE_SHOWN,
    /// Some of it was not seen; never counted as absence (未能看到).
    UNSEEN;

    /// Port: who knows it.
    @FunctionalInterface
    public interface Known {
        /// Of the post of a shop. A shop without a watched post is {@link #UNSEEN}.
        PostState over(PharmacyId shop, Instant from, Instant to);
    }
}
