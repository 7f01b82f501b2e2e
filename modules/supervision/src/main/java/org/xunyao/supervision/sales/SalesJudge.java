package org.xunyao.supervision.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What lines of sales say (销售判定). It knows no clock and no store; whoever asks brings whole receipts.
///
/// @param limits by which it judges
public record SalesJudge(SalesLimits limits) {
    private static final int PERCENT = 100;

    /// What was found of a receipt.
    ///
    /// @param figure boxes, or how many lines
    public record Found(SaleHit.Reason reason, BigDecimal figure) {}

    /// AI-06: prescription medicine went out, and no line of the receipt names a record that came in time.
    ///
    /// @param receipt all its lines
    public Optional<Found> unreviewed(List<SaleLine> receipt) {
        List<SaleLine> sold = prescribed(receipt);
        if (sold.isEmpty()) {
            return Optional.empty();
        }
        Instant last = first(sold).plus(limits.review().within());
        boolean reviewed = receipt.stream()
                .anyMatch(line -> line.review().isPresent() && !line.sold().isAfter(last));
        return reviewed
                ? Optional.empty()
                : Optional.of(new Found(SaleHit.Reason.NO_REVIEW, BigDecimal.valueOf(sold.size())));
    }

    /// AI-07 of one receipt: too many boxes, or nobody is written down as buyer. What a reviewed prescription
    /// names goes by its own amounts and does not count.
    ///
    /// @param receipt all its lines
    /// @param registered whether the export names buyers at all
    public List<Found> ephedrine(List<SaleLine> receipt, boolean registered) {
        List<SaleLine> counted = receipt.stream().filter(SalesJudge::counts).toList();
        var found = new ArrayList<Found>();
        BigDecimal boxes = sum(counted);
        if (boxes.compareTo(limits.ephedrine().receipt()) > 0) {
            found.add(new Found(SaleHit.Reason.BOXES, boxes));
        }
        boolean named = receipt.stream().anyMatch(line -> line.buyer().isPresent());
        if (registered && boxes.signum() > 0 && !named) {
            found.add(new Found(SaleHit.Reason.NO_BUYER, boxes));
        }
        return found;
    }

    /// AI-07 of one buyer: too many boxes over some days.
    ///
    /// @param bought all lines of that digest in those days
    public Optional<Found> sum(String buyer, List<SaleLine> bought) {
        BigDecimal boxes = sum(bought.stream()
                .filter(line -> line.buyer().filter(buyer::equals).isPresent())
                .filter(SalesJudge::counts)
                .toList());
        return boxes.compareTo(limits.ephedrine().buyer()) > 0
                ? Optional.of(new Found(SaleHit.Reason.BUYER_SUM, boxes))
                : Optional.empty();
    }

    /// AI-19 of a day: the share of lines without a trace code, in percent.
    ///
    /// @param lines those that should have one
    /// @param without those of them that have none
    public Optional<Found> untraced(long lines, long without) {
        boolean much = without * PERCENT > lines * limits.trace().percent();
        return lines >= limits.trace().least() && much
                ? Optional.of(new Found(SaleHit.Reason.NO_TRACE, BigDecimal.valueOf(without * PERCENT / lines)))
                : Optional.empty();
    }

    /// AI-02: prescription medicine went out while the post was seen empty all the time, or its plate was read.
    /// Time that was not seen never makes it, and a till whose clock is not known well enough neither.
    ///
    /// @param receipt all its lines
    public Optional<Found> unattended(List<SaleLine> receipt, TillClock clock, PostState.Known posts) {
        List<SaleLine> sold = prescribed(receipt);
        if (sold.isEmpty() || !clock.within(limits.post().clock())) {
            return Optional.empty();
        }
        Instant at = clock.ours(first(sold));
        Instant from = at.minus(limits.post().absent());
        Instant to = at.plus(clock.doubt()).plusSeconds(1);
        BigDecimal lines = BigDecimal.valueOf(sold.size());
        return switch (posts.over(sold.getFirst().shop(), from, to)) {
            case ABSENT -> Optional.of(new Found(SaleHit.Reason.ABSENT, lines));
            case PLATE_SHOWN -> Optional.of(new Found(SaleHit.Reason.PLATE, lines));
            case PRESENT, UNSEEN -> Optional.empty();
        };
    }

    /// The till's time of a receipt: that of its first prescription medicine, else of its first line.
    ///
    /// @param receipt at least one line
    public static Instant moment(List<SaleLine> receipt) {
        List<SaleLine> sold = prescribed(receipt);
        return first(sold.isEmpty() ? receipt : sold);
    }

    private static List<SaleLine> prescribed(List<SaleLine> receipt) {
        return receipt.stream()
                .filter(line -> line.flags().prescription() && line.isSale())
                .toList();
    }

    private static Instant first(List<SaleLine> lines) {
        return lines.stream().map(SaleLine::sold).min(Instant::compareTo).orElseThrow();
    }

    private static boolean counts(SaleLine line) {
        boolean prescribed = line.flags().prescription() && line.review().isPresent();
        return line.flags().ephedrine() && !prescribed;
    }

    private static BigDecimal sum(List<SaleLine> lines) {
        return lines.stream().map(SaleLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
