package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.handling.Handling;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.FaultException;

/// Takes each act to the desk whose step it is.
///
/// @param desks of cases after filing
public record StepsAtDesks(Handling desks) implements CaseDesks.Handling {
    @Override
    public Step<? extends CaseFile> take(Ticket.OfPerson ticket, CaseId id, LocalDate day, Act act) {
        return switch (act) {
            case Inquiry inquiry -> inquiry(ticket, id, day, inquiry);
            case Crime crime -> crime(ticket, id, day, crime);
            case Review review -> review(ticket, id, day, review);
            case Notice notice -> notice(ticket, id, day, notice);
            case Hearing hearing -> hearing(ticket, id, day, hearing);
            case Decision decision -> decision(ticket, id, day, decision);
            case Execution execution -> execution(ticket, id, day, execution);
            case Publicity.Publish one -> desks.publicity().publish(ticket, id, day, one);
            case Publicity.WithdrawPublicity one -> desks.publicity().withdraw(ticket, id, day, one);
            case Ending.Close close -> desks.ending().close(ticket, id, day, close);
            case Ending.Archive archive -> desks.ending().archive(ticket, id, day, archive);
            case UnreadableAct unread ->
                throw new FaultException("PROCEDURE-UNFIT", unread.event().code());
        };
    }

    @Override
    public Step<? extends CaseFile> correct(Ticket.OfPerson ticket, CaseId id, int line, LocalDate day, String reason) {
        return desks.ending().correct(ticket, id, line, day, reason);
    }

    private Step<CaseFile> inquiry(Ticket.OfPerson ticket, CaseId id, LocalDate day, Inquiry act) {
        return switch (act) {
            case Inquiry.Suspend one -> desks.inquiry().suspend(ticket, id, day, one);
            case Inquiry.Resume one -> desks.inquiry().resume(ticket, id, day, one);
            case Inquiry.Terminate one -> desks.inquiry().terminate(ticket, id, day, one);
            case Inquiry.ExtendCase one -> desks.inquiry().extend(ticket, id, day, one);
            case Inquiry.ExtendCaseAgain one -> desks.inquiry().extendAgain(ticket, id, day, one);
            case Inquiry.FinishInvestigation one -> desks.inquiry().finish(ticket, id, day, one);
        };
    }

    private Step<CaseFile> crime(Ticket.OfPerson ticket, CaseId id, LocalDate day, Crime act) {
        return switch (act) {
            case Crime.CrimeAssess one -> desks.crime().assess(ticket, id, day, one);
            case Crime.ApproveTransfer one -> desks.crime().approveTransfer(ticket, id, day, one);
            case Crime.DeclineTransfer one -> desks.crime().declineTransfer(ticket, id, day, one);
            case Crime.HandOver one -> desks.crime().handOver(ticket, id, day, one);
            case Crime.PoliceFile one -> desks.crime().policeFile(ticket, id, day, one);
            case Crime.PoliceRefuse one -> desks.crime().policeRefuse(ticket, id, day, one);
        };
    }

    private Step<CaseFile> review(Ticket.OfPerson ticket, CaseId id, LocalDate day, Review act) {
        return switch (act) {
            case Review.SubmitReview one -> desks.review().submit(ticket, id, day, one);
            case Review.ReviewReturn one -> desks.review().sendBack(ticket, id, day, one);
            case Review.ReviewPass one -> desks.review().pass(ticket, id, day, one);
            case Review.LegalReturn one -> desks.review().legalReturn(ticket, id, day, one);
            case Review.LegalPass one -> desks.review().legalPass(ticket, id, day, one);
            case Review.ExtendReview one -> desks.review().extend(ticket, id, day, one);
        };
    }

    private Step<CaseFile> notice(Ticket.OfPerson ticket, CaseId id, LocalDate day, Notice act) {
        return switch (act) {
            case Notice.ApproveNotice one -> desks.notice().approve(ticket, id, day, one);
            case Notice.ServeNotice one -> desks.notice().serve(ticket, id, day, one);
            case Notice.Defend one -> desks.notice().defend(ticket, id, day, one);
            case Notice.RequestHearing one -> desks.notice().requestHearing(ticket, id, day, one);
            case Notice.ToDecision one -> desks.notice().toDecision(ticket, id, day, one);
        };
    }

    private Step<CaseFile> hearing(Ticket.OfPerson ticket, CaseId id, LocalDate day, Hearing act) {
        return switch (act) {
            case Hearing.AppointHearing one -> desks.hearing().appoint(ticket, id, day, one);
            case Hearing.HoldHearing one -> desks.hearing().hold(ticket, id, day, one);
            case Hearing.CloseHearing one -> desks.hearing().close(ticket, id, day, one);
        };
    }

    private Step<CaseFile> decision(Ticket.OfPerson ticket, CaseId id, LocalDate day, Decision act) {
        return switch (act) {
            case Decision.NeedCollective one -> desks.decision().needCollective(ticket, id, day, one);
            case Decision.Discuss one -> desks.decision().discuss(ticket, id, day, one);
            case Decision.Decide one -> desks.decision().decide(ticket, id, day, one);
            case Decision.RenewNotice one -> desks.decision().renewNotice(ticket, id, day, one);
            case Decision.Serve one -> desks.decision().serve(ticket, id, day, one);
        };
    }

    private Step<CaseFile> execution(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution act) {
        return switch (act) {
            case Execution.Pay one -> desks.execution().pay(ticket, id, day, one);
            case Execution.Fulfil one -> desks.execution().fulfil(ticket, id, day, one);
            case Execution.ApproveInstalment one -> desks.execution().approveInstalment(ticket, id, day, one);
            case Execution.Overdue one -> desks.execution().overdue(ticket, id, day, one);
            case Execution.Demand one -> desks.execution().demand(ticket, id, day, one);
            case Execution.ApplyCourt one -> desks.execution().applyCourt(ticket, id, day, one);
            case Execution.CourtEnded one -> desks.execution().courtEnded(ticket, id, day, one);
        };
    }
}
