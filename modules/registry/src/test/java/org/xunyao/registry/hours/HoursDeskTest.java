package org.xunyao.registry.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Area;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

final class HoursDeskTest {
    private static final PharmacyId SHOP = new PharmacyId(new UUID(0, 1));
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Ticket.OfPerson KEEPER = MemoryStation.ticket(1, "样例", "", "KEEPER");

    private final Shelf shelf = new Shelf();
    private final HoursDesk desk = new HoursDesk(
            shelf.office(Stream.of(
                    MemoryStation.grant("KEEPER", HoursDesk.SET), MemoryStation.grant("KEEPER", RegistryDesk.LOOK))),
            shelf,
            shelf,
            shelf);

    @Test
    void eachEntryIsAddedWithItsMomentAndTheAuditNamesTheShopAndNothingElse() {
        ShopHours first =
                desk.set(KEEPER, SHOP, plan("08:00-21:00"), " 门店公示 ", 0).result();
        assertThat(first.at()).isEqualTo(shelf.now());
        assertThat(first.source()).isEqualTo("门店公示");
        ShopHours second = desk.set(KEEPER, SHOP, plan("08:00-12:00 13:00-24:00"), "电话核实", 1)
                .result();
        assertThat(desk.history(KEEPER, SHOP)).containsExactly(second, first);
        assertThat(desk.all(KEEPER)).containsExactly(first, second);
        assertThat(shelf.links())
                .extracting(link -> link.action() + " " + link.target().kind() + " "
                        + link.target().id())
                .containsOnly("pharmacy.hours pharmacy " + SHOP.value());
    }

    @Test
    void whoBeganFromOlderHoursIsRefusedAndSoIsAShopThatIsNotThere() {
        desk.set(KEEPER, SHOP, plan("08:00-21:00"), "门店公示", 0);
        assertFault("HOURS-STALE", () -> desk.set(KEEPER, SHOP, plan("-"), "门店公示", 0));
        assertFault("HOURS-SOURCE", () -> desk.set(KEEPER, SHOP, plan("-"), " ", 1));
        assertFault("HOURS-SOURCE", () -> desk.set(KEEPER, SHOP, plan("-"), "长".repeat(201), 1));
        assertFault("HOURS-SOURCE", () -> desk.set(KEEPER, SHOP, plan("-"), "门店\u0000公示", 1));
        var gone = new PharmacyId(new UUID(0, 2));
        assertFault("HOURS-NO-SHOP", () -> desk.set(KEEPER, gone, plan("-"), "门店公示", 0));
        Ticket.OfPerson reader = MemoryStation.ticket(2, "样例", "", "READER");
        assertThatThrownBy(() -> desk.set(reader, SHOP, plan("-"), "门店公示", 1)).isInstanceOf(RefusedException.class);
        assertThat(shelf.entries).hasSize(1);
    }

    @Test
    void anEntryNeverBeginsBeforeTheOneItFollowsWhateverTheClockSays() {
        var ahead =
                new ShopHours(SHOP, 1, plan("08:00-21:00"), "门店公示", shelf.now().plusSeconds(40), "person:x");
        shelf.entries.add(ahead);
        assertThat(desk.set(KEEPER, SHOP, plan("-"), "门店公示", 1).result().at()).isEqualTo(ahead.at());
    }

    private static void assertFault(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void aSingleDayGoesBeforeAHolidayAndThatBeforeTheWeekday() {
        OpenSpans short1 = OpenSpans.read("09:00-12:00");
        var plan = new OpeningPlan(week("08:00-21:00"), Optional.of(OpenSpans.CLOSED), Map.of(NEW_YEAR, short1));
        assertThat(plan.on(NEW_YEAR, true)).isEqualTo(short1);
        assertThat(plan.on(NEW_YEAR.plusDays(1), true)).isEqualTo(OpenSpans.CLOSED);
        assertThat(plan.on(NEW_YEAR.plusDays(1), false).text()).isEqualTo("08:00-21:00");
        assertThat(plan("08:00-21:00").on(NEW_YEAR, true).text())
                .as("holidays like any other day")
                .isEqualTo("08:00-21:00");
    }

    @Test
    void aWeekIsWholeAndSingleDaysAreNotWithoutEnd() {
        assertThatThrownBy(
                        () -> new OpeningPlan(Map.of(DayOfWeek.MONDAY, OpenSpans.CLOSED), Optional.empty(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Map<LocalDate, OpenSpans> days = IntStream.rangeClosed(0, OpeningPlan.MOST_DAYS)
                .boxed()
                .collect(Collectors.toMap(day -> NEW_YEAR.plusDays(day), day -> OpenSpans.CLOSED));
        assertThatThrownBy(() -> new OpeningPlan(week("-"), Optional.empty(), days))
                .isInstanceOf(IllegalArgumentException.class);
        Map<LocalDate, OpenSpans> never = Map.of(LocalDate.parse("+12026-01-01"), OpenSpans.CLOSED);
        assertThatThrownBy(() -> new OpeningPlan(week("-"), Optional.empty(), never))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "00:00-24:00", "08:00-12:00 13:00-24:00", "06:30-07:00 08:00-09:00 10:00-11:00 12:00-13:00"
            })
    void whatIsReadIsWrittenTheSame(String text) {
        assertThat(OpenSpans.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8-12",
                "08:00",
                "12:00-08:00",
                "08:00-12:00 11:00-13:00",
                "13:00-24:00 08:00-12:00",
                "08:00-24:00 08:00-09:00",
                "08:00-25:00",
                "01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> OpenSpans.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:00:30-12:00", "08:00-12:00:00.000000001"})
    void hoursAreWrittenDownInWholeMinutes(String text) {
        assertThat(OpenSpans.read(text).inMinutes()).isFalse();
        assertThatThrownBy(() -> plan(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<DayOfWeek, OpenSpans> week(String text) {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> OpenSpans.read(text)));
    }

    private static OpeningPlan plan(String text) {
        return new OpeningPlan(week(text), Optional.empty(), Map.of());
    }

    /// One pharmacy, and its hours.
    private static final class Shelf extends MemoryStation implements Pharmacies, ShopHoursBook {
        private final List<ShopHours> entries = new ArrayList<>();

        Shelf() {
            super(Instant.parse("2026-11-20T02:42:07Z"));
        }

        @Override
        public List<ShopHours> all(Tx tx) {
            return List.copyOf(entries);
        }

        @Override
        public List<ShopHours> of(Tx tx, PharmacyId shop) {
            return entries.reversed().stream()
                    .filter(one -> one.shop().equals(shop))
                    .toList();
        }

        @Override
        public void add(Tx tx, ShopHours hours) {
            entries.add(hours);
        }

        @Override
        public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
            return id.equals(SHOP)
                    ? Optional.of(new Pharmacy(
                            SHOP,
                            "样例药店",
                            new CreditCode("91350100M000100Y43"),
                            "澜CB330198001",
                            "路1号",
                            "何样例",
                            "",
                            new Area("330198100", "城关镇"),
                            Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
            return Optional.empty();
        }

        @Override
        public List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit) {
            return List.of();
        }

        @Override
        public void put(Tx tx, Pharmacy pharmacy) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Pharmacist> pharmacists(Tx tx, PharmacyId pharmacy) {
            return List.of();
        }

        @Override
        public void put(Tx tx, Pharmacist pharmacist) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CameraAsset> camera(Tx tx, CameraCode code) {
            return Optional.empty();
        }

        @Override
        public List<CameraAsset> cameras(Tx tx, PharmacyId pharmacy) {
            return List.of();
        }

        @Override
        public void put(Tx tx, CameraAsset camera) {
            throw new UnsupportedOperationException();
        }
    }
}
