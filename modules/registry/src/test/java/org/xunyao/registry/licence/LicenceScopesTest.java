package org.xunyao.registry.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LicenceScopesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LicenceScopes SCOPES = new LicenceScopes(List.of(
            scope("PRESCRIPTION", LicenceScope.Kind.CLASS),
            scope("OTC_B", LicenceScope.Kind.CLASS),
            scope("DECOCTION", LicenceScope.Kind.RANGE),
            scope("CHEMICAL", LicenceScope.Kind.RANGE),
            scope("VACCINE", LicenceScope.Kind.BARRED),
            new LicenceScope(
                    "OLD",
                    LicenceScope.Kind.RANGE,
                    "旧",
                    "old",
                    LocalDate.of(2020, 1, 1),
                    Optional.of(LocalDate.of(2023, 12, 31)),
                    "test",
                    false)));

    private static LicenceScope scope(String code, LicenceScope.Kind kind) {
        return new LicenceScope(code, kind, code, code, LocalDate.of(2024, 1, 1), Optional.empty(), "test", false);
    }

    private static LicenceText text(LicenceMethod method, String... scopes) {
        return new LicenceText(
                "澜DA330198002",
                method,
                Set.of(scopes),
                false,
                "",
                "澜溪县",
                LocalDate.of(2024, 5, 20),
                LocalDate.of(2029, 5, 19));
    }

    private static List<String> outside(LicenceText text) {
        return SCOPES.outside(text, DAY).stream().map(LicenceScope::code).toList();
    }

    @Test
    void outsideIsWhatTheLicenceDoesNotNameAndWhatNobodyMayRetail() {
        assertThat(outside(text(LicenceMethod.SINGLE_SHOP, "OTC_B", "CHEMICAL")))
                .containsExactly("PRESCRIPTION", "DECOCTION", "VACCINE");
        assertThat(outside(text(LicenceMethod.CHAIN_SHOP, "CHEMICAL", "DECOCTION")))
                .as("it names no class, so of classes nothing is said")
                .containsExactly("VACCINE");
        assertThat(outside(text(LicenceMethod.WHOLESALE, "PRESCRIPTION", "OTC_B", "CHEMICAL")))
                .as("what must not be retailed may be sold by wholesale")
                .containsExactly("DECOCTION");
    }

    @Test
    void aLicenceNamesOnlyWhatIsInForceAndNotForbidden() {
        assertThat(SCOPES.named("DECOCTION", DAY)).isPresent();
        assertThat(SCOPES.named("VACCINE", DAY)).isEmpty();
        assertThat(SCOPES.named("OLD", DAY)).isEmpty();
        assertThat(SCOPES.named("旧", LocalDate.of(2023, 12, 31))).isPresent();
        assertThat(SCOPES.of("OLD")).isPresent();
    }

    @Test
    void aTextThatMakesNoSenseIsRefusedByItsCode() {
        var from = LocalDate.of(2024, 5, 20);
        assertThatThrownBy(() -> text(LicenceMethod.SINGLE_SHOP)).hasMessage("LICENCE-SCOPES");
        assertThatThrownBy(() ->
                        new LicenceText(" ", LicenceMethod.SINGLE_SHOP, Set.of("OTC_B"), false, "", "a", from, from))
                .hasMessage("LICENCE-NUMBER");
        assertThatThrownBy(() -> new LicenceText(
                        "a\u0007", LicenceMethod.SINGLE_SHOP, Set.of("OTC_B"), false, "", "a", from, from))
                .hasMessage("LICENCE-NUMBER");
        assertThatThrownBy(() -> new LicenceText(
                        "a", LicenceMethod.SINGLE_SHOP, Set.of("OTC_B"), false, "", "a", from, from.minusDays(1)))
                .hasMessage("LICENCE-DATES");
        assertThatThrownBy(() -> new LicenceText(
                        "a",
                        LicenceMethod.SINGLE_SHOP,
                        Set.of("OTC_B"),
                        false,
                        "x".repeat(LicenceText.WORDS + 1),
                        "a",
                        from,
                        from))
                .hasMessage("LICENCE-WORDS");
        assertThat(text(LicenceMethod.SINGLE_SHOP, "OTC_B").valid(from)).isTrue();
        assertThat(text(LicenceMethod.SINGLE_SHOP, "OTC_B").valid(LocalDate.of(2029, 5, 20)))
                .isFalse();
    }
}
