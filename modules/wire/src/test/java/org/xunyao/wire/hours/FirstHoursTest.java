package org.xunyao.wire.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.registry.hours.ShopHoursBook;
import org.xunyao.wire.SampleCounty;

class FirstHoursTest {
    private static final Tx TX = new Tx() {};
    private static final Path SAMPLE = Path.of(System.getProperty("xunyao.root"), "resources", "sample");

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();

    @Test
    void hoursOfTheCountyAreWrittenDownOnce() {
        var first = new FirstHours(SAMPLE.resolve("hours.csv"), new County(), shelf);
        assertThat(first.enter(TX, Instant.EPOCH, "rule:start/1")).isEqualTo(2);
        assertThat(first.enter(TX, Instant.EPOCH, "rule:start/1")).isZero();
        ShopHours hours = shelf.entries.getFirst();
        assertThat(hours.plan().weekday(DayOfWeek.SUNDAY).text()).isEqualTo("08:30-20:30");
        assertThat(hours.plan().on(LocalDate.of(2026, 12, 31), false).text()).isEqualTo("08:00-17:00");
        assertThat(shelf.entries.get(1).plan().holidays()).contains(OpenSpans.CLOSED);
    }

    @Test
    void aDayWithoutItsSignIsRefusedWithTheWholeTable() throws IOException {
        Path bad = folder.resolve("hours.csv");
        Files.writeString(bad, Files.readString(SAMPLE.resolve("hours.csv")).replace("31=08", "31 08"));
        var first = new FirstHours(bad, new County(), shelf);
        assertThatThrownBy(() -> first.enter(TX, Instant.EPOCH, "rule:start/1")).isInstanceOf(FaultException.class);
        assertThat(shelf.entries).isEmpty();
    }

    private static final class Shelf implements ShopHoursBook {
        private final List<ShopHours> entries = new ArrayList<>();

        @Override
        public List<ShopHours> all(Tx tx) {
            return entries;
        }

        @Override
        public List<ShopHours> of(Tx tx, PharmacyId shop) {
            return entries.stream().filter(one -> one.shop().equals(shop)).toList();
        }

        @Override
        public void add(Tx tx, ShopHours hours) {
            entries.add(hours);
        }
    }

    /// The pharmacies of the county, and nothing else.
    private static final class County implements Pharmacies {
        private final List<Pharmacy> all = new SampleCounty(SAMPLE).pharmacies();

        @Override
        public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
            return all.stream().filter(one -> one.creditCode().equals(code)).findFirst();
        }

        @Override
        public List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit) {
            return all;
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
