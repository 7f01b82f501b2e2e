package org.xunyao.supervision.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.registry.PharmacyId;
import org.xunyao.video.CameraId;

/// What a rule found in the lines (销售疑点). It is a hint to look and no finding of a fact: with film it becomes
/// an alarm that a person reviews, without film it stays here.
///
/// @param key of what was found: once for a rule and source
/// @param version of the rule's row
/// @param receipt empty where a whole day was counted
/// @param at our time of the sale, or the first moment of the day
/// @param figure boxes, or percent, or how many lines
public record SaleHit(
        UUID id,
        Key key,
        int version,
        PharmacyId shop,
        Optional<CameraId> camera,
        Optional<SaleLine.Receipt> receipt,
        Instant at,
        BigDecimal figure,
        Instant foundAt,
        Film film) {
    /// What makes it the only one.
    ///
    /// @param reason why
    /// @param occasion the receipt, the buyer's digest and day, or the day
    public record Key(UUID source, SaleRule rule, Reason reason, String occasion) {}

    /// Why (命中原因).
    public enum Reason {
        /// no prescription record and no review in time
        NO_REVIEW,
        /// too many boxes on one receipt
        BOXES,
        /// too many boxes for one buyer over some days
        BUYER_SUM,
        /// nobody was written down as buyer
        NO_BUYER,
        /// too many lines without a trace code
        NO_TRACE,
        /// nobody was at the post
        ABSENT,
        /// the plate that says so hung there
        PLATE
    }

    /// What became of its film (录像情况).
    public sealed interface Film {
        /// It is looked for from a moment on.
        record Waits(Instant from) implements Film {}

        /// It was sealed, and an alarm was raised.
        ///
        /// @param alarm its identifier
        record Sealed(UUID alarm) implements Film {}

        /// There is none.
        record None(Why why) implements Film {}
    }

    /// Why there is no film.
    public enum Why {
        /// no camera was named for the till
        NO_CAMERA,
        /// neither the ring nor the cache has it
        NO_FILM,
        /// it could not be looked at a second time
        UNSEEN,
        /// a whole day is no moment
        DAY
    }

    /// The same with other film.
    public SaleHit with(Film other) {
        return new SaleHit(id, key, version, shop, camera, receipt, at, figure, foundAt, other);
    }
}
