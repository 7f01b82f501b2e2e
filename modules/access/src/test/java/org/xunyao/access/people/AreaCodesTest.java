package org.xunyao.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;

/// The records themselves refuse what the store would cut or the desks never grant.
class AreaCodesTest {
    private static final PersonId ONE = new PersonId(new UUID(0, 1));

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "330198 ", " 330198", "330198100200x", "3301981002001", "330198\n", "３３０１９８"})
    void whatIsNoCodeOfAnAreaIsInNoAccountAndNoChange(String area) {
        assertThatIllegalArgumentException().isThrownBy(() -> account(Set.of("330198", area)));
        assertThatIllegalArgumentException().isThrownBy(() -> change(Set.of("330198", area)));
    }

    @Test
    void provincesVillagesAndNoAreaAtAllAreFine() {
        Set<String> areas = Set.of("33", "330198100200");
        assertThat(account(areas).areas()).isEqualTo(areas);
        assertThat(change(areas).areas()).isEqualTo(areas);
        assertThat(account(Set.of()).areas()).isEmpty();
    }

    private static Account account(Set<String> areas) {
        var person = new Person(ONE, "li", "李明远", "药械化股", "", Set.of(new RoleId("INSPECTOR")));
        return Account.begin(person, "-", Optional.empty(), Instant.EPOCH).in(areas);
    }

    private static RoleChange change(Set<String> areas) {
        return new RoleChange(
                new UUID(0, 2),
                ONE,
                Set.of(new RoleId("INSPECTOR")),
                areas,
                "调岗",
                new PersonId(new UUID(0, 3)),
                Instant.EPOCH,
                new RoleChange.State.Pending());
    }
}
