package org.xunyao.supervision.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// A bureau in memory with two shops, their pharmacists and keys in a map.
final class IdentityRoom extends MemoryStation implements Identities, Pharmacies, TemplateKeys {
    static final PharmacyId SHOP = new PharmacyId(new UUID(1, 1));
    static final PharmacyId OTHER_SHOP = new PharmacyId(new UUID(1, 2));
    static final Ticket.OfRule RULE = new Ticket.OfRule("identity/1");
    static final LocalDate UNTIL = LocalDate.of(2027, 5, 1);
    static final FaceSet.Limits FACES = new FaceSet.Limits(40, 0.6, 0.7, 5, 30);

    final Ticket.OfPerson head = ticket(1, "股长", "执1", "UNIT_HEAD");
    final Ticket.OfPerson stranger = ticket(2, "信息员", "", "TEAM_REPORTER");
    final Map<UUID, byte[]> secrets = new HashMap<>();
    /// Whose key the disk does not give up.
    UUID stuck = new UUID(0, 0);
    final List<UUID> shredded = new ArrayList<>();
    final Map<PharmacistId, Pharmacist> people = shelf();

    private final Map<Object, IdentitySwitch> switches = shelf();
    private final Map<UUID, Enrolment> enrolments = shelf();
    private final Map<UUID, RollCall> calls = shelf();
    private final Map<Object, RollAnswer> answers = shelf();

    final IdentityLimits limits = new IdentityLimits(
            3, 5, 12, Duration.ofMinutes(5), 3, 4, new IdentityLimits.Burst(5, Duration.ofSeconds(5), 3));
    final Notice notice =
            new Notice("2026-1", List.of(new Notice.Line("purpose", "只为核验", "to verify", "t", true)), LocalDate.MIN);
    final Office office = office(grants());
    final IdentityDesk.Shelf shelf = new IdentityDesk.Shelf(this, this, this);
    final IdentityDesk desk = new IdentityDesk(office, shelf, limits, notice, ids(), this);
    final RollDesk rolls =
            new RollDesk(office, shelf, new OneTimeCodes(new Random(7), this, limits), limits, ids(), this);

    IdentityRoom() {
        super(Instant.parse("2026-11-23T02:00:00Z"));
        for (int i = 1; i <= 3; i++) {
            register(i, i < 3 ? SHOP : OTHER_SHOP, LocalDate.of(2027, 12, 31));
        }
    }

    private static Stream<Grant> grants() {
        return Stream.of(
                grant("UNIT_HEAD", IdentityDesk.LOOK),
                grant("UNIT_HEAD", IdentityDesk.SWITCH),
                grant("UNIT_HEAD", IdentityDesk.ENROL),
                grant("UNIT_HEAD", IdentityDesk.WITHDRAW),
                grant("UNIT_HEAD", RollDesk.CALL),
                grant("RULE", IdentityDesk.END));
    }

    void register(int number, PharmacyId shop, LocalDate until) {
        var one = new Pharmacist(
                person(number), "药师" + number, "ZC-" + number, Pharmacist.Category.PHARMACY, shop, until);
        people.put(one.id(), one);
    }

    static PharmacistId person(int number) {
        return new PharmacistId(new UUID(2, number));
    }

    static Consent consent(int number) {
        return new Consent(person(number), SHOP, "2026-1", Consent.Way.SIGNED, "同意书 2026-" + number, UNTIL);
    }

    /// As many samples of one face, a little apart.
    FaceSet faces(int face, int count) {
        var samples = new ArrayList<FaceSample>();
        for (int i = 0; i < count; i++) {
            samples.add(sample(face, 0.01f * i, i));
        }
        return set(samples);
    }

    static FaceSet set(List<FaceSample> samples) {
        return new FaceSet(samples, FACES, "model");
    }

    /// Faces of different numbers are 1.4 apart.
    FaceSample sample(int face, float noise, int second) {
        float[] numbers = new float[Template.NUMBERS];
        numbers[face] = 1;
        numbers[127] = noise;
        return new FaceSample(now.plusSeconds(second), FaceSample.Found.FACE, 80, numbers);
    }

    Enrolment enrolled(int number) {
        return desk.enrol(head, consent(number), faces(number, 3)).result();
    }

    void on() {
        desk.switchOn(head, SHOP, "PIA-2026-03", "试点");
    }

    /// Another station switched it off and did not see the newest enrolment.
    void offElsewhere() {
        switches.put("elsewhere", new IdentitySwitch(SHOP, 2, false, "", "试点结束", now, "person:other"));
    }

    @Override
    public Optional<IdentitySwitch> newest(Tx tx, PharmacyId pharmacy) {
        return switches.values().stream()
                .filter(each -> each.pharmacy().equals(pharmacy))
                .max(Comparator.comparingLong(IdentitySwitch::number));
    }

    @Override
    public void add(Tx tx, IdentitySwitch change) {
        switches.put(change.pharmacy() + "/" + change.number(), change);
    }

    @Override
    public List<Enrolment> of(Tx tx, PharmacyId pharmacy) {
        return enrolments.values().stream()
                .filter(each -> each.consent().pharmacy().equals(pharmacy))
                .toList()
                .reversed();
    }

    @Override
    public List<Enrolment> open(Tx tx) {
        return enrolments.values().stream()
                .filter(each -> each.ending().isEmpty())
                .toList();
    }

    @Override
    public Optional<Enrolment> find(Tx tx, UUID id) {
        return Optional.ofNullable(enrolments.get(id));
    }

    @Override
    public void add(Tx tx, Enrolment enrolment) {
        enrolments.put(enrolment.id(), enrolment);
    }

    @Override
    public void end(Tx tx, UUID id, Enrolment.Ending ending) {
        enrolments.computeIfPresent(
                id,
                (_, one) -> new Enrolment(
                        id,
                        one.consent(),
                        one.purpose(),
                        one.at(),
                        one.by(),
                        one.template().gone(),
                        Optional.of(ending)));
    }

    @Override
    public List<RollCall> calls(Tx tx, PharmacyId pharmacy, int most) {
        return calls.values().stream()
                .filter(each -> each.pharmacy().equals(pharmacy))
                .toList()
                .reversed();
    }

    @Override
    public Optional<RollCall> call(Tx tx, UUID id) {
        return Optional.ofNullable(calls.get(id));
    }

    @Override
    public void add(Tx tx, RollCall call) {
        calls.put(call.id(), call);
    }

    @Override
    public void close(Tx tx, UUID id, RollCall.Closing closing) {
        calls.computeIfPresent(
                id,
                (_, one) -> new RollCall(
                        id, one.pharmacy(), one.spot(), one.at(), one.by(), one.expected(), Optional.of(closing)));
    }

    @Override
    public List<RollAnswer> answers(Tx tx, UUID call) {
        return answers.values().stream()
                .filter(each -> each.call().equals(call))
                .toList();
    }

    @Override
    public void add(Tx tx, RollAnswer answer) {
        answers.put(answer.call() + "/" + answer.number(), answer);
    }

    @Override
    public List<Pharmacist> pharmacists(Tx tx, PharmacyId pharmacy) {
        return people.values().stream()
                .filter(each -> each.pharmacy().equals(pharmacy))
                .toList();
    }

    @Override
    public byte[] seal(UUID enrolment, byte[] plain) {
        secrets.put(enrolment, plain.clone());
        return new byte[] {1};
    }

    @Override
    public Optional<byte[]> open(UUID enrolment, byte[] sealed) {
        return Optional.ofNullable(secrets.get(enrolment)).map(byte[]::clone);
    }

    @Override
    public boolean has(UUID enrolment) {
        return secrets.containsKey(enrolment);
    }

    @Override
    public Set<UUID> held() {
        return Set.copyOf(secrets.keySet());
    }

    @Override
    public void shred(UUID enrolment) {
        if (enrolment.equals(stuck)) {
            throw new FaultException("IDENTITY-SHRED", "the disk keeps it");
        }
        if (secrets.remove(enrolment) != null) {
            shredded.add(enrolment);
        }
    }

    @Override
    public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Tx tx, Pharmacy pharmacy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Tx tx, Pharmacist pharmacist) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CameraAsset> camera(Tx tx, CameraCode code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CameraAsset> cameras(Tx tx, PharmacyId pharmacy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Tx tx, CameraAsset camera) {
        throw new UnsupportedOperationException();
    }
}
