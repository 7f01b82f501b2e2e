package org.xunyao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistryRecordsTest {
    private static final PharmacyId SHOP = new PharmacyId(new UUID(0, 1));

    @ParameterizedTest
    @ValueSource(strings = {"91330203674737244W", "91330282L07196379D", "91350100M000100Y43", "91110000600037341L"})
    void aRightCreditCodeIsTaken(String text) {
        assertThat(new CreditCode(text).text()).isEqualTo(text);
    }

    @Test
    void everyChangedCharacterOfACreditCodeIsNoticed() {
        String right = "91330203674737244W";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '1' ? '2' : '1';
            assertThat(CreditCode.isValid(right.substring(0, i) + other + right.substring(i + 1)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9133020367473724", "91330203674737244w", "9133020367473724**", "91330203674737244WW"})
    void anythingElseIsNoCreditCode(String text) {
        assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOldLicenceNumberIsTakenButKnownAsSuch() {
        assertThat(pharmacy("琼DA898000001").hasLicenceNumberOfPresentForm()).isTrue();
        assertThat(pharmacy("鄂CB7150001").hasLicenceNumberOfPresentForm()).isFalse();
    }

    @Test
    void aDeviceFileIsCompleteOnlyWithEveryItemAndABlankPaperIsNone() {
        var papers = new EnumMap<DeviceFile.Item, String>(DeviceFile.Item.class);
        for (var item : DeviceFile.Item.values()) {
            assertThat(new DeviceFile(papers).isComplete()).isFalse();
            papers.put(item, "档");
        }
        assertThat(new DeviceFile(papers).isComplete()).isTrue();
        papers.put(DeviceFile.Item.LEGAL_REVIEW, " ");
        assertThat(new DeviceFile(papers).missing()).containsExactly(DeviceFile.Item.LEGAL_REVIEW);
        assertThat(DeviceFile.empty().papers()).isEqualTo(Map.of());
    }

    @Test
    void aRegistrationIsValidOnItsLastDay() {
        var pharmacist = new Pharmacist(
                new PharmacistId(new UUID(0, 2)),
                "样例",
                "1",
                Pharmacist.Category.PHARMACY,
                SHOP,
                LocalDate.of(2026, 11, 22));
        assertThat(pharmacist.isRegisteredOn(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(pharmacist.isRegisteredOn(LocalDate.of(2026, 11, 23))).isFalse();
    }

    @Test
    void aDossierHoldsOnePharmacyOnly() {
        var elsewhere =
                new CameraAsset(new CameraCode("C1"), new PharmacyId(new UUID(0, 9)), "柜台", "", DeviceFile.empty());
        assertThatThrownBy(() -> new RegistryDesk.Dossier(pharmacy("x"), List.of(), List.of(elsewhere)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Pharmacy pharmacy(String licence) {
        return new Pharmacy(
                SHOP,
                "样例药店",
                new CreditCode("91350100M000100Y43"),
                licence,
                "样例县一号",
                "样例",
                "",
                new Area("350100", "样例"));
    }
}
