package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.registry.hours.ShopHoursBook;
import org.xunyao.store.hours.HoursInStore;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class HoursInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final PharmacyId SHOP = new PharmacyId(new UUID(3, 1));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final ShopHoursBook book = new HoursInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        var shop = new Pharmacy(
                SHOP,
                "样例药店",
                new CreditCode("91350100M000100Y43"),
                "澜CB330198001",
                "路1号",
                "何样例",
                "",
                new Area("330198100", "城关镇"),
                Optional.empty());
        station.store().transactions().write(tx -> {
            station.store().pharmacies().put(tx, shop);
            return shop;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void entriesStayAsTheyWereWrittenAndTheSameNumberIsRefused() {
        var first = new ShopHours(SHOP, 1, plan(Optional.empty(), Map.of()), "门店公示", AT, "person:x");
        var second = new ShopHours(
                SHOP,
                2,
                plan(
                        Optional.of(OpenSpans.CLOSED),
                        Map.of(
                                LocalDate.of(2026, 12, 31),
                                OpenSpans.read("08:00-12:00 13:00-24:00"),
                                LocalDate.of(2027, 2, 6),
                                OpenSpans.CLOSED)),
                "电话核实",
                AT.plusSeconds(60),
                "person:y");
        add(first);
        add(second);
        station.close();
        station = Station.open(engine, folder);
        assertThat(all()).containsExactly(first, second);
        List<ShopHours> ofShop = station.store().transactions().read(tx -> book.of(tx, SHOP));
        assertThat(ofShop).containsExactly(second, first);
        assertThatThrownBy(() -> add(second)).isInstanceOf(FaultException.class);
        var nobodys = new ShopHours(new PharmacyId(new UUID(3, 2)), 1, first.plan(), "门店公示", AT, "person:x");
        assertThatThrownBy(() -> add(nobodys)).isInstanceOf(FaultException.class);
        assertThat(all()).as("neither changed anything").containsExactly(first, second);
    }

    private List<ShopHours> all() {
        return station.store().transactions().read(book::all);
    }

    private void add(ShopHours hours) {
        station.store().transactions().write(tx -> {
            book.add(tx, hours);
            return hours;
        });
    }

    private static OpeningPlan plan(Optional<OpenSpans> holidays, Map<LocalDate, OpenSpans> days) {
        Map<DayOfWeek, OpenSpans> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day,
                        day -> OpenSpans.read(day == DayOfWeek.SUNDAY ? "-" : "0" + day.getValue() + ":00-21:00")));
        return new OpeningPlan(week, holidays, days);
    }
}
