package org.xunyao.app.licence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.ShopLicence;

/// What a person has typed of a licence so far (许可证草稿).
///
/// @param seen number of the newest entry from which the person began, 0 if there was none
record LicenceForm(
        String number,
        LicenceMethod method,
        Set<String> scopes,
        boolean cold,
        String words,
        String address,
        String from,
        String to,
        long seen) {
    LicenceForm {
        scopes = Set.copyOf(scopes);
    }

    /// What is known of a shop, to be changed; of one without a licence what the register says.
    static LicenceForm of(ShopLicence shop) {
        return shop.licence()
                .map(DrugLicence::text)
                .map(text -> new LicenceForm(
                        text.number(),
                        text.method(),
                        text.scopes(),
                        text.cold(),
                        text.words(),
                        text.address(),
                        text.from().toString(),
                        text.to().toString(),
                        shop.seen()))
                .orElseGet(() -> new LicenceForm(
                        shop.shop().licenceNumber(),
                        LicenceMethod.SINGLE_SHOP,
                        Set.of(),
                        false,
                        "",
                        shop.shop().address(),
                        "",
                        "",
                        0));
    }

    /// The same over a newer entry, which the person has seen beside it.
    LicenceForm over(long newest) {
        return new LicenceForm(number, method, scopes, cold, words, address, from, to, newest);
    }

    /// What it says, or the code of what is wrong.
    Read read() {
        Optional<LocalDate> begin = day(from);
        Optional<LocalDate> end = day(to);
        if (begin.isEmpty() || end.isEmpty()) {
            return new Read(Optional.empty(), "LICENCE-DATES");
        }
        try {
            return new Read(
                    Optional.of(new LicenceText(number, method, scopes, cold, words, address, begin.get(), end.get())),
                    "");
        } catch (IllegalArgumentException unfit) {
            return new Read(Optional.empty(), String.valueOf(unfit.getMessage()));
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// @param code of what is wrong; empty where there is a text
    record Read(Optional<LicenceText> text, String code) {}
}
