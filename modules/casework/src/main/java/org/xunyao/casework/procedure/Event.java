package org.xunyao.casework.procedure;

import java.util.Arrays;
import java.util.Optional;
import org.xunyao.access.Action;

/// What moves a lead or case on (程序事件). Each is one action of the table of powers.
public enum Event {
    /// The source is registered (案源登记).
    REGISTER_CLUE("registerClue", "lead.register"),
    /// Officers are named and verify (开始核查).
    START_VERIFY("startVerify", "lead.verify"),
    /// The term of verification is prolonged (延长核查).
    EXTEND_VERIFY("extendVerify", "lead.extend"),
    /// Time of tests and identification is left out (扣除检验鉴定时间).
    STOP_CLOCK("stopClock", "lead.stop-clock"),
    /// Filing is applied for (报请立案).
    APPLY_FILING("applyFiling", "lead.apply-filing"),
    /// Filing is approved (批准立案).
    APPROVE_FILING("approveFiling", "lead.approve-filing"),
    /// Filing is refused (不予立案).
    REJECT_FILING("rejectFiling", "lead.reject-filing"),
    /// Verification found no violation (核查终结).
    CLOSE_CLUE("closeClue", "lead.close"),
    /// The lead goes to another authority (移送).
    TRANSFER_OUT("transferOut", "lead.transfer");

    private final String code;
    private final String action;

    Event(String code, String action) {
        this.code = code;
        this.action = action;
    }

    /// The name in `resources/procedure`, such as `startVerify`.
    public String code() {
        return code;
    }

    /// The action of the table of powers.
    public Action action() {
        return new Action(action);
    }

    /// The event of that code, or nothing.
    public static Optional<Event> ofCode(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
