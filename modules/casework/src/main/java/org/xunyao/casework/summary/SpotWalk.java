package org.xunyao.casework.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.kernel.Money;

/// One step under test: all that is missing is collected, so that a person sees it at once. It is used by one
/// thread within one transaction.
final class SpotWalk {
    private static final String WARN = "WARN";
    private static final int LETTERS_AT_MOST = 4_000;
    private static final Set<PenaltyLine.Kind> MAY_BE = EnumSet.of(PenaltyLine.Kind.WARNING, PenaltyLine.Kind.FINE);

    private final SpotBook book;
    private final SpotCase sitting;
    private final SpotEvent event;
    private final LocalDate day;
    private final List<SpotObstacle> obstacles = new ArrayList<>();

    SpotWalk(SpotBook book, SpotCase sitting, SpotEvent event, LocalDate day) {
        this.book = book;
        this.sitting = sitting;
        this.event = event;
        this.day = day;
    }

    /// The order alone stops a step at once; what its own conditions ask makes no sense then.
    SpotWalk begin(PersonId by, LocalDate today) {
        require(stages(event).contains(sitting.stage()), SpotCondition.ORDER);
        pass();
        LocalDate before = sitting.entries().isEmpty()
                ? sitting.head().foundOn()
                : sitting.entries().getLast().day();
        return require(sitting.head().isOfficer(by), SpotCondition.OWN)
                .require(!day.isAfter(today) && !day.isBefore(before), SpotCondition.DAY);
    }

    private static Set<SpotStage> stages(SpotEvent event) {
        return switch (event) {
            case BEGIN -> EnumSet.noneOf(SpotStage.class);
            case SHOW_BADGES, INVESTIGATE, HEAR, DECIDE, GIVE_OVER, DROP -> EnumSet.of(SpotStage.ON_SITE);
            case DELIVER -> EnumSet.of(SpotStage.DECIDED);
            case COLLECT, FILE -> EnumSet.of(SpotStage.SERVED);
            case PAY, HAND_IN, BANK -> EnumSet.of(SpotStage.SERVED, SpotStage.FILED);
        };
    }

    SpotWalk require(boolean holds, SpotCondition condition) {
        if (!holds) {
            obstacles.add(book.rules().obstacle(event, condition, party(), day));
        }
        return this;
    }

    private Optional<PartyClass> party() {
        return sitting.newest(SpotAct.Investigate.class).map(SpotAct.Investigate::party);
    }

    List<SpotObstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    void pass() {
        if (!obstacles.isEmpty()) {
            throw new WithheldException(obstacles);
        }
    }

    SpotWalk officers(List<Officer> sound) {
        return require(
                sound.size() >= book.rules().least(event, SpotCondition.TWO_OFFICERS, day), SpotCondition.TWO_OFFICERS);
    }

    SpotWalk test(SpotAct act) {
        return switch (act) {
            case SpotAct.ShowBadges one ->
                require(one.officers() >= sitting.head().officers().size(), SpotCondition.BADGES_SHOWN);
            case SpotAct.Investigate one -> investigated(one);
            case SpotAct.Hear one -> heard(one);
            case SpotAct.Decide one -> decided(one);
            case SpotAct.Deliver one ->
                require(
                        one.signed()
                                || !one.witness().isBlank()
                                || !one.recording().isBlank(),
                        SpotCondition.SIGNATURE);
            case SpotAct.Collect one ->
                paid(one.amount(), one.receipt()).require(mayCollect(one.ground()), SpotCondition.COLLECT_GROUND);
            case SpotAct.Pay one -> paid(one.amount(), one.receipt());
            case SpotAct.HandIn one ->
                require(sitting.newest(SpotAct.Collect.class).isPresent(), SpotCondition.COLLECTED)
                        .written(one.voucher(), SpotCondition.VOUCHER);
            case SpotAct.Bank one ->
                require(sitting.newest(SpotAct.HandIn.class).isPresent(), SpotCondition.COLLECTED)
                        .written(one.voucher(), SpotCondition.VOUCHER);
            case SpotAct.FileAway one ->
                require(one.pages() > 0 && isText(one.shelf()), SpotCondition.FILE_WHOLE)
                        .require(inTime() || isText(one.lateReason()), SpotCondition.IN_TIME);
            case SpotAct.GiveOver one -> written(one.explanation(), SpotCondition.REASON);
            case SpotAct.Drop one -> written(one.reason(), SpotCondition.REASON);
            case SpotAct.Unreadable _ -> require(false, SpotCondition.ORDER);
        };
    }

    private SpotWalk investigated(SpotAct.Investigate act) {
        return shown().require(isText(act.facts()) && isText(act.proof()), SpotCondition.FACTS_WRITTEN)
                .require(
                        !act.conductOn().isAfter(day)
                                && book.penalties()
                                        .violation(act.violation(), act.conductOn())
                                        .isPresent(),
                        SpotCondition.LEGAL_BASIS)
                .require(book.inLimitation(act.conductOn(), sitting.head().foundOn()), SpotCondition.LIMITATION);
    }

    private SpotWalk heard(SpotAct.Hear act) {
        boolean weighed = act.statement().isBlank() ? fits(act.opinion()) : isText(act.opinion());
        return shown().require(sitting.newest(SpotAct.Investigate.class).isPresent(), SpotCondition.FACTS_WRITTEN)
                .require(act.told(), SpotCondition.RIGHTS_TOLD)
                .require(mayBe(act.proposed()), SpotCondition.WARNING_OR_FINE)
                .require(fits(act.statement()) && weighed, SpotCondition.STATEMENT_WEIGHED);
    }

    private SpotWalk decided(SpotAct.Decide act) {
        Optional<SpotAct.Investigate> facts = sitting.newest(SpotAct.Investigate.class);
        Optional<SpotAct.Hear> hearing = sitting.newest(SpotAct.Hear.class);
        int asked =
                sitting.line(SpotAct.Investigate.class).map(SpotEntry::number).orElse(0);
        boolean heard = sitting.line(SpotAct.Hear.class)
                .filter(line -> line.number() > asked)
                .isPresent();
        shown().require(facts.isPresent(), SpotCondition.FACTS_WRITTEN)
                .require(facts.filter(SpotAct.Investigate::certain).isPresent(), SpotCondition.FACTS_CERTAIN)
                .require(facts.filter(SpotAct.Investigate::slight).isEmpty(), SpotCondition.NOT_SLIGHT)
                .require(heard, SpotCondition.PARTY_HEARD)
                .require(mayBe(act.penalty()), SpotCondition.WARNING_OR_FINE)
                .require(
                        facts.filter(one -> isLawful(one, act)).isPresent() && isText(act.basis()),
                        SpotCondition.LEGAL_BASIS)
                .written(act.paper(), SpotCondition.PAPER);
        hearing.ifPresent(one -> require(!act.penalty().isHeavierThan(one.proposed()), SpotCondition.NOT_HEAVIER));
        facts.ifPresent(one -> require(
                fine(act.penalty()).compareTo(book.rules().fineMost(one.party(), day)) <= 0, SpotCondition.FINE_LIMIT));
        return this;
    }

    /// Whether what punishes this first step of the violation has the warning, and the fine lies in its range.
    private boolean isLawful(SpotAct.Investigate facts, SpotAct.Decide act) {
        boolean warned = act.penalty().kinds().contains(PenaltyLine.Kind.WARNING);
        boolean fined = act.penalty().kinds().contains(PenaltyLine.Kind.FINE);
        return book.penalties().penalties(facts.violation(), facts.conductOn()).stream()
                .filter(row -> row.grade() == Grade.BASE && row.who() == PenaltyRow.Who.SHOP)
                .anyMatch(row -> (!warned || warns(row)) && (!fined || holds(row, fine(act.penalty()))));
    }

    private static boolean warns(PenaltyRow row) {
        return row.measures().stream().anyMatch(measure -> measure.code().equals(WARN));
    }

    private static boolean holds(PenaltyRow row, Money fine) {
        return row.fine()
                .range(Amounts.UNKNOWN)
                .filter(range -> range.holds(fine))
                .isPresent();
    }

    private SpotWalk paid(Money amount, String receipt) {
        boolean again = sitting.entries().stream().anyMatch(entry -> switch (entry.act()) {
            case SpotAct.Collect one -> one.receipt().strip().equals(receipt.strip());
            case SpotAct.Pay one -> one.receipt().strip().equals(receipt.strip());
            default -> false;
        });
        return require(!amount.none() && amount.compareTo(sitting.owed()) <= 0, SpotCondition.AMOUNT)
                .require(isText(receipt) && !again, SpotCondition.RECEIPT);
    }

    private boolean mayCollect(SpotAct.CollectGround ground) {
        return switch (ground) {
            case SMALL -> sitting.fine().compareTo(book.rules().collectMost(day)) <= 0;
            case HARD_LATER, REMOTE_ASKED -> true;
        };
    }

    private boolean inTime() {
        LocalDate from = sitting.line(SpotAct.Decide.class).map(SpotEntry::day).orElse(day);
        return !book.filingDue(from).isOverOn(day);
    }

    private SpotWalk shown() {
        return require(sitting.newest(SpotAct.ShowBadges.class).isPresent(), SpotCondition.BADGES_SHOWN);
    }

    private SpotWalk written(String text, SpotCondition condition) {
        return require(isText(text), condition);
    }

    private static boolean mayBe(Penalty penalty) {
        return !penalty.lines().isEmpty() && MAY_BE.containsAll(penalty.kinds()) && penalty.isCounted();
    }

    private static Money fine(Penalty penalty) {
        return penalty.sum(EnumSet.of(PenaltyLine.Kind.FINE));
    }

    private static boolean isText(String text) {
        return !text.isBlank() && fits(text);
    }

    private static boolean fits(String text) {
        return text.length() <= LETTERS_AT_MOST;
    }
}
