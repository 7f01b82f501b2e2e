package org.xunyao.registry;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// Where the registry is read and kept (底册).
public final class RegistryDesk {
    /// Reading pharmacies, pharmacists and cameras.
    public static final Action LOOK = new Action("pharmacy.look");

    /// Entering or correcting a pharmacy, pharmacist or camera.
    public static final Action ENTER = new Action("pharmacy.enter");

    private static final String KIND = "pharmacy";

    private final Office office;
    private final Pharmacies pharmacies;

    /// @param pharmacies where the registry is kept
    public RegistryDesk(Office office, Pharmacies pharmacies) {
        this.office = office;
        this.pharmacies = pharmacies;
    }

    /// The pharmacy with its pharmacists and cameras, if there is one.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Optional<Dossier> find(Ticket ticket, PharmacyId id) {
        return office.look(
                ticket,
                LOOK,
                target(id),
                tx -> pharmacies
                        .find(tx, id)
                        .map(pharmacy ->
                                new Dossier(pharmacy, pharmacies.pharmacists(tx, id), pharmacies.cameras(tx, id))));
    }

    /// The pharmacy in which the camera hangs.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Optional<Pharmacy> ofCamera(Ticket ticket, CameraCode code) {
        return office.look(
                ticket,
                LOOK,
                new Target("camera", code.text()),
                tx -> pharmacies.camera(tx, code).flatMap(camera -> pharmacies.find(tx, camera.pharmacy())));
    }

    /// A page ordered by id.
    ///
    /// @param after the last id of the page before, or none
    /// @param limit 1..1000
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public List<Pharmacy> page(Ticket ticket, Optional<PharmacyId> after, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a page has 1 to 1000 rows");
        }
        return office.look(ticket, LOOK, new Target(KIND, "*"), tx -> pharmacies.page(tx, after, limit));
    }

    /// Adds or corrects a pharmacy together with its pharmacists and cameras.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    /// @throws IllegalArgumentException if a pharmacist or camera belongs to another pharmacy
    public Saved<Dossier> enter(Ticket ticket, Dossier dossier) {
        return office.perform(ticket, ENTER, target(dossier.pharmacy().id()), tx -> {
            pharmacies.put(tx, dossier.pharmacy());
            dossier.pharmacists().forEach(pharmacist -> pharmacies.put(tx, pharmacist));
            dossier.cameras().forEach(camera -> pharmacies.put(tx, camera));
            return dossier;
        });
    }

    private static Target target(PharmacyId id) {
        return new Target(KIND, id.value().toString());
    }

    /// A pharmacy with what belongs to it (一店一档).
    public record Dossier(Pharmacy pharmacy, List<Pharmacist> pharmacists, List<CameraAsset> cameras) {
        /// Copies the lists and refuses what belongs to another pharmacy.
        public Dossier {
            pharmacists = List.copyOf(pharmacists);
            cameras = List.copyOf(cameras);
            PharmacyId id = pharmacy.id();
            boolean ours = pharmacists.stream().allMatch(one -> one.pharmacy().equals(id))
                    && cameras.stream().allMatch(one -> one.pharmacy().equals(id));
            if (!ours) {
                throw new IllegalArgumentException("a dossier holds one pharmacy's people and cameras");
            }
        }
    }
}
