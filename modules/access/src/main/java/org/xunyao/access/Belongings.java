package org.xunyao.access;

import java.util.Optional;
import java.util.Set;
import org.xunyao.kernel.Tx;

/// Port: what is whose (归属), asked within the transaction of the act.
public interface Belongings {
    /// Whose the target is; nothing if there is no such object or it is a whole list.
    Optional<Owner> ownerOf(Tx tx, Target target);

    /// Codes of the areas that a person is assigned to (GB/T 2260 and 10114); a short code holds all that
    /// begin with it.
    Set<String> areasOf(Tx tx, PersonId person);

    /// Nothing belongs to anybody.
    static Belongings nothing() {
        return new Belongings() {
            @Override
            public Optional<Owner> ownerOf(Tx tx, Target target) {
                return Optional.empty();
            }

            @Override
            public Set<String> areasOf(Tx tx, PersonId person) {
                return Set.of();
            }
        };
    }

    /// Whose something is.
    ///
    /// @param people who made it, were named for it or decided on it
    /// @param areas codes of the areas in which it lies; empty if it lies nowhere
    record Owner(Set<PersonId> people, Set<String> areas) {
        /// Nobody's, nowhere.
        static final Owner NOBODY = new Owner(Set.of(), Set.of());

        /// Copies.
        public Owner {
            people = Set.copyOf(people);
            areas = Set.copyOf(areas);
        }

        /// Whether one of its areas is one of these or lies in one of these.
        boolean lies(Set<String> assigned) {
            return areas.stream()
                    .anyMatch(area -> assigned.stream().anyMatch(wide -> !wide.isBlank() && area.startsWith(wide)));
        }
    }
}
