package org.xunyao.store.casework.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.PaperKind;
import org.xunyao.casework.people.Part;
import org.xunyao.casework.people.Participant;

/// Who is named in a line, and which paper was seen.
@Embeddable
class PersonPart {
    @Column(name = "part")
    @Nullable
    String part;

    @Column(name = "person_name")
    @Nullable
    String name;

    @Column(name = "phone")
    @Nullable
    String phone;

    @Column(name = "address")
    @Nullable
    String address;

    @Column(name = "paper_kind")
    @Nullable
    String paperKind;

    @Column(name = "seen_by")
    @Nullable
    String seenBy;

    @Column(name = "seen_on")
    @Nullable
    LocalDate seenOn;

    static PersonPart of(Participant person) {
        var row = new PersonPart();
        row.part = person.part().name();
        row.name = person.name();
        row.phone = person.phone();
        row.address = person.address();
        person.seen().ifPresent(seen -> {
            row.paperKind = seen.kind().name();
            row.seenBy = seen.by().value().toString();
            row.seenOn = seen.on();
        });
        return row;
    }

    Optional<Participant> person(Optional<Authority> authority) {
        return part == null || name == null || phone == null || address == null
                ? Optional.empty()
                : Optional.of(new Participant(Part.valueOf(part), name, phone, address, seen(), authority));
    }

    private Optional<Participant.Seen> seen() {
        return paperKind == null || seenBy == null || seenOn == null
                ? Optional.empty()
                : Optional.of(new Participant.Seen(
                        PaperKind.valueOf(paperKind), new PersonId(UUID.fromString(seenBy)), seenOn));
    }
}
