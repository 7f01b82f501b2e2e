package org.xunyao.registry.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The categories that licences name (经营范围目录).
public final class LicenceScopes {
    private final List<LicenceScope> all;

    /// @param all rows of the table, in the order in which they are offered
    public LicenceScopes(List<LicenceScope> all) {
        this.all = List.copyOf(all);
    }

    /// The categories in force on a day.
    public List<LicenceScope> on(LocalDate day) {
        return all.stream().filter(scope -> scope.inForce(day)).toList();
    }

    /// Those that a licence can name.
    public List<LicenceScope> offered(LocalDate day) {
        return on(day).stream()
                .filter(scope -> scope.kind() != LicenceScope.Kind.BARRED)
                .toList();
    }

    /// The category with a code, whether or not it is in force.
    public Optional<LicenceScope> of(String code) {
        return all.stream().filter(scope -> scope.code().equals(code)).findFirst();
    }

    /// The categories with these codes, in the order of the table.
    public List<LicenceScope> of(Collection<String> codes) {
        return all.stream().filter(scope -> codes.contains(scope.code())).toList();
    }

    /// The category that a licence can name by this name or code on a day.
    public Optional<LicenceScope> named(String word, LocalDate day) {
        return offered(day).stream()
                .filter(scope -> scope.code().equals(word) || scope.nameZh().equals(word))
                .findFirst();
    }

    /// What a shop with this licence may not sell: what must not be retailed at all, and what its
    /// licence does not name. Of classes nothing is said where it names none, and of ranges likewise:
    /// it may be worded in an older way.
    public List<LicenceScope> outside(LicenceText licence, LocalDate day) {
        Set<LicenceScope.Kind> spokenOf = licence.scopes().stream()
                .flatMap(code -> of(code).stream())
                .map(LicenceScope::kind)
                .collect(Collectors.toSet());
        List<LicenceScope> outside = new ArrayList<>();
        for (LicenceScope scope : on(day)) {
            boolean lacks = scope.kind() == LicenceScope.Kind.BARRED
                    ? licence.method().retail()
                    : spokenOf.contains(scope.kind()) && !licence.scopes().contains(scope.code());
            if (lacks) {
                outside.add(scope);
            }
        }
        return List.copyOf(outside);
    }
}
