package org.xunyao.demo.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The way from alarm to case file in the rows that are left when the station is closed: who did what, and
/// that each step names the one before.
///
/// @param remark that the reviewer wrote into the review, by which the alarm is found
public record WayProof(Findings findings, Tables tables, People people, String remark) {
    /// The logins of those who did it.
    ///
    /// @param reviewer who confirmed the alarm, registered the lead and applied for filing
    /// @param second the other officer of the case
    /// @param head who named the officers
    /// @param leader who approved
    public record People(String reviewer, String second, String head, String leader) {}

    /// Proves the alarm's row.
    ///
    /// @throws IllegalArgumentException if it is not there
    public Tables.Row alarm() {
        Tables.Row alarm = tables.only("alarm", "decided_remark", remark);
        boolean right = alarm.text("state").equals("CONFIRMED")
                && alarm.text("decided_by").equals(person(people.reviewer()))
                && alarm.text("rule_id").startsWith("AI-01");
        findings.say(
                right,
                "row of the alarm after close: %s on camera %s, found %s to %s, %s by %s, remark “%s”"
                        .formatted(
                                alarm.text("rule_id"),
                                alarm.text("camera"),
                                alarm.text("found_from"),
                                alarm.text("found_to"),
                                alarm.text("state"),
                                login(alarm.text("decided_by")),
                                remark));
        return alarm;
    }

    /// Proves the lead that came from an alarm.
    ///
    /// @throws IllegalArgumentException if it is not there
    public Tables.Row lead(Tables.Row alarm) {
        Tables.Row lead = tables.of("lead").stream()
                .filter(row -> row.text("origin_reference").endsWith(alarm.text("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No lead names the alarm."));
        Set<String> officers = logins("lead_officer", "lead_id", lead.text("id"));
        Set<String> evidence = values("lead_evidence", "lead_id", lead.text("id"), "evidence_id");
        boolean right = lead.text("state").equals("FILED")
                && lead.text("registrar").equals(person(people.reviewer()))
                && lead.text("verify_ordered_by").equals(person(people.head()))
                && lead.text("applied_by").equals(person(people.reviewer()))
                && lead.text("found_on").equals(alarm.text("clue_found_on"))
                && officers.equals(Set.of(people.reviewer(), people.second()))
                && evidence.contains(alarm.text("first_clip_id"))
                && evidence.contains(alarm.text("still_id"));
        findings.say(
                right,
                "row of the lead: from that alarm, clue found on %s, registered and applied by %s, ordered by %s, officers %s, %s"
                        .formatted(
                                lead.text("found_on"),
                                login(lead.text("applied_by")),
                                login(lead.text("verify_ordered_by")),
                                officers,
                                lead.text("state")));
        return lead;
    }

    /// Proves the case that was filed from a lead.
    ///
    /// @throws IllegalArgumentException if it is not there
    public Tables.Row caseFile(Tables.Row lead) {
        Tables.Row filed = tables.only("case_file", "lead_id", lead.text("id"));
        Set<String> officers = logins("case_officer", "case_id", filed.text("id"));
        boolean right = filed.text("stage").equals("INVESTIGATING")
                && filed.text("id").equals(lead.text("case_id"))
                && filed.text("approver").equals(person(people.leader()))
                && filed.text("pharmacy_id").equals(lead.text("pharmacy_id"))
                && officers.equals(Set.of(people.reviewer(), people.second()));
        findings.say(
                right,
                "row of the case: from that lead, %s, filed on %s, approved by %s, officers %s"
                        .formatted(
                                filed.text("stage"), filed.text("filed_on"), login(filed.text("approver")), officers));
        return filed;
    }

    /// Proves that all documents of the lead and the case are issued, and of these kinds.
    ///
    /// @param kinds numbers in the official set of forms
    /// @return their rows
    public List<Tables.Row> documents(Tables.Row lead, Tables.Row filed, Set<Integer> kinds) {
        Set<String> matters = Set.of("lead:" + lead.text("id"), "case:" + filed.text("id"));
        List<Tables.Row> issued = tables.of("document", "state", "ISSUED").stream()
                .filter(row -> matters.contains(row.text("matter")))
                .toList();
        Set<Integer> found = issued.stream()
                .map(row -> Integer.valueOf(row.text("kind_no")))
                .collect(Collectors.toCollection(TreeSet::new));
        findings.say(
                found.equals(kinds) && issued.size() == kinds.size(),
                "rows of the documents: %d issued for that lead and case, forms %s".formatted(issued.size(), found));
        return issued;
    }

    private String person(String login) {
        return tables.only("person", "login", login).text("id");
    }

    private String login(String person) {
        return person.isEmpty() ? "nobody" : tables.only("person", "id", person).text("login");
    }

    private Set<String> logins(String table, String key, String id) {
        return values(table, key, id, "person_id").stream()
                .map(this::login)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> values(String table, String key, String id, String column) {
        return tables.of(table, key, id).stream().map(row -> row.text(column)).collect(Collectors.toSet());
    }
}
