package org.xunyao.store.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link Pharmacies} in the database. A credit code of another pharmacy is refused by the database itself,
/// with a fault `STORE-CONFLICT`.
public final class PharmaciesInStore implements Pharmacies {
    private static final int MOST = 1_000;

    /// Smaller than the text of every identifier.
    private static final String NO_BOUND = "";

    /// An adapter without state; the transaction carries everything.
    public PharmaciesInStore() {}

    @Override
    public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
        return SeenVersions.find(tx, PharmacyRow.class, text(id)).map(PharmacyRow::pharmacy);
    }

    @Override
    public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
        return Sessions.of(tx)
                .createSelectionQuery("from PharmacyRow where creditCode = :code", PharmacyRow.class)
                .setParameter("code", code.text())
                .uniqueResultOptional()
                .map(row -> SeenVersions.saw(tx, row).pharmacy());
    }

    @Override
    public List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return Sessions.of(tx)
                .createSelectionQuery("from PharmacyRow where id > :after order by id", PharmacyRow.class)
                .setParameter("after", after.map(PharmaciesInStore::text).orElse(NO_BOUND))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PharmacyRow::pharmacy)
                .toList();
    }

    @Override
    public void put(Tx tx, Pharmacy pharmacy) {
        SeenVersions.put(tx, PharmacyRow.of(pharmacy));
    }

    @Override
    public List<Pharmacist> pharmacists(Tx tx, PharmacyId pharmacy) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PharmacistRow where pharmacyId = :pharmacy order by name, id", PharmacistRow.class)
                .setParameter("pharmacy", text(pharmacy))
                .getResultList()
                .stream()
                .map(row -> SeenVersions.saw(tx, row).pharmacist())
                .toList();
    }

    @Override
    public void put(Tx tx, Pharmacist pharmacist) {
        SeenVersions.put(tx, PharmacistRow.of(pharmacist));
    }

    /// SQL takes `C1` and `C1 ` for equal, so the code is compared once more here.
    @Override
    public Optional<CameraAsset> camera(Tx tx, CameraCode code) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, CameraAssetRow.class, code.text())
                .filter(row -> row.code.equals(code.text()))
                .flatMap(row -> row.camera(file(session, row)));
    }

    @Override
    public List<CameraAsset> cameras(Tx tx, PharmacyId pharmacy) {
        StatelessSession session = Sessions.of(tx);
        return session
                .createSelectionQuery(
                        "from CameraAssetRow where pharmacyId = :pharmacy order by code", CameraAssetRow.class)
                .setParameter("pharmacy", text(pharmacy))
                .getResultList()
                .stream()
                .flatMap(row -> SeenVersions.saw(tx, row).camera(file(session, row)).stream())
                .toList();
    }

    /// Papers that stay the same keep the days that the register of cameras knows of them.
    @Override
    public void put(Tx tx, CameraAsset camera) {
        StatelessSession session = Sessions.of(tx);
        CameraAssetRow row = CameraAssetRow.of(camera);
        SeenVersions.put(tx, row);
        Map<DeviceFile.Item, String> before = file(session, row).papers();
        for (DeviceFile.Item item : DeviceFile.Item.values()) {
            String was = before.get(item);
            String now = camera.file().papers().get(item);
            if (was != null && !was.equals(now)) {
                session.delete(DevicePaperRow.of(row.code, item, was));
            }
            if (now != null && !now.equals(was)) {
                session.insert(DevicePaperRow.of(row.code, item, now));
            }
        }
    }

    private static DeviceFile file(StatelessSession session, CameraAssetRow row) {
        return new DeviceFile(session
                .createSelectionQuery("from DevicePaperRow where cameraCode = :code", DevicePaperRow.class)
                .setParameter("code", row.code)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DevicePaperRow::item, paper -> paper.paper)));
    }

    private static String text(PharmacyId id) {
        return id.value().toString();
    }
}
