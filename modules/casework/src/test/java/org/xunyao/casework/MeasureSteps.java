package org.xunyao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.HoldAct.Disposal;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.desk.GoodsDesk;
import org.xunyao.casework.measure.desk.MeasureDesk;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsItem;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.procedure.Step;

/// Takes a step of a measure as it should be, or with the one flaw that its variant names.
final class MeasureSteps {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final County county;
    private final CaseId id;
    private final MeasureDesks desks;

    MeasureSteps(County county, CaseId id) {
        this.county = county;
        this.id = id;
        this.desks = county.handling.measures();
    }

    /// A hold from long ago with goods that nobody gave back.
    static MeasureFile lapsed(CaseId id) {
        var by = new PersonId(new UUID(0, 1));
        var at = Instant.EPOCH;
        var taking = new MeasureAct.Taking("澜登 1", Set.of(by), TEN, Set.of());
        var entry = new MeasureEntry(
                1,
                new HoldAct.HoldAtOnce("灭失", "库房", taking),
                LocalDate.of(2026, 1, 5),
                MeasureState.TAKEN_AT_ONCE,
                by,
                at,
                Optional.empty());
        var ledger = new GoodsLedger(List.of(new GoodsItem(1, 1, goods("阿莫西林"), by, at)), List.of());
        return new MeasureFile(id, List.of(new Measure(1, List.of(entry))), ledger);
    }

    static Goods goods(String name) {
        return new Goods(name, "0.25g*24", "240101", "盒", Quantity.of(10), Optional.empty(), "本局库房");
    }

    /// @param step such as `hold#1!one@2026-02-13`: what, to which measure, with which flaw, on which day
    Step<MeasureFile> take(String step) {
        String[] parts = step.split("@", -1);
        String[] names = parts[0].split("!", -1);
        String[] which = names[0].split("#", -1);
        String flaw = names.length > 1 ? names[1] : "";
        county.today(parts[1]);
        county.badges = !flaw.equals("badge");
        LocalDate today = LocalDate.parse(parts[1]);
        LocalDate day = switch (flaw) {
            case "yesterday" -> today.minusDays(1);
            case "before" -> LocalDate.of(2026, 1, 4);
            case "tomorrow" -> today.plusDays(1);
            default -> today;
        };
        int number = which.length > 1 ? Integer.parseInt(which[1]) : 1;
        return hold(which[0], number, flaw, day)
                .or(() -> seizure(which[0], number, flaw, day))
                .or(() -> goods(which[0], number, flaw, day))
                .orElseThrow(() -> new IllegalArgumentException(step));
    }

    private Optional<Step<MeasureFile>> hold(String name, int number, String flaw, LocalDate day) {
        var desk = desks.hold();
        String words = words(flaw, "blank");
        String paper = words(flaw, "paper");
        return switch (name) {
            case "proposeHold" -> Optional.of(desk.propose(maker(flaw), id, day, new HoldAct.ProposeHold(words, "库房")));
            case "holdAtOnce" ->
                Optional.of(desk.takeAtOnce(maker(flaw), id, day, new HoldAct.HoldAtOnce(words, "库房", taking(flaw))));
            case "approveHold" ->
                Optional.of(desk.approve(leader(flaw), id, number, day, new HoldAct.ApproveHold(hour(flaw), words)));
            case "declineHold" ->
                Optional.of(desk.decline(leader(flaw), id, number, day, new HoldAct.DeclineHold(words)));
            case "hold" -> Optional.of(desk.take(maker(flaw), id, number, day, new HoldAct.Hold(taking(flaw))));
            case "disposeHold" ->
                Optional.of(desk.dispose(leader(flaw), id, number, day, disposal(flaw, paper, words)));
            case "releaseHold" ->
                Optional.of(desk.release(leader(flaw), id, number, day, new HoldAct.ReleaseHold(paper, words)));
            default -> Optional.empty();
        };
    }

    private static HoldAct.DisposeHold disposal(String flaw, String paper, String words) {
        Optional<Integer> into = switch (flaw) {
            case "into2" -> Optional.of(2);
            case "into1", "needless" -> Optional.of(1);
            default -> Optional.empty();
        };
        Disposal disposal = switch (flaw) {
            case "into2", "into1", "nowhere" -> Disposal.CONVERTED;
            case "test" -> Disposal.SENT_FOR_TEST;
            case "confiscate" -> Disposal.CONFISCATED;
            default -> Disposal.PRESERVED;
        };
        return new HoldAct.DisposeHold(disposal, paper, words, into);
    }

    private Optional<Step<MeasureFile>> seizure(String name, int number, String flaw, LocalDate day) {
        var desk = desks.seizure();
        String words = words(flaw, "blank");
        String paper = words(flaw, "paper");
        return switch (name) {
            case "proposeSeizure" ->
                Optional.of(desk.propose(maker(flaw), id, day, new SeizureAct.ProposeSeizure(ground(flaw))));
            case "seizeAtOnce" ->
                Optional.of(
                        desk.takeAtOnce(maker(flaw), id, day, new SeizureAct.SeizeAtOnce(ground(flaw), taking(flaw))));
            case "approveSeizure" ->
                Optional.of(
                        desk.approve(leader(flaw), id, number, day, new SeizureAct.ApproveSeizure(hour(flaw), words)));
            case "declineSeizure" ->
                Optional.of(desk.decline(leader(flaw), id, number, day, new SeizureAct.DeclineSeizure(words)));
            case "seize" -> Optional.of(desk.take(maker(flaw), id, number, day, new SeizureAct.Seize(taking(flaw))));
            case "extendSeizure" ->
                Optional.of(desk.extend(
                        leader(flaw),
                        id,
                        number,
                        day,
                        new SeizureAct.ExtendSeizure(paper, !flaw.equals("untold"), words)));
            case "sendTest" ->
                Optional.of(desk.sendTest(
                        maker(flaw),
                        id,
                        number,
                        day,
                        new SeizureAct.SendTest(
                                words, paper, !flaw.equals("untold"), day.plusDays(flaw.equals("period") ? -1 : 20))));
            case "testReport" ->
                Optional.of(desk.testReport(
                        maker(flaw),
                        id,
                        number,
                        day,
                        new SeizureAct.TestReport(paper, day.plusDays(flaw.equals("period") ? 1 : 0))));
            default -> ended(name, number, flaw, day);
        };
    }

    private Optional<Step<MeasureFile>> ended(String name, int number, String flaw, LocalDate day) {
        var desk = desks.seizure();
        String words = words(flaw, "blank");
        String paper = words(flaw, "paper");
        return switch (name) {
            case "decideSeizure" ->
                Optional.of(desk.decide(leader(flaw), id, number, day, new SeizureAct.DecideSeizure(words, paper)));
            case "disposeSeizure" ->
                Optional.of(desk.dispose(
                        leader(flaw),
                        id,
                        number,
                        day,
                        new SeizureAct.DisposeSeizure(flaw.equals("police"), paper, words)));
            case "liftSeizure" ->
                Optional.of(desk.lift(leader(flaw), id, number, day, new SeizureAct.LiftSeizure(paper, words)));
            case "returnGoods" ->
                Optional.of(desk.giveBack(maker(flaw), id, number, day, new SeizureAct.ReturnGoods(paper)));
            default -> Optional.empty();
        };
    }

    private Optional<Step<MeasureFile>> goods(String name, int number, String flaw, LocalDate day) {
        var desk = desks.goods();
        var way = new GoodsMovement.Way(words(flaw, "nobody"), words(flaw, "paper"));
        var kind = switch (flaw) {
            case "confiscate" -> MovementKind.CONFISCATED;
            case "destroy" -> MovementKind.DESTROYED;
            default -> MovementKind.RETURNED;
        };
        var some = Quantity.of(flaw.equals("more") ? 11 : flaw.equals("part") ? 4 : 10);
        return switch (name) {
            case "enterGoods" ->
                Optional.of(
                        desk.enter(maker(flaw), id, number, flaw.equals("none") ? List.of() : List.of(goods("阿莫西林"))));
            case "moveGoods" ->
                Optional.of(desk.move(maker(flaw), id, day, List.of(new GoodsDesk.Move(number, kind, some)), way));
            case "takeBack" -> Optional.of(desk.takeBack(maker(flaw), id, number, day, words(flaw, "blank")));
            case "correctMeasure" ->
                Optional.of(desks.measures()
                        .correct(
                                maker(flaw),
                                id,
                                1,
                                flaw.equals("line") ? 9 : number,
                                new MeasureDesk.Right(
                                        flaw.equals("tomorrow") ? day : day.minusDays(flaw.equals("order") ? 9 : 1),
                                        words(flaw, "blank"))));
            default -> Optional.empty();
        };
    }

    private SeizureAct.Ground ground(String flaw) {
        return new SeizureAct.Ground(
                SeizureAct.Way.DETAIN,
                flaw.equals("device") ? Sector.DEVICE : Sector.DRUG,
                flaw.equals("device") ? "DEVICE-70" : flaw.equals("basis") ? "DRUG-R63-3" : "DRUG-100",
                words(flaw, "blank"),
                "库房");
    }

    private MeasureAct.Taking taking(String flaw) {
        Set<PersonId> officers = flaw.equals("one") ? County.ids(county.wang) : County.ids(county.wang, county.li);
        Set<ChecklistItem> done = Arrays.stream(ChecklistItem.values())
                .filter(item -> !item.name().equals(flaw))
                .collect(Collectors.toSet());
        return new MeasureAct.Taking(words(flaw, "paper"), officers, TEN, done);
    }

    private static LocalTime hour(String flaw) {
        return switch (flaw) {
            case "late" -> LocalTime.of(10, 1);
            case "early" -> LocalTime.of(9, 59);
            default -> TEN;
        };
    }

    private static String words(String flaw, String missing) {
        return flaw.equals(missing) ? "" : "写明";
    }

    private Ticket.OfPerson maker(String flaw) {
        Person person = flaw.equals("stranger") ? county.officerAndLeader : county.wang;
        return County.ticket(person);
    }

    private Ticket.OfPerson leader(String flaw) {
        return County.ticket(flaw.equals("officer") ? county.jack : county.leader);
    }
}
