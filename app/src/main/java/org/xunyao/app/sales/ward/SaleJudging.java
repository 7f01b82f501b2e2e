package org.xunyao.app.sales.ward;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.sales.PostState;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.SalesJudge;
import org.xunyao.supervision.sales.SalesJudge.Found;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SaleCounts;
import org.xunyao.supervision.sales.book.SalesBooks;
import org.xunyao.supervision.sales.book.SalesBooks.Stage;
import org.xunyao.supervision.sales.book.SalesKeeper;

/// Has the lines of a source judged, whole receipts at a time (销售判定). What is found and that its lines were
/// judged is one transaction, so nothing is found twice and nothing is left out over a restart.
///
/// @param rows the rule's row in force; a rule without one is not judged
/// @param posts what is known of posts
record SaleJudging(
        SalesKeeper keeper,
        SalesLimits limits,
        Function<SaleRule, Optional<AlarmRuleRow>> rows,
        PostState.Known posts,
        Clock clock,
        Ids ids) {
    private static final int AT_ONCE = 1_000;
    /// So long after the last picture of a sale its film is in the cache.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    /// One receipt of a day.
    private record Slip(SaleLine.Receipt receipt, LocalDate day) {
        String text() {
            return receipt.register() + "|" + receipt.number() + "|" + day;
        }
    }

    /// A hit before it has an identity.
    private record Draft(SaleRule rule, Found found, Optional<Slip> slip, String occasion, Instant at) {}

    /// Judges what came.
    ///
    /// @param till the clock of its till
    void judge(SalesSource source, TillClock till) {
        Instant now = clock.now();
        stage(source, till, Stage.AT_ONCE, now);
        stage(source, till, Stage.LATER, now.minus(limits.review().within()));
    }

    private void stage(SalesSource source, TillClock till, Stage stage, Instant arrived) {
        List<SaleLine> open = keeper.read(tx -> keeper.books().unjudged(tx, source.id(), stage, arrived, AT_ONCE));
        if (open.isEmpty()) {
            return;
        }
        Map<Slip, Instant> slips = new LinkedHashMap<>();
        open.forEach(line -> slips.putIfAbsent(slip(line), line.sold()));
        keeper.write(tx -> {
            slips.forEach((slip, sold) -> {
                List<SaleLine> receipt = keeper.books().receipt(tx, source.id(), slip.receipt(), sold);
                List<SaleLine> fresh =
                        receipt.stream().filter(line -> !line.place().old()).toList();
                if (!fresh.isEmpty()) {
                    drafts(tx, source, till, stage, slip, fresh).forEach(draft -> keep(tx, source, draft));
                }
            });
            keeper.books().judged(tx, open.stream().map(SaleLine::id).toList(), stage);
            return slips.size();
        });
    }

    private Slip slip(SaleLine line) {
        return new Slip(line.receipt(), LocalDate.ofInstant(line.sold(), clock.zone()));
    }

    private List<Draft> drafts(
            Tx tx, SalesSource source, TillClock till, Stage stage, Slip slip, List<SaleLine> receipt) {
        var judge = new SalesJudge(limits);
        var drafts = new ArrayList<Draft>();
        Instant at = till.ours(SalesJudge.moment(receipt));
        boolean later = stage == Stage.LATER;
        if (source.judged().contains(SaleRule.EPHEDRINE)) {
            boolean registered = later && source.layout().has(SaleColumn.BUYER);
            judge.ephedrine(receipt, registered)
                    .forEach(found ->
                            drafts.add(new Draft(SaleRule.EPHEDRINE, found, Optional.of(slip), slip.text(), at)));
            drafts.addAll(sums(tx, judge, slip, receipt, at));
        }
        if (later && source.judged().contains(SaleRule.UNREVIEWED)) {
            judge.unreviewed(receipt)
                    .ifPresent(found ->
                            drafts.add(new Draft(SaleRule.UNREVIEWED, found, Optional.of(slip), slip.text(), at)));
        }
        if (later && source.judged().contains(SaleRule.UNATTENDED)) {
            judge.unattended(receipt, till, posts)
                    .ifPresent(found ->
                            drafts.add(new Draft(SaleRule.UNATTENDED, found, Optional.of(slip), slip.text(), at)));
        }
        return drafts;
    }

    private List<Draft> sums(Tx tx, SalesJudge judge, Slip slip, List<SaleLine> receipt, Instant at) {
        return receipt.stream()
                .filter(line -> line.flags().ephedrine())
                .flatMap(line -> line.buyer().stream())
                .distinct()
                .flatMap(buyer -> {
                    Instant to = SalesJudge.moment(receipt).plus(Duration.ofHours(1));
                    Instant from = to.minus(Duration.ofDays(limits.ephedrine().days()));
                    return judge.sum(buyer, keeper.books().ofBuyer(tx, buyer, from, to)).stream()
                            .map(found -> new Draft(
                                    SaleRule.EPHEDRINE, found, Optional.of(slip), buyer + "|" + slip.day(), at));
                })
                .toList();
    }

    /// AI-19 of a day that is over.
    void day(SalesSource source, LocalDate day) {
        if (!source.judged().contains(SaleRule.UNTRACED)) {
            return;
        }
        Instant from = day.atStartOfDay(clock.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        if (from.isBefore(source.entry().at())) {
            return;
        }
        keeper.write(tx -> {
            SalesBooks books = keeper.books();
            SaleCounts counts = books.counts(tx, source.id(), from, to);
            new SalesJudge(limits)
                    .untraced(counts.traceable(), counts.untraced())
                    .ifPresent(found -> keep(
                            tx, source, new Draft(SaleRule.UNTRACED, found, Optional.empty(), day.toString(), from)));
            return counts;
        });
    }

    private void keep(Tx tx, SalesSource source, Draft draft) {
        rows.apply(draft.rule())
                .ifPresent(row -> keeper.books()
                        .keep(
                                tx,
                                new SaleHit(
                                        ids.next(),
                                        new SaleHit.Key(
                                                source.id(),
                                                draft.rule(),
                                                draft.found().reason(),
                                                draft.occasion()),
                                        row.version(),
                                        source.shop(),
                                        source.camera(),
                                        draft.slip().map(Slip::receipt),
                                        draft.at(),
                                        draft.found().figure(),
                                        clock.now(),
                                        film(source, draft))));
    }

    private SaleHit.Film film(SalesSource source, Draft draft) {
        if (draft.rule() == SaleRule.UNTRACED) {
            return new SaleHit.Film.None(SaleHit.Why.DAY);
        }
        if (source.camera().isEmpty()) {
            return new SaleHit.Film.None(SaleHit.Why.NO_CAMERA);
        }
        return new SaleHit.Film.Waits(draft.at().plus(limits.post().film()).plus(SETTLED));
    }
}
