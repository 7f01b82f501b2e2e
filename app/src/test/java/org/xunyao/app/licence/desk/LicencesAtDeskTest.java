package org.xunyao.app.licence.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.supervision.sign.ShopScope;

/// Licences as they are entered over the real store, and what the rules hear of them.
class LicencesAtDeskTest {
    private static final Ticket RULE = Ticket.ofRule("licence/1");
    private static final String CODE = "91330198MA0000015U";
    private static final Charset CHINESE = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private static LicenceText text(String to, String... scopes) {
        return new LicenceText(
                "澜CB330198001",
                LicenceMethod.CHAIN_SHOP,
                Set.of(scopes),
                true,
                "",
                "澜溪县城关镇滨河路18号",
                LocalDate.of(2024, 3, 1),
                LocalDate.parse(to));
    }

    private static ShopLicence shop(LicencesAtDesk desk) {
        return desk.all().stream()
                .filter(one -> one.shop().creditCode().text().equals(CODE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsEnteredCountsAtOnceAndTheNextEntryFollowsIt() throws IOException {
        try (var station = new CamerasStation(folder)) {
            var followed = new AtomicInteger();
            LicencesAtDesk desk = station.licences("liming", followed::incrementAndGet);
            PharmacyId id = shop(desk).shop().id();
            assertThat(shop(desk).standing(station.today())).isEqualTo(ShopLicence.Standing.NONE);
            assertThat(station.licences().scope(RULE, id, station.today())).isEmpty();
            desk.enter(id, text("2029-02-28", "OTC_B", "CHEMICAL"), 0);
            assertThat(followed).hasValue(1);
            ShopScope scope =
                    station.licences().scope(RULE, id, station.today()).orElseThrow();
            assertThat(scope.of("VACCINE")).contains(new ShopScope.Outside("疫苗", true));
            assertThat(scope.of("DECOCTION")).contains(new ShopScope.Outside("中药饮片", false));
            assertThat(scope.of("CHEMICAL")).isEmpty();
            assertThatThrownBy(() -> desk.enter(id, text("2030-02-28", "OTC_B"), 0))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("LICENCE-STALE"));
            assertThatThrownBy(() -> desk.enter(id, text("2030-02-28", "VACCINE"), 1))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.code()).isEqualTo("LICENCE-SCOPES"));
            desk.enter(id, text("2025-02-28", "OTC_B"), 1);
            assertThat(shop(desk).standing(station.today())).isEqualTo(ShopLicence.Standing.OVER);
            assertThat(station.licences().scope(RULE, id, station.today()))
                    .as("an old licence says nothing of today")
                    .isEmpty();
            assertThat(desk.history(id)).extracting(one -> one.number()).containsExactly(2L, 1L);
            assertThat(station.audit())
                    .filteredOn(row -> row.action().equals("licence.enter")
                            && row.target().id().equals(id.value().toString()))
                    .extracting(AuditRecord::outcome)
                    .containsSubsequence("done", "done");
        }
    }

    @Test
    void aSheetIsEnteredWholeOrNotAtAllAndWhoMayOnlyLookEntersNothing() throws IOException {
        try (var station = new CamerasStation(folder)) {
            LicencesAtDesk desk = station.licences("liming", () -> {});
            Path sheet = Files.writeString(folder.resolve("许可证.csv"), """
                统一社会信用代码,许可证编号,经营方式,经营类别和范围,冷藏冷冻,证载原文,经营地址,有效期自,有效期至
                91330198MA0000015U,澜CB330198001,零售连锁门店,处方药 中成药,是,,澜溪县1号,2024-03-01,2029-02-28
                91330198MA0000023N,澜DA330198002,单体零售,乙类非处方药,否,,澜溪县2号,2024-03-01,2029-02-28
                """, CHINESE);
            LicencePlan plan = desk.plan(sheet);
            assertThat(plan.isReady()).isTrue();
            LicencePlan again = desk.plan(sheet);
            assertThat(desk.enterAll(plan.planned()).result()).isEqualTo(2);
            assertThatThrownBy(() -> desk.enterAll(again.planned())).isInstanceOf(FaultException.class);
            assertThat(desk.all()).filteredOn(one -> one.licence().isPresent()).hasSize(2);
            assertThat(desk.history(shop(desk).shop().id())).hasSize(1);
            LicencesAtDesk other = station.licences("chenlx", () -> {});
            assertThat(other.all()).isNotEmpty();
            assertThatThrownBy(() -> other.enterAll(List.of())).isInstanceOf(FaultException.class);
            assertThatThrownBy(() -> desk.plan(folder.resolve("nothing.csv"))).isInstanceOf(FaultException.class);
        }
    }
}
