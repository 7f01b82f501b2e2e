package org.xunyao.store.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.camera.Attachment;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link Cameras} in the database. A camera is its asset, its row of the register, its papers and its
/// attachments; the asset's version stands for all of them.
public final class CamerasInStore implements Cameras {
    private static final int MOST = 1_000;
    private static final String NO_BOUND = "";

    private final FolderPaths paths;

    /// @param paths how files stand in rows
    public CamerasInStore(FolderPaths paths) {
        this.paths = paths;
    }

    /// SQL takes `C1` and `C1 ` for equal, so the code is compared once more here.
    @Override
    public Optional<RegisteredCamera> find(Tx tx, CameraCode code) {
        return SeenVersions.find(tx, CameraAssetRow.class, code.text())
                .filter(row -> row.code.equals(code.text()))
                .map(row -> read(Sessions.of(tx), List.of(row)).getFirst());
    }

    @Override
    public List<RegisteredCamera> page(Tx tx, Optional<CameraCode> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        StatelessSession session = Sessions.of(tx);
        List<CameraAssetRow> rows = session.createSelectionQuery(
                        "from CameraAssetRow where code > :after order by code", CameraAssetRow.class)
                .setParameter("after", after.map(CameraCode::text).orElse(NO_BOUND))
                .setMaxResults(limit)
                .getResultList();
        return read(session, rows);
    }

    @Override
    public boolean isBegun(Tx tx) {
        return !Sessions.of(tx)
                .createSelectionQuery("select code from CameraRegisterRow", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean isEntered(Tx tx, CameraCode code) {
        return of(Sessions.of(tx), CameraRegisterRow.class, "code", List.of(code.text())).stream()
                .anyMatch(row -> row.code.equals(code.text()));
    }

    @Override
    public void put(Tx tx, RegisteredCamera camera) {
        StatelessSession session = Sessions.of(tx);
        String code = camera.code().text();
        SeenVersions.put(
                tx,
                CameraAssetRow.of(
                        code,
                        camera.site()
                                .pharmacy()
                                .map(id -> id.value().toString())
                                .orElse(null),
                        camera.site().place(),
                        camera.device().model()));
        session.upsert(CameraRegisterRow.of(camera));
        session.createMutationQuery("delete from DevicePaperRow where cameraCode = :code")
                .setParameter("code", code)
                .executeUpdate();
        camera.file().papers().forEach((item, paper) -> session.insert(DevicePaperRow.of(code, item, paper)));
    }

    @Override
    public void attach(Tx tx, CameraCode code, Attachment attachment) {
        Sessions.of(tx).insert(CameraAttachmentRow.of(code.text(), attachment, paths));
    }

    private List<RegisteredCamera> read(StatelessSession session, List<CameraAssetRow> assets) {
        if (assets.isEmpty()) {
            return List.of();
        }
        List<String> codes = assets.stream().map(row -> row.code).toList();
        Map<String, CameraRegisterRow> registers = of(session, CameraRegisterRow.class, "code", codes).stream()
                .collect(Collectors.toMap(row -> row.code, Function.identity()));
        Map<String, List<DevicePaperRow>> papers = of(session, DevicePaperRow.class, "cameraCode", codes).stream()
                .collect(Collectors.groupingBy(row -> row.cameraCode));
        Map<String, List<CameraAttachmentRow>> files =
                of(session, CameraAttachmentRow.class, "cameraCode", codes).stream()
                        .sorted(java.util.Comparator.comparing(row -> row.id))
                        .collect(Collectors.groupingBy(row -> row.cameraCode));
        Map<String, String> shops = shops(session, assets);
        var read = new ArrayList<RegisteredCamera>();
        for (CameraAssetRow asset : assets) {
            var file = new CameraFile(
                    papers(papers.getOrDefault(asset.code, List.of())),
                    files.getOrDefault(asset.code, List.of()).stream()
                            .map(row -> row.attachment(paths))
                            .toList());
            read.add(camera(asset, Optional.ofNullable(registers.get(asset.code)), file, shops));
        }
        return List.copyOf(read);
    }

    private static RegisteredCamera camera(
            CameraAssetRow asset, Optional<CameraRegisterRow> register, CameraFile file, Map<String, String> shops) {
        Optional<PharmacyId> pharmacy =
                Optional.ofNullable(asset.pharmacyId).map(id -> new PharmacyId(UUID.fromString(id)));
        String shop = register.map(row -> row.shop)
                .orElseGet(() -> shops.getOrDefault(asset.pharmacyId == null ? "" : asset.pharmacyId, asset.code));
        return new RegisteredCamera(
                new CameraCode(asset.code),
                new CameraSite(shop, pharmacy, asset.place),
                register.map(row -> row.device(asset.model)).orElseGet(() -> new CameraDevice(asset.model, "", "")),
                register.flatMap(CameraRegisterRow::lines),
                file,
                register.flatMap(CameraRegisterRow::withdrawn),
                asset.version);
    }

    private static Map<DeviceFile.Item, DevicePaper> papers(List<DevicePaperRow> rows) {
        var papers = new HashMap<DeviceFile.Item, DevicePaper>();
        rows.forEach(row -> papers.put(row.item(), row.paper()));
        return papers;
    }

    /// Names of the pharmacies, for cameras that only the first registry knows.
    private static Map<String, String> shops(StatelessSession session, List<CameraAssetRow> assets) {
        List<String> ids = assets.stream()
                .flatMap(row -> Optional.ofNullable(row.pharmacyId).stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : of(session, PharmacyRow.class, "id", ids).stream()
                        .collect(Collectors.toMap(row -> row.id, row -> row.name));
    }

    private static <R> List<R> of(StatelessSession session, Class<R> kind, String column, List<String> codes) {
        return session.createSelectionQuery("from " + kind.getSimpleName() + " where " + column + " in :codes", kind)
                .setParameterList("codes", codes)
                .getResultList();
    }
}
