package org.xunyao.store.casework.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.Part;

/// What an agent may do.
@Embeddable
class AuthorityPart {
    @Column(name = "authority_paper")
    @Nullable
    String paper;

    @Column(name = "authority_scope")
    @Nullable
    String scope;

    @Column(name = "authority_of")
    @Nullable
    String of;

    static AuthorityPart of(Authority authority) {
        var part = new AuthorityPart();
        part.paper = authority.paper();
        part.scope = authority.scope().name();
        part.of = authority.of().name();
        return part;
    }

    Optional<Authority> authority() {
        return paper == null || scope == null || of == null
                ? Optional.empty()
                : Optional.of(new Authority(paper, Authority.Scope.valueOf(scope), Part.valueOf(of)));
    }
}
