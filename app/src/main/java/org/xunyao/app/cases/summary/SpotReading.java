package org.xunyao.app.cases.summary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.kernel.Money;

/// Reads what was typed for a step. What cannot be read is named by its field.
final class SpotReading {
    private static final int PAGES_AT_MOST = 9_999;

    private final Map<String, String> typed;
    private final SpotWords paper;
    private final List<String> unreadable = new ArrayList<>();

    /// @param paper in Chinese, as documents are
    SpotReading(Map<String, String> typed, SpotWords paper) {
        this.typed = typed;
        this.paper = paper;
    }

    /// The act; nothing to rely on while {@link #unreadable} names a field.
    SpotAct act(SpotEvent event, SpotCase sitting) {
        return switch (event) {
            case BEGIN -> throw new IllegalArgumentException("a beginning is no act");
            case SHOW_BADGES -> new SpotAct.ShowBadges(sitting.head().officers().size());
            case INVESTIGATE ->
                new SpotAct.Investigate(
                        chosen("party", PartyClass.class, PartyClass.ORGANIZATION),
                        required("violation"),
                        said("facts"),
                        said("proof"),
                        day(),
                        ticked("certain"),
                        ticked("slight"));
            case HEAR -> new SpotAct.Hear(ticked("told"), penalty(), said("statement"), said("opinion"));
            case DECIDE -> new SpotAct.Decide("", penalty(), said("basis"));
            case DELIVER -> new SpotAct.Deliver(ticked("signed"), said("witness"), said("recording"));
            case COLLECT ->
                new SpotAct.Collect(
                        money("amount"),
                        chosen("ground", SpotAct.CollectGround.class, SpotAct.CollectGround.SMALL),
                        said("receipt"));
            case PAY -> new SpotAct.Pay(money("amount"), said("receipt"));
            case HAND_IN -> new SpotAct.HandIn(said("handedIn"));
            case BANK -> new SpotAct.Bank(said("banked"));
            case FILE -> new SpotAct.FileAway(pages(), said("shelf"), said("lateReason"));
            case GIVE_OVER ->
                new SpotAct.GiveOver(
                        chosen("overGround", SpotAct.GiveOverGround.class, SpotAct.GiveOverGround.OTHER),
                        said("explanation"));
            case DROP -> new SpotAct.Drop(said("dropReason"));
        };
    }

    /// Fields that cannot be read, in their order.
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    private Penalty penalty() {
        var lines = new ArrayList<PenaltyLine>();
        if (ticked("warning")) {
            lines.add(new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, paper.of("penalty.warning")));
        }
        if (!said("fine").isEmpty()) {
            lines.add(new PenaltyLine(PenaltyLine.Kind.FINE, money("fine"), paper.of("penalty.fine")));
        }
        return new Penalty(lines);
    }

    private Money money(String field) {
        try {
            return Money.parse(said(field));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            unreadable.add(field);
            return Money.NONE;
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(said("conductOn"));
        } catch (DateTimeParseException wrong) {
            unreadable.add("conductOn");
            return LocalDate.EPOCH;
        }
    }

    private int pages() {
        try {
            int pages = Integer.parseInt(said("pages"));
            if (pages >= 0 && pages <= PAGES_AT_MOST) {
                return pages;
            }
        } catch (NumberFormatException wrong) {
            // Named below, as a number that is too great is.
        }
        unreadable.add("pages");
        return 0;
    }

    private String required(String field) {
        if (said(field).isEmpty()) {
            unreadable.add(field);
        }
        return said(field);
    }

    private <E extends Enum<E>> E chosen(String field, Class<E> kind, E usual) {
        return Optional.of(said(field))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(kind, name))
                .orElse(usual);
    }

    private boolean ticked(String field) {
        return said(field).equals(SpotForms.YES);
    }

    private String said(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
