package org.xunyao.registry;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: the pharmacies, their pharmacists and cameras.
public interface Pharmacies {
    /// The pharmacy, if there is one.
    Optional<Pharmacy> find(Tx tx, PharmacyId id);

    /// The pharmacy with that credit code.
    Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code);

    /// A page ordered by id.
    ///
    /// @param after the last id of the page before, or none for the first page
    /// @param limit 1..1000
    List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit);

    /// Adds the pharmacy or replaces the one of the same id.
    void put(Tx tx, Pharmacy pharmacy);

    /// The pharmacists registered there, ordered by name.
    List<Pharmacist> pharmacists(Tx tx, PharmacyId pharmacy);

    /// Adds the pharmacist or replaces the one of the same id.
    void put(Tx tx, Pharmacist pharmacist);

    /// The camera with that code.
    Optional<CameraAsset> camera(Tx tx, CameraCode code);

    /// The cameras that hang there, ordered by code.
    List<CameraAsset> cameras(Tx tx, PharmacyId pharmacy);

    /// Adds the camera or replaces the one of the same code.
    void put(Tx tx, CameraAsset camera);
}
