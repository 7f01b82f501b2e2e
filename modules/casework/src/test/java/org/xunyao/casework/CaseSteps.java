package org.xunyao.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Decision.Outcome;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Inquiry.LegalGround;
import org.xunyao.casework.course.Inquiry.ReportSection;
import org.xunyao.casework.course.Inquiry.SuspensionReason;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.handling.Handling;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.Money;

/// Takes a step of a case as it should be, or with the one flaw that its variant names.
final class CaseSteps {
    private static final Penalty FINE = fine(20_000);

    private final County county;
    private final CaseId id;
    private final Handling desks;
    private Person hand;

    CaseSteps(County county, CaseId id) {
        this.county = county;
        this.id = id;
        this.desks = county.handling;
        this.hand = county.wang;
    }

    /// @param step such as `serveNotice!mail@2026-02-13`: what, with which flaw, on which day
    Step<CaseFile> take(String step) {
        String[] parts = step.split("@", -1);
        String[] names = parts[0].split("!", -1);
        String flaw = names.length > 1 ? names[1] : "";
        county.today(parts[1]);
        county.badges = !flaw.equals("badge");
        if (names[0].equals("finishInvestigation") || names[0].equals("close")) {
            county.store(flaw.equals("goods") ? MeasureSteps.lapsed(id) : MeasureFile.empty(id));
        }
        hand = flaw.equals("stranger") ? county.clerk : county.wang;
        LocalDate today = LocalDate.parse(parts[1]);
        LocalDate day = switch (flaw) {
            case "yesterday" -> today.minusDays(1);
            case "tomorrow" -> today.plusDays(1);
            default -> today;
        };
        return inquiry(names[0], flaw, day)
                .or(() -> crime(names[0], flaw, day))
                .or(() -> review(names[0], flaw, day))
                .or(() -> notice(names[0], flaw, day))
                .or(() -> hearing(names[0], flaw, day))
                .or(() -> decision(names[0], flaw, day))
                .or(() -> execution(names[0], flaw, day))
                .or(() -> publicity(names[0], flaw, day))
                .or(() -> ending(names[0], flaw, day))
                .orElseThrow(() -> new IllegalArgumentException(step));
    }

    private Optional<Step<CaseFile>> inquiry(String name, String flaw, LocalDate day) {
        var desk = desks.inquiry();
        Ticket.OfPerson leader = leader(flaw);
        String words = words(flaw, "blank");
        return switch (name) {
            case "suspend" ->
                Optional.of(desk.suspend(leader, id, day, new Inquiry.Suspend(SuspensionReason.PARTY_MISSING, words)));
            case "resume" -> Optional.of(desk.resume(leader, id, day, new Inquiry.Resume(words)));
            case "terminate" ->
                Optional.of(desk.terminate(leader, id, day, new Inquiry.Terminate(words, !flaw.equals("successor"))));
            case "extendCase" -> Optional.of(desk.extend(leader, id, day, new Inquiry.ExtendCase(words)));
            case "extendCaseAgain" ->
                Optional.of(desk.extendAgain(
                        leader,
                        id,
                        day,
                        new Inquiry.ExtendCaseAgain(flaw.equals("days") ? 0 : 60, words(flaw, "paper"), words)));
            case "finishInvestigation" -> Optional.of(desk.finish(wang(), id, day, report(flaw)));
            default -> Optional.empty();
        };
    }

    private static Inquiry.FinishInvestigation report(String flaw) {
        return new Inquiry.FinishInvestigation(
                flaw.equals("half") ? EnumSet.of(ReportSection.PARTY) : EnumSet.allOf(ReportSection.class),
                flaw.equals("evidence") ? 0 : 3,
                true,
                PartyClass.INDIVIDUAL_BUSINESS,
                flaw.endsWith("none") ? Outcome.NO_PENALTY_MINOR : Outcome.PENALTY,
                flaw.startsWith("grave") ? Set.of(LegalGround.PUBLIC_INTEREST) : Set.of());
    }

    private Optional<Step<CaseFile>> crime(String name, String flaw, LocalDate day) {
        var desk = desks.crime();
        String words = words(flaw, "blank");
        boolean chief = !flaw.equals("deputy");
        Set<PersonId> team = flaw.equals("one") ? County.ids(county.wang) : County.ids(county.wang, county.li);
        return switch (name) {
            case "crimeAssess" ->
                Optional.of(desk.assess(wang(), id, day, new Crime.CrimeAssess(team, words(flaw, "paper"), words)));
            case "approveTransfer" ->
                Optional.of(desk.approveTransfer(
                        leader(flaw), id, day, new Crime.ApproveTransfer(chief, words, late(flaw))));
            case "declineTransfer" ->
                Optional.of(desk.declineTransfer(leader(flaw), id, day, new Crime.DeclineTransfer(chief, words)));
            case "handOver" ->
                Optional.of(desk.handOver(
                        wang(),
                        id,
                        day,
                        new Crime.HandOver(
                                words(flaw, "paper"),
                                flaw.equals("few")
                                        ? Set.of(Crime.Material.LETTER)
                                        : EnumSet.allOf(Crime.Material.class),
                                !flaw.equals("uncopied"),
                                late(flaw))));
            case "policeFile" ->
                Optional.of(desk.policeFile(wang(), id, day, new Crime.PoliceFile(words(flaw, "paper"))));
            case "policeRefuse" ->
                Optional.of(desk.policeRefuse(wang(), id, day, new Crime.PoliceRefuse(words(flaw, "paper"), words)));
            default -> Optional.empty();
        };
    }

    private Optional<Step<CaseFile>> review(String name, String flaw, LocalDate day) {
        var desk = desks.review();
        String words = words(flaw, "blank");
        Ticket.OfPerson reviewer = unless(flaw, county.reviewer);
        Ticket.OfPerson lawyer = unless(flaw, county.lawyer);
        var kind = flaw.equals("legal") ? Review.ReviewKind.LEGAL : Review.ReviewKind.CASE;
        return switch (name) {
            case "submitReview" -> Optional.of(desk.submit(wang(), id, day, new Review.SubmitReview(kind)));
            case "reviewReturn" -> Optional.of(desk.sendBack(reviewer, id, day, new Review.ReviewReturn(words)));
            case "reviewPass" -> Optional.of(desk.pass(reviewer, id, day, new Review.ReviewPass(words)));
            case "legalReturn" -> Optional.of(desk.legalReturn(lawyer, id, day, new Review.LegalReturn(words)));
            case "legalPass" -> Optional.of(desk.legalPass(lawyer, id, day, new Review.LegalPass(words)));
            case "extendReview" ->
                Optional.of(desk.extend(
                        leader(flaw), id, day, new Review.ExtendReview(flaw.equals("days") ? 0 : 5, words)));
            default -> Optional.empty();
        };
    }

    private Optional<Step<CaseFile>> notice(String name, String flaw, LocalDate day) {
        var desk = desks.notice();
        String words = words(flaw, "blank");
        return switch (name) {
            case "approveNotice" -> Optional.of(desk.approve(leader(flaw), id, day, proposed(flaw)));
            case "serveNotice" -> Optional.of(desk.serve(wang(), id, day, new Notice.ServeNotice(service(flaw))));
            case "defend" -> Optional.of(desk.defend(wang(), id, day, new Notice.Defend(words)));
            case "requestHearing" ->
                Optional.of(desk.requestHearing(wang(), id, day, new Notice.RequestHearing(words)));
            case "toDecision" ->
                Optional.of(desk.toDecision(
                        wang(),
                        id,
                        day,
                        new Notice.ToDecision(
                                flaw.equals("waiver") ? "弃〔2026〕1号" : "", flaw.equals("answered") ? "不予采纳" : "")));
            default -> Optional.empty();
        };
    }

    private static Notice.ApproveNotice proposed(String flaw) {
        Penalty penalty = switch (flaw) {
            case "nothing" -> Penalty.NONE;
            case "unheard" -> fine(10_000);
            case "small" -> new Penalty(List.of(new PenaltyLine(Kind.FINE, new Money(999_999), "罚款")));
            case "goods" ->
                new Penalty(List.of(
                        new PenaltyLine(Kind.CONFISCATE_INCOME, Money.yuan(4_000), "没收"),
                        new PenaltyLine(Kind.CONFISCATE_GOODS, Money.yuan(6_000), "没收")));
            case "revoke", "revoke-heard" -> revocation();
            case "mixed" -> mixed();
            case "heavier" -> fine(30_000);
            case "uncounted" -> new Penalty(List.of(new PenaltyLine(Kind.CONFISCATE_GOODS, Money.NONE, "没收")));
            default -> WeighedFines.of(flaw).orElse(FINE);
        };
        boolean offered = !Set.of("unheard", "small", "goods", "revoke").contains(flaw);
        return new Notice.ApproveNotice(penalty, offered, !flaw.equals("silent"));
    }

    private Optional<Step<CaseFile>> hearing(String name, String flaw, LocalDate day) {
        var desk = desks.hearing();
        Ticket.OfPerson chair = unless(flaw, county.chair);
        String words = words(flaw, "blank");
        LocalDate held = LocalDate.of(2026, 3, flaw.equals("soon") ? 10 : 11);
        return switch (name) {
            case "appointHearing" ->
                Optional.of(desk.appoint(
                        ticket(county.chair),
                        id,
                        day,
                        new Hearing.AppointHearing(chair.person().id(), held, words)));
            case "holdHearing" ->
                Optional.of(desk.hold(chair, id, day, new Hearing.HoldHearing(!flaw.equals("unsigned"), "")));
            case "closeHearing" ->
                Optional.of(desk.close(chair, id, day, new Hearing.CloseHearing(words(flaw, "paper"), words)));
            default -> Optional.empty();
        };
    }

    private Optional<Step<CaseFile>> decision(String name, String flaw, LocalDate day) {
        var desk = desks.decision();
        String words = words(flaw, "blank");
        return switch (name) {
            case "needCollective" ->
                Optional.of(desk.needCollective(leader(flaw), id, day, new Decision.NeedCollective(words)));
            case "discuss" ->
                Optional.of(desk.discuss(leader(flaw), id, day, new Decision.Discuss(words(flaw, "paper"), words)));
            case "decide" -> Optional.of(desk.decide(leader(flaw), id, day, decided(flaw)));
            case "renewNotice" -> Optional.of(desk.renewNotice(leader(flaw), id, day, new Decision.RenewNotice(words)));
            case "serve" ->
                Optional.of(desk.serve(wang(), id, day, new Decision.Serve(service(flaw), !flaw.equals("untold"))));
            default -> Optional.empty();
        };
    }

    private static Decision.Decide decided(String flaw) {
        Outcome outcome = switch (flaw) {
            case "none", "both" -> Outcome.NO_PENALTY_MINOR;
            case "unfounded" -> Outcome.NO_PENALTY_NOT_ESTABLISHED;
            case "admin" -> Outcome.TRANSFER_ADMIN;
            case "police", "police-deputy" -> Outcome.TRANSFER_JUDICIAL;
            default -> Outcome.PENALTY;
        };
        Penalty penalty = switch (flaw) {
            case "none", "unfounded", "admin", "police", "police-deputy", "nothing" -> Penalty.NONE;
            case "lower" -> fine(15_000);
            case "uncounted" -> fine(0);
            case "heavier" -> fine(30_000);
            case "revoke" -> revocation();
            case "warning" -> new Penalty(List.of(new PenaltyLine(Kind.WARNING, Money.NONE, "警告")));
            case "mixed" -> mixed();
            default -> WeighedFines.of(flaw).orElse(FINE);
        };
        return new Decision.Decide(outcome, penalty, words(flaw, "paper"), flaw.equals("police"), late(flaw));
    }

    private Optional<Step<CaseFile>> execution(String name, String flaw, LocalDate day) {
        var desk = desks.execution();
        String words = words(flaw, "blank");
        Optional<LocalDate> ended = switch (flaw) {
            case "suit" -> Optional.of(LocalDate.of(2026, 6, 10));
            case "past" -> Optional.of(LocalDate.of(2026, 3, 2));
            default -> Optional.empty();
        };
        return switch (name) {
            case "pay" -> Optional.of(desk.pay(wang(), id, day, payment(flaw)));
            case "fulfil" -> Optional.of(desk.fulfil(wang(), id, day, new Execution.Fulfil(words)));
            case "approveInstalment" ->
                Optional.of(desk.approveInstalment(
                        leader(flaw), id, day, new Execution.ApproveInstalment(words(flaw, "paper"), parts(flaw))));
            case "overdue" -> Optional.of(desk.overdue(wang(), id, day, new Execution.Overdue("")));
            case "demand" ->
                Optional.of(
                        desk.demand(wang(), id, day, new Execution.Demand(service(flaw), !flaw.equals("unchecked"))));
            case "applyCourt" ->
                Optional.of(desk.applyCourt(leader(flaw), id, day, new Execution.ApplyCourt(words, ended)));
            case "courtEnded" ->
                Optional.of(desk.courtEnded(wang(), id, day, new Execution.CourtEnded(words(flaw, "paper"))));
            default -> Optional.empty();
        };
    }

    private static Execution.Pay payment(String flaw) {
        Money amount = Money.yuan(
                switch (flaw) {
                    case "part", "again" -> 5_000;
                    case "most" -> 20_001;
                    case "rest" -> 15_000;
                    case "nothing" -> 0;
                    case "owed" -> 20_600;
                    default -> 20_000;
                });
        Money surcharge = switch (flaw) {
            case "owed", "short" -> Money.yuan(600);
            case "surcharge" -> new Money(2_000_001);
            default -> Money.NONE;
        };
        String voucher = flaw.equals("again") ? "票 part" : "票 " + flaw;
        return new Execution.Pay(amount, surcharge, flaw.equals("paper") ? "" : voucher);
    }

    private static List<Execution.Part> parts(String flaw) {
        var march = new Execution.Part(LocalDate.of(2026, 3, 31), Money.yuan(10_000));
        var april = new Execution.Part(LocalDate.of(2026, 4, 30), Money.yuan(10_000));
        return switch (flaw) {
            case "sum" -> List.of(march);
            case "rest" ->
                List.of(
                        new Execution.Part(march.due(), Money.yuan(2_500)),
                        new Execution.Part(april.due(), Money.yuan(2_500)));
            case "empty" -> List.of(new Execution.Part(LocalDate.of(2026, 3, 20), Money.NONE), march, april);
            case "order" -> List.of(april, march);
            default -> List.of(march, april);
        };
    }

    private Optional<Step<CaseFile>> publicity(String name, String flaw, LocalDate day) {
        var desk = desks.publicity();
        String words = words(flaw, "blank");
        return switch (name) {
            case "publish" ->
                Optional.of(desk.publish(
                        wang(),
                        id,
                        day,
                        new Publicity.Publish(words, !flaw.equals("secrets"), !flaw.equals("bare"), late(flaw))));
            case "withdrawPublicity" ->
                Optional.of(
                        desk.withdraw(wang(), id, day, new Publicity.WithdrawPublicity(words(flaw, "paper"), words)));
            default -> Optional.empty();
        };
    }

    private Optional<Step<CaseFile>> ending(String name, String flaw, LocalDate day) {
        var desk = desks.ending();
        String words = words(flaw, "blank");
        var closing = switch (flaw) {
            case "court" -> Ending.Closing.COURT_ENDED;
            case "terminated" -> Ending.Closing.TERMINATED;
            case "otherwise" -> Ending.Closing.DECIDED_OTHERWISE;
            default -> Ending.Closing.EXECUTED;
        };
        return switch (name) {
            case "close" ->
                Optional.of(desk.close(leader(flaw), id, day, new Ending.Close(closing, 0, words, late(flaw))));
            case "archive" ->
                Optional.of(desk.archive(
                        ticket(county.archivist),
                        id,
                        day,
                        new Ending.Archive(
                                !flaw.equals("pages"), flaw.equals("manifest") ? "sha" : "a".repeat(64), words)));
            default -> Optional.empty();
        };
    }

    private static Service service(String flaw) {
        var kind = flaw.equals("mail") ? Service.Kind.ELECTRONIC : Service.Kind.IN_PERSON;
        return new Service(kind, words(flaw, "blank"), false);
    }

    private static Penalty fine(long yuan) {
        return new Penalty(List.of(
                new PenaltyLine(Kind.WARNING, Money.NONE, "警告"), new PenaltyLine(Kind.FINE, Money.yuan(yuan), "罚款")));
    }

    private static Penalty revocation() {
        return new Penalty(List.of(new PenaltyLine(Kind.REVOKE_LICENCE, Money.NONE, "吊销药品经营许可证")));
    }

    private static Penalty mixed() {
        return new Penalty(Stream.concat(FINE.lines().stream(), revocation().lines().stream())
                .toList());
    }

    private static String words(String flaw, String missing) {
        return flaw.equals(missing) ? "" : "写明";
    }

    private static String late(String flaw) {
        return flaw.equals("late") ? "案情复杂" : "";
    }

    /// An officer of the case who holds every role, if that is the flaw.
    private Ticket.OfPerson unless(String flaw, Person usual) {
        return ticket(flaw.equals("officer") ? county.jack : usual);
    }

    private Ticket.OfPerson leader(String flaw) {
        return unless(flaw, county.leader);
    }

    private Ticket.OfPerson wang() {
        return ticket(hand);
    }

    private static Ticket.OfPerson ticket(Person person) {
        return County.ticket(person);
    }
}
