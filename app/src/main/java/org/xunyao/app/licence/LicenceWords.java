package org.xunyao.app.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.xunyao.app.licence.sheet.SheetFault;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceScope;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The words of 许可证.
public final class LicenceWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.licence.licence";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which times are written
    public LicenceWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    public Texts texts() {
        return texts;
    }

    String at(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    String figure(long number) {
        return Texts.figure(number);
    }

    /// How a licence stands today.
    String standing(ShopLicence shop, LocalDate today) {
        return of("standing." + shop.standing(today));
    }

    /// What a category is called.
    String scope(LicenceScope scope) {
        return texts.language() == Language.CHINESE ? scope.nameZh() : scope.nameEn();
    }

    /// What categories are called, in the order of the table.
    String scopes(LicenceScopes table, Collection<String> codes) {
        return table.of(codes).stream().map(this::scope).collect(Collectors.joining(of("comma")));
    }

    /// An entry of before: 第 2 次，2026-11-20 10:00，澜…，至 2029-05-19.
    String entry(DrugLicence licence) {
        return of(
                "entry",
                figure(licence.number()),
                at(licence.at()),
                licence.text().number(),
                licence.text().to().toString());
    }

    /// What is wrong with a sheet and where.
    String fault(SheetFault fault) {
        return fault.column().isEmpty()
                ? of("sheet.row", figure(fault.row()), of("sheet." + fault.code()))
                : of("sheet.cell", figure(fault.row()), fault.column(), of("sheet." + fault.code()));
    }
}
