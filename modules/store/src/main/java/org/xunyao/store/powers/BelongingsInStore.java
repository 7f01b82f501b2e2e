package org.xunyao.store.powers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.access.Belongings;
import org.xunyao.access.PersonId;
import org.xunyao.access.Target;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link Belongings} read from the rows of leads, cases, sittings, alarms, pharmacies, documents and evidence.
public final class BelongingsInStore implements Belongings {
    private static final String LEAD_PEOPLE = """
        select registrar from lead where id = :id
        union select applied_by from lead where id = :id and applied_by is not null
        union select person_id from lead_officer where lead_id = :id
        """;
    private static final String LEAD_AREAS =
            "select p.area_code from lead l join pharmacy p on p.id = l.pharmacy_id where l.id = :id";
    private static final String CASE_PEOPLE = "select person_id from case_officer where case_id = :id";
    private static final String CASE_AREAS =
            "select p.area_code from case_file c join pharmacy p on p.id = c.pharmacy_id where c.id = :id";
    private static final String SITTING_PEOPLE = "select person_id from spot_officer where spot_id = :id";
    private static final String SITTING_AREAS =
            "select p.area_code from spot_case s join pharmacy p on p.id = s.pharmacy_id where s.id = :id";
    private static final String ALARM_PEOPLE = """
        select opinion_by from alarm where id = :id and opinion_by is not null
        union select decided_by from alarm where id = :id and decided_by is not null
        """;
    private static final String ALARM_AREAS =
            "select p.area_code from alarm a join pharmacy p on p.id = a.pharmacy_id where a.id = :id";
    private static final String CAMERA_AREAS =
            "select p.area_code from camera_asset c join pharmacy p on p.id = c.pharmacy_id where c.code = :id";

    /// An adapter without state; the transaction carries everything.
    public BelongingsInStore() {}

    @Override
    public Optional<Owner> ownerOf(Tx tx, Target target) {
        return owner(Sessions.of(tx), target);
    }

    @Override
    public Set<String> areasOf(Tx tx, PersonId person) {
        return Set.copyOf(texts(
                Sessions.of(tx),
                "select area_code from person_area where person_id = :id",
                person.value().toString()));
    }

    private static Optional<Owner> owner(StatelessSession session, Target target) {
        String id = target.id();
        return switch (target.kind()) {
            case "lead" -> found(session, LEAD_PEOPLE, LEAD_AREAS, id);
            case "case" -> found(session, CASE_PEOPLE, CASE_AREAS, id);
            case "summary" -> found(session, SITTING_PEOPLE, SITTING_AREAS, id);
            case "alarm" -> found(session, ALARM_PEOPLE, ALARM_AREAS, id);
            case "pharmacy" -> inArea(texts(session, "select area_code from pharmacy where id = :id", id));
            case "camera" -> inArea(texts(session, CAMERA_AREAS, id));
            case "document" -> document(session, id);
            case "matter" -> matters(session, id);
            case "evidence" -> evidence(session, id);
            case "account" -> people(texts(session, "select person_id from account where person_id = :id", id));
            case "role-change" -> people(texts(session, "select proposer from role_change where id = :id", id));
            default -> Optional.empty();
        };
    }

    private static Optional<Owner> document(StatelessSession session, String id) {
        return texts(session, "select matter from document where id = :id", id).stream()
                .findFirst()
                .flatMap(matter -> matters(session, matter));
    }

    /// Several matters at once are his whose they all are.
    private static Optional<Owner> matters(StatelessSession session, String matters) {
        Optional<Owner> common = Optional.empty();
        for (String matter : matters.split(" ", -1)) {
            int colon = matter.indexOf(':');
            Optional<Owner> owner = colon < 0
                    ? Optional.empty()
                    : owner(session, new Target(matter.substring(0, colon), matter.substring(colon + 1)));
            if (owner.isEmpty()) {
                return Optional.empty();
            }
            common = common.map(so -> both(so, owner.get())).or(() -> owner);
        }
        return common;
    }

    private static Optional<Owner> evidence(StatelessSession session, String id) {
        List<String> sources = texts(session, """
            select person_id from evidence where id = :id and person_id is not null
            union select d.person_id from evidence e join evidence d on d.id = e.derived_from
            where e.id = :id and d.person_id is not null
            """, id);
        var people = new HashSet<PersonId>(ids(sources));
        var areas = new HashSet<String>();
        for (String camera : texts(session, "select camera from evidence where id = :id and camera is not null", id)) {
            areas.addAll(texts(session, CAMERA_AREAS, camera));
        }
        List<String> links = texts(session, """
            select target_kind || ':' || target_id from evidence_link where evidence_id = :id
            union select 'lead:' || lead_id from lead_evidence where evidence_id = :id
            """, id);
        for (String link : links) {
            matters(session, link).ifPresent(owner -> {
                people.addAll(owner.people());
                areas.addAll(owner.areas());
            });
        }
        return people.isEmpty() && areas.isEmpty() ? Optional.empty() : Optional.of(new Owner(people, areas));
    }

    private static Owner both(Owner one, Owner other) {
        var people = new HashSet<>(one.people());
        people.retainAll(other.people());
        var areas = new HashSet<>(one.areas());
        areas.retainAll(other.areas());
        return new Owner(people, areas);
    }

    private static Optional<Owner> found(StatelessSession session, String people, String areas, String id) {
        var owner = new Owner(ids(texts(session, people, id)), Set.copyOf(texts(session, areas, id)));
        return owner.people().isEmpty() && owner.areas().isEmpty() ? Optional.empty() : Optional.of(owner);
    }

    private static Optional<Owner> inArea(List<String> areas) {
        return areas.isEmpty() ? Optional.empty() : Optional.of(new Owner(Set.of(), Set.copyOf(areas)));
    }

    private static Optional<Owner> people(List<String> people) {
        return people.isEmpty() ? Optional.empty() : Optional.of(new Owner(ids(people), Set.of()));
    }

    private static Set<PersonId> ids(List<String> people) {
        return people.stream().map(id -> new PersonId(UUID.fromString(id))).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(StatelessSession session, String sql, String id) {
        return session.createNativeQuery(sql, String.class).setParameter("id", id).getResultList().stream()
                .distinct()
                .toList();
    }
}
