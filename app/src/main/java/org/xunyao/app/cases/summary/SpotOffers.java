package org.xunyao.app.cases.summary;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.registry.Pharmacy;

/// Words that are offered for the fields of a step, so that little is typed. Amounts are a person's, and so is what
/// a person declares.
final class SpotOffers {
    private static final String WARN = "WARN";

    private SpotOffers() {}

    static void offer(
            SpotTyped typed,
            SpotEvent step,
            SpotCase sitting,
            Optional<Pharmacy> shop,
            SpotPorts.Law law,
            SpotWords paper) {
        switch (step) {
            case INVESTIGATE -> {
                typed.offer("party", PartyClass.ORGANIZATION.name());
                typed.offer("proof", paper.of("phrase.proof"));
                typed.offer("conductOn", sitting.head().foundOn().toString());
            }
            case DECIDE -> {
                typed.offer("place", shop.map(Pharmacy::address).orElse(""));
                typed.offer("payment", small(sitting, law) ? "cash" : "bank");
                typed.offer("payThrough", paper.of("phrase.pay-through"));
            }
            case COLLECT, PAY -> {
                typed.offer("ground", SpotAct.CollectGround.SMALL.name());
                typed.offer("amount", sitting.owed().plain());
            }
            case GIVE_OVER -> typed.offer("overGround", SpotAct.GiveOverGround.FACTS_IN_DOUBT.name());
            case BEGIN, SHOW_BADGES, HEAR, DELIVER, HAND_IN, BANK, FILE, DROP -> {}
        }
    }

    private static boolean small(SpotCase sitting, SpotPorts.Law law) {
        LocalDate today = law.today().get();
        return sitting.newest(SpotAct.Hear.class)
                .map(told -> told.proposed().payable())
                .filter(fine -> fine.compareTo(law.rules().collectMost(today)) <= 0)
                .isPresent();
    }

    /// What of the words still comes from the violation before follows the new one.
    static void violation(SpotTyped typed, String id, SpotPorts.Law law) {
        LocalDate today = law.today().get();
        String before = typed.said("violation");
        Optional<Violation> old = law.penalties().violation(before, today);
        Optional<Violation> now = law.penalties().violation(id, today);
        typed.words("violation").set(id);
        follow(typed, "facts", old.map(Violation::name), now.map(Violation::name));
        follow(typed, "violated", old.map(Violation::violated), now.map(Violation::violated));
        follow(typed, "basis", old.map(one -> basis(law, one, today)), now.map(one -> basis(law, one, today)));
        now.ifPresent(one -> typed.words("warning").set(warns(law, one, today) ? SpotForms.YES : ""));
    }

    private static void follow(SpotTyped typed, String field, Optional<String> old, Optional<String> now) {
        boolean own = !typed.said(field).isEmpty() && !old.equals(Optional.of(typed.said(field)));
        if (!own) {
            typed.words(field).set(now.orElse(""));
        }
    }

    private static String basis(SpotPorts.Law law, Violation violation, LocalDate day) {
        return law.penalties().penalties(violation.id(), day).stream()
                .filter(row -> row.grade() == Grade.BASE && row.who() == PenaltyRow.Who.SHOP)
                .map(row -> row.legal().source())
                .findFirst()
                .orElseGet(() -> violation.legal().source());
    }

    private static boolean warns(SpotPorts.Law law, Violation violation, LocalDate day) {
        return law.penalties().penalties(violation.id(), day).stream()
                .filter(row -> row.grade() == Grade.BASE && row.who() == PenaltyRow.Who.SHOP)
                .anyMatch(row -> row.measures().stream()
                        .anyMatch(measure -> measure.code().equals(WARN)));
    }
}
