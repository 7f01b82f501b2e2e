package org.xunyao.app.cases.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotEntry;
import org.xunyao.casework.summary.SpotEvent;

/// Which fields each step asks for, and which steps come next.
final class SpotForms {
    /// The value of a tick that is set.
    static final String YES = "yes";

    private SpotForms() {}

    /// The fields of a step.
    ///
    /// @param violations their identifiers
    static List<SpotField> of(SpotEvent event, List<String> violations) {
        return switch (event) {
            case BEGIN, SHOW_BADGES -> List.of();
            case INVESTIGATE ->
                List.of(
                        SpotField.choice("violation", violations),
                        SpotField.choice("party", names(PartyClass.values())),
                        SpotField.text("facts"),
                        SpotField.line("proof"),
                        SpotField.line("conductOn"),
                        SpotField.tick("certain"),
                        SpotField.tick("slight"));
            case HEAR ->
                List.of(
                        SpotField.tick("warning"),
                        SpotField.line("fine"),
                        SpotField.tick("told"),
                        SpotField.text("statement"),
                        SpotField.line("opinion"));
            case DECIDE ->
                List.of(
                        SpotField.text("violated"),
                        SpotField.text("basis"),
                        SpotField.line("place"),
                        SpotField.choice("payment", List.of("cash", "bank")),
                        SpotField.line("payThrough"));
            case DELIVER -> List.of(SpotField.tick("signed"), SpotField.line("witness"), SpotField.line("recording"));
            case COLLECT ->
                List.of(
                        SpotField.choice("ground", names(SpotAct.CollectGround.values())),
                        SpotField.line("amount"),
                        SpotField.line("receipt"));
            case PAY -> List.of(SpotField.line("amount"), SpotField.line("receipt"));
            case HAND_IN -> List.of(SpotField.line("handedIn"));
            case BANK -> List.of(SpotField.line("banked"));
            case FILE -> List.of(SpotField.line("pages"), SpotField.line("shelf"), SpotField.line("lateReason"));
            case GIVE_OVER ->
                List.of(
                        SpotField.choice("overGround", names(SpotAct.GiveOverGround.values())),
                        SpotField.text("explanation"));
            case DROP -> List.of(SpotField.text("dropReason"));
        };
    }

    private static List<String> names(Enum<?>... keys) {
        return Arrays.stream(keys).map(Enum::name).toList();
    }

    /// The steps that may come next, the usual one first.
    static List<SpotEvent> offered(SpotCase sitting) {
        var next = new ArrayList<SpotEvent>();
        switch (sitting.stage()) {
            case ON_SITE -> onSite(sitting, next);
            case DECIDED -> next.add(SpotEvent.DELIVER);
            case SERVED -> {
                money(sitting, next);
                next.add(SpotEvent.FILE);
                paid(sitting, next);
            }
            case FILED -> {
                paid(sitting, next);
                if (!sitting.owed().none()) {
                    next.add(SpotEvent.PAY);
                }
            }
            case GIVEN_OVER, DROPPED -> {}
        }
        return List.copyOf(next);
    }

    private static void onSite(SpotCase sitting, List<SpotEvent> next) {
        int asked = number(sitting, SpotAct.Investigate.class);
        if (sitting.newest(SpotAct.ShowBadges.class).isEmpty()) {
            next.add(SpotEvent.SHOW_BADGES);
        } else if (asked == 0) {
            next.add(SpotEvent.INVESTIGATE);
        } else if (number(sitting, SpotAct.Hear.class) < asked) {
            next.addAll(List.of(SpotEvent.HEAR, SpotEvent.INVESTIGATE));
        } else {
            next.addAll(List.of(SpotEvent.DECIDE, SpotEvent.HEAR, SpotEvent.INVESTIGATE));
        }
        next.addAll(List.of(SpotEvent.GIVE_OVER, SpotEvent.DROP));
    }

    private static void money(SpotCase sitting, List<SpotEvent> next) {
        if (!sitting.owed().none()) {
            next.addAll(List.of(SpotEvent.COLLECT, SpotEvent.PAY));
        }
    }

    private static void paid(SpotCase sitting, List<SpotEvent> next) {
        boolean collected = sitting.newest(SpotAct.Collect.class).isPresent();
        boolean handedIn = sitting.newest(SpotAct.HandIn.class).isPresent();
        if (collected && !handedIn) {
            next.add(SpotEvent.HAND_IN);
        }
        if (handedIn && sitting.newest(SpotAct.Bank.class).isEmpty()) {
            next.add(SpotEvent.BANK);
        }
    }

    private static int number(SpotCase sitting, Class<? extends SpotAct> kind) {
        return sitting.line(kind).map(SpotEntry::number).orElse(0);
    }
}
