package org.xunyao.supervision.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;

/// The desk of roll calls (点名). A person announces one at one shop and takes the answers; a face is compared
/// with that shop's consenting pharmacists alone, and the other ways count as much. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class RollDesk {
    /// Announcing a roll call and taking its answers.
    public static final Action CALL = new Action("identity.call");

    private static final int MOST = 200;
    private static final Target ALL = new Target(IdentityDesk.KIND, "*");

    private final Office office;
    private final IdentityDesk.Shelf shelf;
    private final OneTimeCodes codes;
    private final IdentityLimits limits;
    private final Ids ids;
    private final Clock clock;

    /// A call with what was answered.
    public record Sheet(RollCall call, List<RollAnswer> answers) {
        /// Copies the list.
        public Sheet {
            answers = List.copyOf(answers);
        }

        /// Those expected who have not answered yet. That is no proof that they were absent.
        public List<PharmacistId> unanswered() {
            return call.expected().stream()
                    .filter(one ->
                            answers.stream().noneMatch(answer -> answer.person().equals(Optional.of(one))))
                    .toList();
        }
    }

    /// @param shelf where it is kept
    /// @param codes of answers without a face
    /// @param limits by which faces are compared
    public RollDesk(
            Office office, IdentityDesk.Shelf shelf, OneTimeCodes codes, IdentityLimits limits, Ids ids, Clock clock) {
        this.limits = limits;
        this.office = office;
        this.shelf = shelf;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /// The newest roll calls of a shop, newest first.
    public List<Sheet> sheets(Ticket ticket, PharmacyId pharmacy) {
        return office.look(
                ticket,
                IdentityDesk.LOOK,
                ALL,
                tx -> shelf.rows().calls(tx, pharmacy, MOST).stream()
                        .map(call -> new Sheet(call, shelf.rows().answers(tx, call.id())))
                        .toList());
    }

    /// Announces a roll call (宣布点名). It needs no switch: the other ways are always open.
    ///
    /// @param spot code of the camera at the check-in spot, may be empty
    /// @throws FaultException `IDENTITY-NOBODY` if no pharmacist is registered there; `IDENTITY-OPEN` if one
    ///     is under way
    public Saved<RollCall> announce(Ticket ticket, PharmacyId pharmacy, String spot) {
        UUID id = ids.next();
        return office.perform(ticket, CALL, IdentityDesk.target(id), tx -> {
            List<PharmacistId> expected = shelf.pharmacies().pharmacists(tx, pharmacy).stream()
                    .filter(each -> each.isRegisteredOn(clock.today()))
                    .map(Pharmacist::id)
                    .toList();
            if (expected.isEmpty()) {
                throw new FaultException("IDENTITY-NOBODY", "no registered pharmacist");
            }
            if (shelf.rows().calls(tx, pharmacy, 1).stream()
                    .anyMatch(call -> call.closing().isEmpty())) {
                throw new FaultException("IDENTITY-OPEN", "a roll call is under way");
            }
            var call = new RollCall(id, pharmacy, spot, clock.now(), ticket.actor(), expected, Optional.empty());
            shelf.rows().add(tx, call);
            return call;
        });
    }

    /// Takes an answer by face (人脸应答): 1:n among the shop's consenting pharmacists.
    ///
    /// @throws FaultException `IDENTITY-CLOSED`, `IDENTITY-OFF`
    public Saved<RollAnswer> byFace(Ticket ticket, UUID call, FaceSet faces) {
        return answered(ticket, call, (tx, open) -> {
            if (shelf.rows()
                    .newest(tx, open.pharmacy())
                    .filter(IdentitySwitch::on)
                    .isEmpty()) {
                throw new FaultException("IDENTITY-OFF", "not switched on");
            }
            return switch (new RollRule(faces, limits.burst().best()).judge(templates(tx, open, faces.model()))) {
                case FaceVerdict.Same(PharmacistId person, double distance) ->
                    new RollFinding.Accepted(person, distance);
                case FaceVerdict.Another(double distance) -> new RollFinding.Other(distance);
                case FaceVerdict.Undecided(RollFinding.Why why) -> new RollFinding.Unidentified(why);
            };
        });
    }

    private Map<PharmacistId, List<float[]>> templates(Tx tx, RollCall call, String model) {
        var templates = new HashMap<PharmacistId, List<float[]>>();
        for (Enrolment each : shelf.rows().of(tx, call.pharmacy())) {
            PharmacistId person = each.consent().pharmacist();
            boolean usable = each.holds(clock.today())
                    && call.expected().contains(person)
                    && each.template().model().equals(model);
            if (usable) {
                shelf.keys()
                        .open(each.id(), each.template().sealed())
                        .ifPresent(plain -> templates
                                .computeIfAbsent(person, _ -> new ArrayList<>())
                                .addAll(Template.unpack(plain)));
            }
        }
        return templates;
    }

    /// Makes a one-time code for a person of an open roll call (一次性口令).
    ///
    /// @throws FaultException `IDENTITY-CLOSED`, `IDENTITY-PERSON`, `IDENTITY-ANSWERED`, `IDENTITY-CODES`
    public Saved<OneTimeCodes.Code> code(Ticket ticket, UUID call, PharmacistId pharmacist) {
        return office.perform(ticket, CALL, IdentityDesk.target(call), tx -> {
            unanswered(tx, open(tx, call), pharmacist);
            return codes.issue(call, pharmacist);
        });
    }

    /// Takes an answer by certificate card and one-time code (证件 + 一次性口令).
    ///
    /// @param certificate number as it stands on the card
    /// @param code as it was read back
    /// @throws FaultException `IDENTITY-CLOSED`, `IDENTITY-PERSON`, `IDENTITY-ANSWERED`, `IDENTITY-CARD`,
    ///     `IDENTITY-CODE-OVER`, `IDENTITY-CODE-WRONG`
    public Saved<RollAnswer> byCard(
            Ticket ticket, UUID call, PharmacistId pharmacist, String certificate, String code) {
        Saved<RollAnswer> saved = answered(ticket, call, (tx, open) -> {
            unanswered(tx, open, pharmacist);
            codes.check(call, pharmacist, code);
            String number = shelf.pharmacies().pharmacists(tx, open.pharmacy()).stream()
                    .filter(each -> each.id().equals(pharmacist))
                    .findFirst()
                    .map(Pharmacist::registrationNumber)
                    .orElseThrow(() -> new FaultException("IDENTITY-PERSON", "not registered at this shop"));
            if (!number.equalsIgnoreCase(certificate.strip())) {
                throw new FaultException("IDENTITY-CARD", "another number");
            }
            return new RollFinding.AnsweredOtherwise(pharmacist, new RollFinding.Way.Card(number));
        });
        codes.spend(call, pharmacist);
        return saved;
    }

    /// Checks a code before the answer's picture is sealed; a right one stays good.
    ///
    /// @throws FaultException as {@link #byVideo}
    public PharmacistId check(Ticket ticket, UUID call, PharmacistId pharmacist, String code) {
        return office.look(ticket, CALL, IdentityDesk.target(call), tx -> {
            unanswered(tx, open(tx, call), pharmacist);
            codes.check(call, pharmacist, code);
            return pharmacist;
        });
    }

    /// Takes an answer by video (视频应答): the person held the code before the camera, the picture is sealed.
    ///
    /// @param code as it stands in the picture
    /// @param still the sealed picture or film
    /// @throws FaultException as {@link #byCard}, but for the card
    public Saved<RollAnswer> byVideo(Ticket ticket, UUID call, PharmacistId pharmacist, String code, EvidenceId still) {
        Saved<RollAnswer> saved = answered(ticket, call, (tx, open) -> {
            unanswered(tx, open, pharmacist);
            codes.check(call, pharmacist, code);
            return new RollFinding.AnsweredOtherwise(pharmacist, new RollFinding.Way.Video(still));
        });
        codes.spend(call, pharmacist);
        return saved;
    }

    /// Ends a roll call (结束点名). Who has not answered is only not answered.
    ///
    /// @throws FaultException `IDENTITY-CLOSED`
    public Saved<RollCall> close(Ticket ticket, UUID id) {
        return office.perform(ticket, CALL, IdentityDesk.target(id), tx -> {
            RollCall call = open(tx, id);
            var closing = new RollCall.Closing(clock.now(), ticket.actor());
            shelf.rows().close(tx, id, closing);
            return new RollCall(
                    id, call.pharmacy(), call.spot(), call.at(), call.by(), call.expected(), Optional.of(closing));
        });
    }

    private Saved<RollAnswer> answered(Ticket ticket, UUID id, Finding finding) {
        Function<Tx, RollAnswer> work = tx -> {
            RollCall call = open(tx, id);
            int number = shelf.rows().answers(tx, id).size() + 1;
            var answer = new RollAnswer(id, number, clock.now(), ticket.actor(), finding.of(tx, call));
            shelf.rows().add(tx, answer);
            return answer;
        };
        return office.perform(ticket, CALL, IdentityDesk.target(id), work);
    }

    private RollCall open(Tx tx, UUID id) {
        return shelf.rows()
                .call(tx, id)
                .filter(call -> call.closing().isEmpty())
                .orElseThrow(() -> new FaultException("IDENTITY-CLOSED", "roll call " + id));
    }

    private void unanswered(Tx tx, RollCall call, PharmacistId pharmacist) {
        if (!call.expected().contains(pharmacist)) {
            throw new FaultException("IDENTITY-PERSON", "not expected");
        }
        if (shelf.rows().answers(tx, call.id()).stream()
                .anyMatch(answer -> answer.person().equals(Optional.of(pharmacist)))) {
            throw new FaultException("IDENTITY-ANSWERED", "answered already");
        }
    }

    @FunctionalInterface
    private interface Finding {
        RollFinding of(Tx tx, RollCall call);
    }
}
