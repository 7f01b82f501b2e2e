package org.xunyao.app.licence.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// A licence that ends while the program runs is told once.
class LicenceEndsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private final Notices notices = new Notices(Runnable::run, clock);
    private final List<ShopLicence> all = new ArrayList<>();
    private LocalDate today = TODAY;
    private boolean unread;
    private int reads;
    private final LicenceEnds ends = new LicenceEnds(
            this::read,
            () -> today,
            new Tasks(Runnable::run, Runnable::run, clock),
            notices,
            Texts.of(Language.CHINESE));

    private List<ShopLicence> read() {
        reads++;
        if (unread) {
            throw new FaultException("STORE-FAILED", "told");
        }
        return List.copyOf(all);
    }

    private void shop(String name, LocalDate to) {
        var id = new PharmacyId(new UUID(1, all.size()));
        var shop = new Pharmacy(
                id,
                name,
                new CreditCode("91330198MA0000015U"),
                "澜CB330198001",
                "滨河路18号",
                "何样例",
                "",
                new Area("330198", "澜溪县"));
        var text = new LicenceText(
                "澜CB330198001",
                LicenceMethod.CHAIN_SHOP,
                Set.of("OTC_B"),
                false,
                "",
                "滨河路18号",
                LocalDate.of(2021, 11, 24),
                to);
        all.add(new ShopLicence(shop, Optional.of(new DrugLicence(id, 1, text, Instant.EPOCH, "person:x"))));
    }

    private List<String> told() {
        return notices.said().stream().map(Notice::fact).toList();
    }

    @Test
    void itIsToldOnTheDayAfterItsLastAndNotAgain() {
        shop("康民大药房", TODAY);
        shop("禾润堂药店", TODAY.minusDays(1));
        shop("惠安堂药房", TODAY.minusDays(2));
        ends.tick();
        ends.tick();
        assertThat(told()).containsExactly("药品经营许可证期满：禾润堂药店");
        assertThat(reads).as("once a day").isOne();
        today = TODAY.plusDays(1);
        ends.tick();
        assertThat(told()).containsExactly("药品经营许可证期满：康民大药房", "药品经营许可证期满：禾润堂药店");
        today = TODAY.plusDays(2);
        ends.tick();
        assertThat(told()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsToldWithTheNextLookAndManyAreOneSentence() {
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            shop(name, TODAY);
        }
        ends.tick();
        today = TODAY.plusDays(3);
        unread = true;
        ends.tick();
        assertThat(told()).isEmpty();
        unread = false;
        ends.tick();
        assertThat(told()).containsExactly("药品经营许可证期满：甲、乙、丙 等 4 家");
    }
}
