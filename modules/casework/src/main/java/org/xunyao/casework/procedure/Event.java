package org.xunyao.casework.procedure;

import java.util.Arrays;
import java.util.Optional;
import org.xunyao.access.Action;

/// What moves a lead or case on (程序事件). Each has its action in the table of powers.
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
    TRANSFER_OUT("transferOut", "lead.transfer"),
    /// Investigation is suspended (中止调查).
    SUSPEND("suspend", "case.suspend"),
    /// Investigation goes on (恢复调查).
    RESUME("resume", "case.resume"),
    /// Investigation ends for good (终止调查).
    TERMINATE("terminate", "case.terminate"),
    /// The term of the case is prolonged (延长办案期限).
    EXTEND_CASE("extendCase", "case.extend"),
    /// The leaders together prolong it again (集体讨论再次延长).
    EXTEND_CASE_AGAIN("extendCaseAgain", "case.extend-again"),
    /// A suspicion of crime is assessed and reported (涉嫌犯罪核实).
    CRIME_ASSESS("crimeAssess", "case.assess-crime"),
    /// The transfer to the police is approved (批准移送公安).
    APPROVE_TRANSFER("approveTransfer", "case.approve-transfer"),
    /// The transfer to the police is not approved (不批准移送).
    DECLINE_TRANSFER("declineTransfer", "case.decline-transfer"),
    /// The case is handed to the police (移送公安机关).
    HAND_OVER("handOver", "case.hand-over"),
    /// The police file (公安立案).
    POLICE_FILE("policeFile", "case.police-file"),
    /// The police do not file (公安不予立案).
    POLICE_REFUSE("policeRefuse", "case.police-refuse"),
    /// The investigation is finished with its report (调查终结).
    FINISH_INVESTIGATION("finishInvestigation", "case.finish"),
    /// The material is received for review (送审).
    SUBMIT_REVIEW("submitReview", "case.submit-review"),
    /// Case review sends the case back (案件审核退回).
    REVIEW_RETURN("reviewReturn", "case.review"),
    /// Case review agrees (案件审核通过).
    REVIEW_PASS("reviewPass", "case.review"),
    /// Legal review sends the case back (法制审核退回).
    LEGAL_RETURN("legalReturn", "case.legal-review"),
    /// Legal review agrees (法制审核通过).
    LEGAL_PASS("legalPass", "case.legal-review"),
    /// The term of review is prolonged (延长审核期限).
    EXTEND_REVIEW("extendReview", "case.extend-review"),
    /// The notice of the penalty is approved (批准告知).
    APPROVE_NOTICE("approveNotice", "case.approve-notice"),
    /// The notice is served (送达告知书).
    SERVE_NOTICE("serveNotice", "case.serve-notice"),
    /// The party states its case (陈述申辩).
    DEFEND("defend", "case.defend"),
    /// The party asks for a hearing (要求听证).
    REQUEST_HEARING("requestHearing", "case.request-hearing"),
    /// The hearing is appointed (确定听证).
    APPOINT_HEARING("appointHearing", "case.hearing"),
    /// The hearing is held (举行听证).
    HOLD_HEARING("holdHearing", "case.hearing"),
    /// The report of the hearing is handed in (听证终结).
    CLOSE_HEARING("closeHearing", "case.hearing"),
    /// The case goes to the decision (提请决定).
    TO_DECISION("toDecision", "case.to-decision"),
    /// The leaders together shall discuss it (提请集体讨论).
    NEED_COLLECTIVE("needCollective", "case.need-collective"),
    /// The leaders together have discussed it (集体讨论).
    DISCUSS("discuss", "case.discuss"),
    /// It is decided (作出处理决定).
    DECIDE("decide", "case.decide"),
    /// A heavier penalty needs a new notice (重新告知).
    RENEW_NOTICE("renewNotice", "case.renew-notice"),
    /// The decision is served (送达决定书).
    SERVE("serve", "case.serve"),
    /// Money is paid (缴纳罚没款).
    PAY("pay", "case.pay"),
    /// What is not money is carried out (履行完毕).
    FULFIL("fulfil", "case.fulfil"),
    /// Payment is put off or divided (批准延期、分期).
    APPROVE_INSTALMENT("approveInstalment", "case.approve-instalment"),
    /// The term of payment has run out (逾期).
    OVERDUE("overdue", "case.overdue"),
    /// The party is called on to pay (催告).
    DEMAND("demand", "case.demand"),
    /// The court is asked to enforce (申请强制执行).
    APPLY_COURT("applyCourt", "case.apply-court"),
    /// The court ended enforcement (法院终结执行).
    COURT_ENDED("courtEnded", "case.court-ended"),
    /// The penalty is published (公示行政处罚信息).
    PUBLISH("publish", "case.publish"),
    /// The publication is taken back (撤回公示).
    WITHDRAW_PUBLICITY("withdrawPublicity", "case.withdraw-publicity"),
    /// The case is closed (结案).
    CLOSE("close", "case.close"),
    /// The file is archived (归档).
    ARCHIVE("archive", "case.archive"),
    /// A day of the journal is put right (更正办案记录).
    CORRECT_ENTRY("correctEntry", "case.correct");

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
