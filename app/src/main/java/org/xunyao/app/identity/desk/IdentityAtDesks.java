package org.xunyao.app.identity.desk;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.identity.IdentityPorts;
import org.xunyao.app.identity.ShopLine;
import org.xunyao.app.identity.ShopSheet;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.FaceSet;
import org.xunyao.supervision.identity.IdentityDesk;
import org.xunyao.supervision.identity.OneTimeCodes;
import org.xunyao.supervision.identity.RollDesk;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;

/// The ports of the screen over the desks, in one person's name.
///
/// @param film the units of a camera between two moments that this station still holds
/// @param eyes take pictures
public record IdentityAtDesks(Desks desks, Film film, IdentityPorts.Eyes eyes, Ticket.OfPerson ticket, Clock clock) {
    private static final int PAGE = 1_000;
    private static final Duration ANSWER = Duration.ofSeconds(15);

    /// The desks that are asked.
    public record Desks(Office office, IdentityDesks identity, RegistryDesk registry, EvidenceDesk evidence) {}

    /// Port: film that this station still holds.
    @FunctionalInterface
    public interface Film {
        /// Units between two moments, in order; none if nothing is held.
        List<AccessUnit> of(CameraId camera, Instant from, Instant to);
    }

    /// All ports.
    ///
    /// @param pick lets the person choose a picture file
    public IdentityPorts ports(Supplier<Optional<Path>> pick) {
        var random = new SecureRandom();
        var rules = new IdentityPorts.Rules(
                desks.identity().notice(), desks.identity().limits(), clock.zone(), clock::now, random::nextInt);
        var powers = new IdentityPorts.Powers(
                desks.office().offers(ticket, IdentityDesk.SWITCH),
                desks.office().offers(ticket, IdentityDesk.ENROL),
                desks.office().offers(ticket, IdentityDesk.WITHDRAW),
                desks.office().offers(ticket, RollDesk.CALL));
        return new IdentityPorts(new Shops(), new Enrolments(), new Rolls(), eyes, rules, powers, pick);
    }

    private static <R> R allowed(Supplier<R> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private final class Shops implements IdentityPorts.Shops {
        @Override
        public List<ShopLine> all() {
            return allowed(() -> {
                var all = new ArrayList<Pharmacy>();
                List<Pharmacy> page;
                do {
                    Optional<PharmacyId> after = all.isEmpty()
                            ? Optional.empty()
                            : Optional.of(all.getLast().id());
                    page = desks.registry().page(ticket, after, PAGE);
                    all.addAll(page);
                } while (page.size() == PAGE);
                return all.stream()
                        .map(shop -> new ShopLine(shop.id(), shop.name()))
                        .sorted(Comparator.comparing(ShopLine::name))
                        .toList();
            });
        }

        @Override
        public ShopSheet sheet(ShopLine shop) {
            return allowed(() -> new ShopSheet(
                    shop,
                    desks.identity().desk().standing(ticket, shop.id()),
                    desks.identity().rolls().sheets(ticket, shop.id()),
                    desks
                            .registry()
                            .find(ticket, shop.id())
                            .map(RegistryDesk.Dossier::cameras)
                            .orElse(List.of())
                            .stream()
                            .map(camera -> new ShopSheet.Spot(camera.code().text(), camera.place()))
                            .toList()));
        }
    }

    private final class Enrolments implements IdentityPorts.Enrolments {
        @Override
        public Saved<?> allow(PharmacyId shop, String assessment, String reason) {
            return allowed(() -> desks.identity().desk().switchOn(ticket, shop, assessment, reason));
        }

        @Override
        public Saved<?> stop(PharmacyId shop, String reason) {
            return allowed(() -> desks.identity().desk().switchOff(ticket, shop, reason));
        }

        @Override
        public Saved<?> enrol(Consent consent, FaceSet faces) {
            return allowed(() -> desks.identity().desk().enrol(ticket, consent, faces));
        }

        @Override
        public Saved<?> withdraw(UUID enrolment, String note) {
            return allowed(() -> desks.identity().desk().withdraw(ticket, enrolment, note));
        }
    }

    private final class Rolls implements IdentityPorts.Rolls {
        @Override
        public Saved<?> announce(PharmacyId shop, String spot) {
            return allowed(() -> desks.identity().rolls().announce(ticket, shop, spot));
        }

        @Override
        public OneTimeCodes.Code code(UUID call, PharmacistId pharmacist) {
            return allowed(() ->
                    desks.identity().rolls().code(ticket, call, pharmacist).result());
        }

        @Override
        public Saved<?> byFace(UUID call, FaceSet faces) {
            return allowed(() -> desks.identity().rolls().byFace(ticket, call, faces));
        }

        @Override
        public Saved<?> byCard(UUID call, PharmacistId pharmacist, String certificate, String code) {
            return allowed(() -> desks.identity().rolls().byCard(ticket, call, pharmacist, certificate, code));
        }

        /// Nothing is sealed for a code that is wrong.
        @Override
        public Saved<?> byVideo(UUID call, PharmacistId pharmacist, String code, String spot) {
            return allowed(() -> {
                desks.identity().rolls().check(ticket, call, pharmacist, code);
                EvidenceItem item = sealed(new CameraId(spot), call);
                return desks.identity().rolls().byVideo(ticket, call, pharmacist, code, item.id());
            });
        }

        @Override
        public Saved<?> close(UUID call) {
            return allowed(() -> desks.identity().rolls().close(ticket, call));
        }
    }

    private EvidenceItem sealed(CameraId camera, UUID call) {
        Instant now = clock.now();
        List<AccessUnit> units = fromKey(film.of(camera, now.minus(ANSWER), now));
        if (units.isEmpty()) {
            throw new FaultException("IDENTITY-PICTURE", camera.code());
        }
        var capture = new Capture(
                EvidenceKind.CLIP,
                Clip.MEDIA_TYPE,
                Optional.empty(),
                Optional.of(units.getFirst().arrival()),
                new EvidenceSource.OfCamera(camera.code()),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of(new Target("identity", call.toString())));
        return desks.evidence()
                .seal(ticket, capture, new ByteArrayInputStream(ClipWriter.bytes(new Clip(units))))
                .result();
    }

    private static List<AccessUnit> fromKey(List<AccessUnit> units) {
        return units.stream().dropWhile(unit -> !unit.key()).toList();
    }
}
