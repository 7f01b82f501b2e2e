package org.xunyao.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Person;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.penalty.Fine;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.penalty.MeasureKind;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotBook;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotCases;
import org.xunyao.casework.summary.SpotDesk;
import org.xunyao.casework.summary.SpotDraft;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotStep;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// A county with the desk of the summary procedure, in memory.
final class SpotBench implements SpotCases {
    static final PharmacyId SHOP = new PharmacyId(new UUID(0, 77));

    /// A warning, and no fine.
    static final String WARNED = "V09";

    /// A fine of up to 5,000 yuan, and no warning.
    static final String FINED = "V33";

    private static final Legal LAW = new Legal("test", LocalDate.of(2020, 1, 1), Optional.empty(), true);

    final County county = new County();
    final SpotDesk desk;
    LocalDate day = LocalDate.of(2026, 2, 2);

    private final Map<SpotId, SpotCase> sittings = new HashMap<>();
    private final Map<SpotId, SpotDraft> drafts = new HashMap<>();

    SpotBench() {
        var book = new SpotBook(Tables.spotRules(), penalties(), county.rulebook);
        desk = new SpotDesk(
                county.office(Stream.concat(
                                Stream.of(SpotEvent.values()).map(SpotEvent::action),
                                Stream.of(SpotDesk.LOOK, SpotDesk.KEEP))
                        .distinct()
                        .map((Action action) -> MemoryStation.grant("INSPECTOR", action))),
                new SpotDesk.Shelf(this, county, county, county),
                book,
                county,
                county.ids());
    }

    private static PenaltyBook penalties() {
        var warning = new MeasureKind("WARN", "警告", false, LAW);
        return new PenaltyBook(
                List.of(violation(WARNED), violation(FINED)),
                List.of(
                        row(WARNED, List.of(warning), new Fine.None()),
                        row(FINED, List.of(), new Fine.Fixed(new FineRange(Money.NONE, Money.yuan(5_000))))),
                List.of(),
                List.of());
    }

    private static Violation violation(String id) {
        return new Violation(id, Sector.DRUG, id, "某条", "", true, "", LAW);
    }

    private static PenaltyRow row(String id, List<MeasureKind> measures, Fine fine) {
        return new PenaltyRow(
                id,
                Grade.BASE,
                PenaltyRow.Who.SHOP,
                new PenaltyRow.ValueSpan(Optional.empty(), Optional.empty()),
                measures,
                fine,
                false,
                "",
                LAW);
    }

    SpotCase begun() {
        return done(begin(Optional.empty()));
    }

    SpotStep begin(Optional<LeadId> lead) {
        return desk.begin(wang(), SHOP, lead, County.ids(county.wang, county.li), day);
    }

    Ticket.OfPerson wang() {
        return ticket(county.wang);
    }

    static Ticket.OfPerson ticket(Person person) {
        return County.ticket(person);
    }

    SpotStep take(SpotId id, SpotAct act) {
        return take(wang(), id, act);
    }

    SpotStep take(Ticket.OfPerson ticket, SpotId id, SpotAct act) {
        return switch (act) {
            case SpotAct.Recorded one -> desk.note(ticket, id, day, one);
            case SpotAct.Decide one -> desk.decide(ticket, id, day, one);
            case SpotAct.Paid one -> desk.money(ticket, id, day, one);
            case SpotAct.FileAway one -> desk.file(ticket, id, day, one);
            case SpotAct.GiveOver one -> desk.giveOver(ticket, id, day, one);
            case SpotAct.Drop one -> desk.drop(ticket, id, day, one);
            case SpotAct.Unreadable one -> throw new FaultException("TEST", one.text());
        };
    }

    static SpotCase done(SpotStep step) {
        return switch (step) {
            case SpotStep.Done done -> done.saved().result();
            case SpotStep.Withheld withheld ->
                throw new AssertionError(withheld.obstacles().toString());
        };
    }

    static SpotAct.Investigate facts(PartyClass party, String violation) {
        return new SpotAct.Investigate(party, violation, "未明码标价", "照片 2 张", LocalDate.of(2026, 2, 2), true, false);
    }

    static SpotAct.Hear hear(Penalty proposed) {
        return new SpotAct.Hear(true, proposed, "", "");
    }

    static SpotAct.Decide decide(Penalty penalty) {
        return new SpotAct.Decide("澜市监当罚〔2026〕1号", penalty, "价格法第42条");
    }

    static Penalty fine(String yuan) {
        return new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.FINE, Money.parse(yuan), "罚款")));
    }

    static Penalty warning() {
        return new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告")));
    }

    int audited() {
        return county.auditRows();
    }

    @Override
    public Optional<SpotCase> find(Tx tx, SpotId id) {
        return Optional.ofNullable(sittings.get(id));
    }

    @Override
    public List<SpotCase> newest(Tx tx, Optional<SpotId> before, int limit) {
        return sittings.values().stream()
                .sorted(Comparator.comparing((SpotCase one) -> one.head().id().value())
                        .reversed())
                .filter(one -> before.isEmpty()
                        || one.head().id().value().compareTo(before.get().value()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<SpotCase> ofLead(Tx tx, LeadId lead) {
        return sittings.values().stream()
                .filter(one -> one.head().lead().equals(Optional.of(lead)))
                .toList();
    }

    @Override
    public void put(Tx tx, SpotCase sitting) {
        sittings.put(sitting.head().id(), sitting);
    }

    @Override
    public Optional<SpotDraft> draft(Tx tx, SpotId id) {
        return Optional.ofNullable(drafts.get(id));
    }

    @Override
    public void keep(Tx tx, SpotId id, SpotDraft draft) {
        drafts.put(id, draft);
    }
}
