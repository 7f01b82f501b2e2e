package org.xunyao.supervision.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.identity.Enrolment.Ending;
import org.xunyao.supervision.identity.Enrolment.Why;

/// The desk of consent and enrolment (人脸核验登记). Off at every shop until somebody switches it on with the
/// number of an impact assessment. Whatever ends an enrolment destroys its key. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class IdentityDesk {
    /// Reading who consented, and roll calls.
    public static final Action LOOK = new Action("identity.look");

    /// Allowing or stopping it at a shop.
    public static final Action SWITCH = new Action("identity.switch");

    /// Enrolling a pharmacist who consented.
    public static final Action ENROL = new Action("identity.enrol");

    /// Taking a pharmacist out at his word.
    public static final Action WITHDRAW = new Action("identity.withdraw");

    /// Ending what is over by itself.
    public static final Action END = new Action("identity.end");

    static final String KIND = "identity";
    private static final int LONGEST_NOTE = 500;
    private static final Target ALL = new Target(KIND, "*");

    private final Office office;
    private final Shelf shelf;
    private final IdentityLimits limits;
    private final Notice notice;
    private final Ids ids;
    private final Clock clock;
    /// Between a new key and its row nobody sweeps.
    private final ReentrantLock keyed = new ReentrantLock();

    /// Where it is kept.
    public record Shelf(Identities rows, Pharmacies pharmacies, TemplateKeys keys) {}

    /// What is known of a shop (本店人脸核验).
    ///
    /// @param change the newest change of the switch; without one it is off
    /// @param pharmacists registered there
    /// @param enrolments newest first, those that ended too
    /// @param readable those whose key is on this station
    public record Standing(
            Optional<IdentitySwitch> change,
            List<Pharmacist> pharmacists,
            List<Enrolment> enrolments,
            Set<UUID> readable) {
        /// Copies the lists.
        public Standing {
            pharmacists = List.copyOf(pharmacists);
            enrolments = List.copyOf(enrolments);
            readable = Set.copyOf(readable);
        }

        /// Whether faces may be compared here.
        public boolean on() {
            return change.filter(IdentitySwitch::on).isPresent();
        }
    }

    /// @param notice that holds now
    public IdentityDesk(Office office, Shelf shelf, IdentityLimits limits, Notice notice, Ids ids, Clock clock) {
        this.office = office;
        this.shelf = shelf;
        this.limits = limits;
        this.notice = notice;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is known of a shop.
    public Standing standing(Ticket ticket, PharmacyId pharmacy) {
        return office.look(ticket, LOOK, ALL, tx -> {
            List<Enrolment> all = shelf.rows().of(tx, pharmacy);
            Set<UUID> readable =
                    all.stream().map(Enrolment::id).filter(shelf.keys()::has).collect(Collectors.toUnmodifiableSet());
            return new Standing(
                    shelf.rows().newest(tx, pharmacy), shelf.pharmacies().pharmacists(tx, pharmacy), all, readable);
        });
    }

    /// Allows it at a shop (启用人脸核验).
    ///
    /// @param assessment number of the impact assessment (个人信息保护影响评估)
    /// @throws FaultException `IDENTITY-ASSESSMENT`, `IDENTITY-REASON`
    public Saved<IdentitySwitch> switchOn(Ticket ticket, PharmacyId pharmacy, String assessment, String reason) {
        return office.perform(ticket, SWITCH, target(pharmacy.value()), tx -> {
            if (!IdentitySwitch.isText(assessment)) {
                throw new FaultException("IDENTITY-ASSESSMENT", "no impact assessment");
            }
            return changed(tx, ticket, pharmacy, assessment.strip(), reason);
        });
    }

    /// Stops it at a shop; every enrolment there ends and its key is destroyed (停用人脸核验).
    ///
    /// @throws FaultException `IDENTITY-REASON`; `IDENTITY-SHRED` if it was saved but a key is still there
    public Saved<IdentitySwitch> switchOff(Ticket ticket, PharmacyId pharmacy, String reason) {
        var ended = new LinkedHashMap<UUID, Enrolment>();
        Saved<IdentitySwitch> saved = office.perform(ticket, SWITCH, target(pharmacy.value()), tx -> {
            IdentitySwitch change = changed(tx, ticket, pharmacy, "", reason);
            ended.clear();
            shelf.rows().open(tx).stream()
                    .filter(each -> each.consent().pharmacy().equals(pharmacy))
                    .forEach(each -> ended.put(each.id(), end(tx, each, ticket, Why.SWITCHED_OFF, reason)));
            return change;
        });
        shred(ended.keySet());
        return saved;
    }

    /// All of them, whatever the disk does with one.
    private void shred(Collection<UUID> ended) {
        Optional<FaultException> refused = Optional.empty();
        for (UUID id : ended) {
            try {
                shelf.keys().shred(id);
            } catch (FaultException stays) {
                refused = Optional.of(stays);
            }
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    private IdentitySwitch changed(Tx tx, Ticket ticket, PharmacyId pharmacy, String assessment, String reason) {
        if (!IdentitySwitch.isText(reason)) {
            throw new FaultException("IDENTITY-REASON", "a reason is needed");
        }
        long last =
                shelf.rows().newest(tx, pharmacy).map(IdentitySwitch::number).orElse(0L);
        var change = new IdentitySwitch(
                pharmacy, last + 1, !assessment.isEmpty(), assessment, reason.strip(), clock.now(), ticket.actor());
        shelf.rows().add(tx, change);
        return change;
    }

    /// Enrols a pharmacist (登记). The numbers are encrypted under a new key and forgotten.
    ///
    /// @param faces several samples of this person
    /// @throws FaultException `IDENTITY-OFF`, `IDENTITY-PERSON`, `IDENTITY-DOCUMENT`, `IDENTITY-NOTICE`,
    ///     `IDENTITY-UNTIL`, `IDENTITY-SAMPLES`, `IDENTITY-AGREE`, `IDENTITY-KEY`
    public Saved<Enrolment> enrol(Ticket ticket, Consent consent, FaceSet faces) {
        UUID id = ids.next();
        var replaced = new ArrayList<UUID>();
        Optional<byte[]> sealed = Optional.empty();
        boolean done = false;
        keyed.lock();
        try {
            if (office.refusal(ticket, ENROL, target(id)).isEmpty() && sound(faces)) {
                sealed = Optional.of(shelf.keys().seal(id, Template.pack(faces.comparable())));
            }
            var template =
                    new Template(sealed.orElse(new byte[0]), faces.comparable().size(), faces.model());
            Saved<Enrolment> saved = office.perform(ticket, ENROL, target(id), tx -> {
                replaced.clear();
                require(tx, consent, faces);
                before(tx, consent).forEach(old -> {
                    replaced.add(old.id());
                    end(tx, old, ticket, Why.REPLACED, "");
                });
                var enrolment = new Enrolment(
                        id, consent, notice.purpose(), clock.now(), ticket.actor(), template, Optional.empty());
                shelf.rows().add(tx, enrolment);
                return enrolment;
            });
            done = true;
            shred(replaced);
            return saved;
        } finally {
            if (!done && sealed.isPresent()) {
                shelf.keys().shred(id);
            }
            keyed.unlock();
        }
    }

    private boolean sound(FaceSet faces) {
        int count = faces.comparable().size();
        return count >= limits.leastSamples() && count <= limits.mostSamples() && faces.agrees();
    }

    private void require(Tx tx, Consent consent, FaceSet faces) {
        if (shelf.rows()
                .newest(tx, consent.pharmacy())
                .filter(IdentitySwitch::on)
                .isEmpty()) {
            throw new FaultException("IDENTITY-OFF", "not switched on");
        }
        Pharmacist person = shelf.pharmacies().pharmacists(tx, consent.pharmacy()).stream()
                .filter(each -> each.id().equals(consent.pharmacist()))
                .filter(each -> each.isRegisteredOn(clock.today()))
                .findFirst()
                .orElseThrow(() -> new FaultException("IDENTITY-PERSON", "not registered at this shop"));
        consent.check(notice, person, limits, clock.today());
        int count = faces.comparable().size();
        if (count < limits.leastSamples() || count > limits.mostSamples()) {
            throw new FaultException("IDENTITY-SAMPLES", count + " samples");
        }
        if (!faces.agrees()) {
            throw new FaultException("IDENTITY-AGREE", "samples of several persons");
        }
    }

    private List<Enrolment> before(Tx tx, Consent consent) {
        return shelf.rows().open(tx).stream()
                .filter(each -> each.consent().pharmacy().equals(consent.pharmacy()))
                .filter(each -> each.consent().pharmacist().equals(consent.pharmacist()))
                .toList();
    }

    /// Takes a pharmacist out at his word (撤回同意); the key is destroyed at once.
    ///
    /// @param note may be empty: nobody has to say why
    /// @throws FaultException `IDENTITY-GONE` if it is not there or has ended; `IDENTITY-SHRED` if it was
    ///     saved but the key is still there
    public Saved<Enrolment> withdraw(Ticket ticket, UUID id, String note) {
        Saved<Enrolment> saved = office.perform(
                ticket, WITHDRAW, target(id), tx -> end(tx, standing(tx, id), ticket, Why.WITHDRAWN, note));
        shelf.keys().shred(id);
        return saved;
    }

    /// What must end today, and why: the consent is over, the person is no longer registered there, or the shop
    /// was switched off in the moment of the enrolment.
    public Map<UUID, Why> due(Ticket ticket) {
        return office.look(ticket, END, ALL, tx -> {
            var due = new LinkedHashMap<UUID, Why>();
            for (Enrolment each : shelf.rows().open(tx)) {
                why(tx, each).ifPresent(why -> due.put(each.id(), why));
            }
            return due;
        });
    }

    /// Ends what must end (到期、离职); the key is destroyed.
    ///
    /// @throws FaultException `IDENTITY-GONE` if it need not end; `IDENTITY-SHRED`
    public Saved<Enrolment> end(Ticket ticket, UUID id) {
        Saved<Enrolment> saved = office.perform(ticket, END, target(id), tx -> {
            Enrolment enrolment = standing(tx, id);
            Why why = why(tx, enrolment).orElseThrow(() -> new FaultException("IDENTITY-GONE", "it still holds"));
            return end(tx, enrolment, ticket, why, "");
        });
        shelf.keys().shred(id);
        return saved;
    }

    private Optional<Why> why(Tx tx, Enrolment enrolment) {
        LocalDate today = clock.today();
        Consent consent = enrolment.consent();
        if (today.isAfter(consent.until())) {
            return Optional.of(Why.EXPIRED);
        }
        if (shelf.rows()
                .newest(tx, consent.pharmacy())
                .filter(IdentitySwitch::on)
                .isEmpty()) {
            return Optional.of(Why.SWITCHED_OFF);
        }
        PharmacistId person = consent.pharmacist();
        boolean there = shelf.pharmacies().pharmacists(tx, consent.pharmacy()).stream()
                .anyMatch(each -> each.id().equals(person) && each.isRegisteredOn(today));
        return there ? Optional.empty() : Optional.of(Why.LEFT);
    }

    /// Destroys every key here without an enrolment that holds, such as after a power cut or a restore.
    ///
    /// @return whose keys went
    /// @throws FaultException `IDENTITY-SHRED`
    public Set<UUID> sweep(Ticket ticket) {
        keyed.lock();
        try {
            Set<UUID> open = office.look(
                    ticket,
                    END,
                    ALL,
                    tx -> shelf.rows().open(tx).stream().map(Enrolment::id).collect(Collectors.toUnmodifiableSet()));
            Set<UUID> orphans = shelf.keys().held().stream()
                    .filter(id -> !open.contains(id))
                    .collect(Collectors.toUnmodifiableSet());
            shred(orphans);
            return orphans;
        } finally {
            keyed.unlock();
        }
    }

    private Enrolment standing(Tx tx, UUID id) {
        return shelf.rows()
                .find(tx, id)
                .filter(each -> each.ending().isEmpty())
                .orElseThrow(() -> new FaultException("IDENTITY-GONE", "enrolment " + id));
    }

    private Enrolment end(Tx tx, Enrolment enrolment, Ticket ticket, Why why, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new FaultException("IDENTITY-NOTE", "a note of " + note.length() + " characters");
        }
        var ending = new Ending(clock.now(), ticket.actor(), why, note.strip());
        shelf.rows().end(tx, enrolment.id(), ending);
        return new Enrolment(
                enrolment.id(),
                enrolment.consent(),
                enrolment.purpose(),
                enrolment.at(),
                enrolment.by(),
                enrolment.template().gone(),
                Optional.of(ending));
    }

    static Target target(UUID id) {
        return new Target(KIND, id.toString());
    }
}
