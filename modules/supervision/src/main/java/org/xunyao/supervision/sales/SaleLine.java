package org.xunyao.supervision.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xunyao.registry.PharmacyId;

/// One line of a receipt as a till exported it (销售明细行).
///
/// @param id of the line at this station
/// @param sold by the till's clock, never put right
/// @param quantity below zero when goods came back
/// @param review number of the prescription's record or of its review, as it stands in the file
/// @param buyer keyed digest of the buyer's identity number, 64 hexadecimal digits; never the number itself
/// @param trace as it stands in the file
public record SaleLine(
        UUID id,
        Place place,
        PharmacyId shop,
        Receipt receipt,
        Instant sold,
        Product product,
        BigDecimal quantity,
        Flags flags,
        Optional<String> review,
        Optional<String> buyer,
        Optional<String> trace) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /// Where it stood, and when it came.
    ///
    /// @param source identifier of the {@link SalesSource}
    /// @param generation counts the files that stood under that name, from 1
    /// @param row in that file, from 1, the headings included
    /// @param sha256 over the line's bytes, keyed as the buyer is: a bare one would tell the buyer's number to
    ///     whoever tries all numbers beside the other cells
    /// @param arrived when this station read it
    /// @param old whether it was sold before the source was entered: counted, and never a reason for an alarm
    public record Place(UUID source, long generation, long row, String sha256, Instant arrived, boolean old) {}

    /// The receipt (小票).
    ///
    /// @param register empty if the file does not say
    public record Receipt(String register, String number) {
        /// Refuses a receipt without a number.
        public Receipt {
            if (number.isBlank()) {
                throw new IllegalArgumentException("a receipt without a number");
            }
        }
    }

    /// What was sold (品种).
    ///
    /// @param approval empty if the file does not say, or there is none, as for slices of herbs
    /// @param barcode empty if the file does not say
    public record Product(String name, String approval, String barcode) {}

    /// What the till says of it.
    public record Flags(boolean prescription, boolean ephedrine) {}

    /// Refuses a buyer that is not a digest.
    public SaleLine {
        if (buyer.isPresent() && !DIGEST.matcher(buyer.get()).matches()) {
            throw new IllegalArgumentException("a buyer that is no digest");
        }
    }

    /// Whether goods went out.
    public boolean isSale() {
        return quantity.signum() > 0;
    }
}
