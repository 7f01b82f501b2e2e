package org.xunyao.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacy;

/// Fills an empty registry (底册) with the sample county's pharmacies and the cameras that hang in them.
///
/// @param county read only if the registry is empty
/// @param pharmacies the registry
public record FirstRegistry(SampleCounty county, Pharmacies pharmacies) {
    /// Enters all of them, or none if there is any pharmacy already.
    ///
    /// @return how many pharmacies were entered
    /// @throws FaultException `RESOURCE-…`; a camera that hangs in no pharmacy of the table is
    ///     `RESOURCE-BAD`
    public int enter(Tx tx) {
        if (!pharmacies.page(tx, Optional.empty(), 1).isEmpty()) {
            return 0;
        }
        List<Pharmacy> shops = county.pharmacies();
        shops.forEach(shop -> pharmacies.put(tx, shop));
        Map<CreditCode, Pharmacy> byCode =
                shops.stream().collect(Collectors.toMap(Pharmacy::creditCode, Function.identity()));
        county.cameras().forEach(point -> pharmacies.put(tx, asset(point, byCode)));
        return shops.size();
    }

    private static CameraAsset asset(CameraPoint point, Map<CreditCode, Pharmacy> byCode) {
        Pharmacy shop = point.creditCode()
                .map(byCode::get)
                .orElseThrow(() -> new FaultException(
                        "RESOURCE-BAD", point.camera().code() + " hangs in no pharmacy of the sample county"));
        return new CameraAsset(new CameraCode(point.camera().code()), shop.id(), point.point(), "", DeviceFile.empty());
    }
}
