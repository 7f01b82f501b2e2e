package org.xunyao.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.identity.RollCall;

/// An announced roll call. Who was expected stands as identifiers, a blank between them.
@Entity
@Table(name = "roll_call")
class RollCallRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "spot")
    @Nullable
    String spot;

    @Column(name = "announced_at")
    Instant at = Instant.EPOCH;

    @Column(name = "announced_by")
    String by = "";

    @Column(name = "expected")
    String expected = "";

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    static RollCallRow of(RollCall call) {
        var row = new RollCallRow();
        row.id = call.id().toString();
        row.pharmacyId = call.pharmacy().value().toString();
        row.spot = call.spot().isEmpty() ? null : call.spot();
        row.at = call.at();
        row.by = call.by();
        row.expected =
                call.expected().stream().map(one -> one.value().toString()).collect(Collectors.joining(" "));
        return row;
    }

    RollCall call() {
        List<PharmacistId> people = Stream.of(expected.split(" ", -1))
                .map(UUID::fromString)
                .map(PharmacistId::new)
                .toList();
        return new RollCall(
                UUID.fromString(id),
                new PharmacyId(UUID.fromString(pharmacyId)),
                Objects.requireNonNullElse(spot, ""),
                at,
                by,
                people,
                Optional.ofNullable(closedAt)
                        .map(closed -> new RollCall.Closing(closed, Objects.requireNonNull(closedBy))));
    }
}
