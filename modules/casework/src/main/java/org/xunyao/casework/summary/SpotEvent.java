package org.xunyao.casework.summary;

import java.util.Arrays;
import java.util.Optional;
import org.xunyao.access.Action;

/// A step of the summary procedure (简易程序步骤), in the order of the law.
public enum SpotEvent {
    /// The sitting begins (开始).
    BEGIN("beginSpot", "summary.begin"),
    /// Both officers showed their certificates (出示执法证件).
    SHOW_BADGES("spotBadges", "summary.record"),
    /// The facts were found on the spot (当场调查取证).
    INVESTIGATE("spotInquiry", "summary.record"),
    /// The party was told its rights and heard (告知、听取陈述申辩).
    HEAR("spotHearing", "summary.record"),
    /// Decided with a numbered form 44 (当场决定).
    DECIDE("spotDecide", "summary.decide"),
    /// Delivered on the spot (当场交付).
    DELIVER("spotDeliver", "summary.record"),
    /// The fine was taken on the spot (当场收缴).
    COLLECT("spotCollect", "summary.money"),
    /// The fine was paid at the bank (银行缴款).
    PAY("spotPay", "summary.money"),
    /// What was taken was handed in at the bureau (交至本局).
    HAND_IN("spotHandIn", "summary.money"),
    /// The bureau paid it in at the bank (缴付银行).
    BANK("spotBank", "summary.money"),
    /// Handed in and filed (归档备案).
    FILE("spotFile", "summary.file"),
    /// Over into the ordinary procedure (转普通程序).
    GIVE_OVER("spotGiveOver", "summary.give-over"),
    /// Given up (作罢).
    DROP("spotDrop", "summary.drop");

    private final String code;
    private final String action;

    SpotEvent(String code, String action) {
        this.code = code;
        this.action = action;
    }

    /// The name in `resources/procedure/summary.csv` and `resources/deadlines/terms.csv`.
    public String code() {
        return code;
    }

    /// The action of the table of powers.
    public Action action() {
        return new Action(action);
    }

    /// The event of that code, or nothing.
    public static Optional<SpotEvent> ofCode(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
