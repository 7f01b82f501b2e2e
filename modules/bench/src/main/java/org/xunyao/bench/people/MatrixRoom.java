package org.xunyao.bench.people;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.SignInResult;
import org.xunyao.access.people.Role;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.store.Store;

/// Somebody of every role who has signed in, and for each of them a lead, case, alarm, pharmacy, document
/// and evidence of his own, of his area, and of somewhere else.
///
/// @param tickets of those who are in, by role
/// @param objects identifiers by kind and whose they are
record MatrixRoom(Map<RoleId, Ticket.OfPerson> tickets, Map<String, UUID> objects) {
    /// Where an object is, seen from a person.
    enum Where {
        OWN,
        AREA,
        OTHER
    }

    private static final String HERE = "330198100";
    private static final String ELSEWHERE = "330199001";
    private static final UUID NOBODY = new UUID(66, 66);

    /// Enters the rows and signs everybody in.
    static MatrixRoom furnish(DoorRoom room, Path folder, String hash, List<Role> roles) {
        var tickets = new HashMap<RoleId, Ticket.OfPerson>();
        var objects = new HashMap<String, UUID>();
        var statements = new ArrayList<String>();
        places(statements);
        int number = 1;
        for (Role role : roles) {
            var id = new PersonId(new UUID(50, number));
            people(room.store(), role, id, hash, room.door().time().reckoning());
            SignInResult answer = room.signIn().enter(login(role), DoorRoom.PASSWORD.toCharArray());
            if (!(answer instanceof SignInResult.Welcome(Ticket.OfPerson ticket, Optional<?> _))) {
                throw new IllegalStateException(role + " is not let in: " + answer);
            }
            tickets.put(role.id(), ticket);
            for (Where where : Where.values()) {
                rows(statements, objects, role.id().code() + where, number, where, id.value());
                number++;
            }
        }
        insert(folder, statements);
        return new MatrixRoom(tickets, objects);
    }

    /// An object of that kind.
    UUID object(String kind, RoleId role, Where where) {
        return Optional.ofNullable(objects.get(kind + role.code() + where)).orElse(NOBODY);
    }

    /// The code of a camera in a pharmacy that lies there; nobody owns cameras.
    static String camera(Where where) {
        return where == Where.OTHER ? "c-elsewhere" : "c-here";
    }

    private static String login(Role role) {
        return "m-" + role.id().code().toLowerCase(java.util.Locale.ROOT);
    }

    private static void people(Store store, Role role, PersonId id, String hash, java.time.Instant at) {
        var person = new Person(id, login(role), role.zh(), "股", "证", Set.of(role.id()));
        store.transactions().write(tx -> {
            store.accounts()
                    .put(tx, Account.begin(person, hash, Optional.empty(), at).in(Set.of("330198")));
            return true;
        });
    }

    private static void places(List<String> into) {
        into.add(pharmacy(new UUID(60, 1), "91330198MA0000015U", HERE));
        into.add(pharmacy(new UUID(60, 2), "91330198MA0000023N", ELSEWHERE));
        into.add("insert into camera_asset (code, pharmacy_id, place, model) values ('c-here', '" + new UUID(60, 1)
                + "', 'x', 'x')");
        into.add("insert into camera_asset (code, pharmacy_id, place, model) values ('c-elsewhere', '" + new UUID(60, 2)
                + "', 'x', 'x')");
    }

    private static String pharmacy(UUID id, String code, String area) {
        return "insert into pharmacy (id, name, credit_code, licence_number, address, legal_representative, phone,"
                + " area_code, area_name) values ('" + id + "', 'x', '" + code + "', 'x', 'x', 'x', 'x', '" + area
                + "', 'x')";
    }

    private static void rows(
            List<String> into, Map<String, UUID> objects, String key, int number, Where where, UUID person) {
        String owner = (where == Where.OWN ? person : NOBODY).toString();
        UUID place = new UUID(60, where == Where.OTHER ? 2 : 1);
        String area = where == Where.OTHER ? "c-elsewhere" : "c-here";
        UUID lead = new UUID(70, number);
        UUID file = new UUID(71, number);
        UUID still = new UUID(72, number);
        UUID alarm = new UUID(73, number);
        UUID document = new UUID(74, number);
        String time = "'2026-11-20 00:00:00'";
        into.add("insert into lead (id, state, number_year, number_sequence, source, origin_reference, description,"
                + " found_on, pharmacy_id, registrar, registered_at) values ('" + lead
                + "', 'CLUE_REGISTERED', 2026, " + number + ", 'INSPECTION', 'r" + number + "', 'x', '2026-11-20', '"
                + place + "', '" + owner + "', " + time + ")");
        into.add(
                "insert into case_file (id, stage, number_year, number_sequence, lead_id, pharmacy_id, cause, filed_on,"
                        + " approver, recorded_at) values ('" + file + "', 'INVESTIGATING', 2026, " + number + ", '"
                        + lead
                        + "', '" + place + "', 'x', '2026-11-20', '" + NOBODY + "', " + time + ")");
        into.add("insert into case_officer (case_id, place_no, person_id, name, badge) values ('" + file + "', 0, '"
                + owner + "', 'x', 'x')");
        into.add("insert into evidence (id, kind, sha256, sm3, byte_size, media_type, recorded_time, camera, person_id,"
                + " allowed_use) values ('" + still + "', 'PHOTO', 'x', 'x', 1, 'x', " + time + ", "
                + (where == Where.OWN ? "null, '" + owner + "'" : "'" + area + "', null") + ", 'CLUE')");
        into.add("insert into alarm (id, state, colour, raised_at, recorded_time, camera, pharmacy_id, rule_id,"
                + " rule_version, found_from, found_to, counted, threshold, detector, detector_score, zone_name,"
                + " zone_corners, still_id, first_clip_id, opinion_by, opinion_at, opinion_remark) values ('" + alarm
                + "', 'RAISED', 'RED', " + time + ", " + time + ", 'x', '" + place + "', 'x', 1, " + time + ", " + time
                + ", 1, 1, 'x', 1.0, 'x', 'x', '" + still + "', '" + still + "', '" + owner + "', " + time + ", 'x')");
        into.add("insert into document (id, matter, state, kind_no, facts, begun_at, saved_at) values ('" + document
                + "', 'case:" + file + "', 'DRAFT', 1, '{}', " + time + ", " + time + ")");
        objects.put("lead" + key, lead);
        objects.put("case" + key, file);
        objects.put("alarm" + key, alarm);
        objects.put("summary" + key, new UUID(75, number));
        objects.put("document" + key, document);
        objects.put("evidence" + key, still);
        objects.put("matter" + key, file);
        objects.put("pharmacy" + key, place);
    }

    private static void insert(Path folder, List<String> statements) {
        try (Connection connection = OpenStore.beside(folder);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
