package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.AlarmsInStoreTest.head;
import static org.xunyao.store.AlarmsInStoreTest.id;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.PersonId;
import org.xunyao.evidence.Custody;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.supervision.DecidedInStore;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.alarm.ReviewStep.Act;
import org.xunyao.supervision.alarm.decided.DecidedQuery;
import org.xunyao.supervision.alarm.decided.DecidedQuery.Place;
import org.xunyao.supervision.figures.End;

/// Decided alarms, those decided last first, and the steps of one go.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class DecidedInStoreTest {
    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final PersonId ONE = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(1, 2));
    private static final DecidedQuery ALL = DecidedQuery.all(new DecidedQuery.Span(START, START.plusSeconds(3_600)));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        station.store().transactions().write(tx -> {
            for (int i = 1; i <= 2; i++) {
                station.store().evidenceItems().add(tx, AlarmsInStoreTest.item(i), new Custody(START, "a", "b", "c"));
            }
            for (Alarm alarm : List.of(
                    new Alarm.Raised(head(1, "C01"), Optional.of(new Alarm.Opinion(ONE, START, "有人"))),
                    new Alarm.Dismissed(head(2, "C01"), decision(60, ONE, "", Optional.empty()), "RESTROOM"),
                    new Alarm.Confirmed(
                            head(3, "C01"),
                            decision(60, OTHER, "柜台无人", Optional.of(new Alarm.Opinion(ONE, START, ""))),
                            LocalDate.of(2026, 11, 22)),
                    new Alarm.Insufficient(head(4, "C02"), decision(30, OTHER, "50%_太暗", Optional.empty())),
                    new Alarm.NeedsOnSite(head(5, "C02"), decision(4_000, ONE, "", Optional.empty())))) {
                station.store().alarms().put(tx, alarm);
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static Alarm.Decision decision(long after, PersonId by, String remark, Optional<Alarm.Opinion> first) {
        return new Alarm.Decision(by, START.plusSeconds(after), remark, first);
    }

    private List<AlarmId> page(DecidedQuery query, Optional<Place> before, int limit) {
        return station.store().transactions().read(tx -> new DecidedInStore().page(tx, query, before, limit)).stream()
                .map(Alarm::id)
                .toList();
    }

    private List<AlarmId> all(DecidedQuery query) {
        return page(query, Optional.empty(), 100);
    }

    @Test
    void theyComePageByPageThoseDecidedLastFirstAndNoneThatWaits() {
        assertThat(all(ALL)).containsExactly(id(3), id(2), id(4));
        List<Alarm.Decided> first =
                station.store().transactions().read(tx -> new DecidedInStore().page(tx, ALL, Optional.empty(), 1));
        assertThat(first).singleElement().isInstanceOf(Alarm.Confirmed.class);
        Optional<Place> end = Optional.of(Place.of(first.getLast()));
        assertThat(page(ALL, end, 1)).as("decided at the same moment").containsExactly(id(2));
        assertThat(page(ALL, Optional.of(new Place(START.plusSeconds(60), id(2))), 10))
                .containsExactly(id(4));
        assertThatThrownBy(() -> page(ALL, Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(ALL, Optional.empty(), 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachPartNarrowsTheOthers() {
        var span = ALL.span();
        Optional<String> rule = Optional.of("AI-01-DEMO");
        assertThat(all(new DecidedQuery(span, rule, Optional.empty(), Optional.empty(), Optional.empty(), "")))
                .hasSize(3);
        assertThat(all(new DecidedQuery(
                        span, Optional.of("AI-02"), Optional.empty(), Optional.empty(), Optional.empty(), "")))
                .isEmpty();
        assertThat(all(new DecidedQuery(
                        span,
                        rule,
                        Optional.of(new PharmacyId(new UUID(5, 5))),
                        Optional.empty(),
                        Optional.empty(),
                        "")))
                .hasSize(3);
        assertThat(all(new DecidedQuery(
                        span,
                        rule,
                        Optional.of(new PharmacyId(new UUID(5, 6))),
                        Optional.empty(),
                        Optional.empty(),
                        "")))
                .isEmpty();
        assertThat(all(end(End.DISMISSED))).containsExactly(id(2));
        assertThat(all(end(End.CONFIRMED))).containsExactly(id(3));
        assertThat(all(new DecidedQuery(
                        span, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ONE), "")))
                .as("the first of two decided too")
                .containsExactly(id(3), id(2));
    }

    private static DecidedQuery end(End end) {
        return new DecidedQuery(ALL.span(), Optional.empty(), Optional.empty(), Optional.of(end), Optional.empty(), "");
    }

    private static DecidedQuery text(String text) {
        return new DecidedQuery(
                ALL.span(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    @Test
    void aTextIsLookedForInRemarksAndNamesOfPharmaciesAsItStands() {
        assertThat(all(text("无人"))).containsExactly(id(3));
        assertThat(all(text("%_太"))).containsExactly(id(4));
        assertThat(all(text("%"))).as("no wildcard").containsExactly(id(4));
        assertThat(all(text("' or '1'='1"))).isEmpty();
    }

    @Test
    void theStepsOfOneGoAreFoundByIt() {
        var go = new Batch.Id(new UUID(3, 3));
        var one =
                new ReviewStep(id(2), 1, Act.DISMISSED, ONE, START, "", "RESTROOM", Optional.empty(), Optional.of(go));
        var other = new ReviewStep(id(4), 1, Act.DISMISSED, ONE, START, "", "RESTROOM", Optional.empty());
        station.store().transactions().write(tx -> {
            station.store().alarms().append(tx, one);
            station.store().alarms().append(tx, other);
            return true;
        });
        List<ReviewStep> kept = station.store()
                .transactions()
                .read(tx -> station.store().alarms().steps(tx, go));
        assertThat(kept).containsExactly(one);
        List<ReviewStep> alone = station.store()
                .transactions()
                .read(tx -> station.store().alarms().steps(tx, id(4)));
        assertThat(alone).containsExactly(other);
    }
}
