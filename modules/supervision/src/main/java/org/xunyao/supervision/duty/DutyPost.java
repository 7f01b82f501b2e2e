package org.xunyao.supervision.duty;

import org.xunyao.registry.PharmacyId;
import org.xunyao.video.CameraId;

/// A post as the ledger names it (岗位): one zone in the picture of one camera of one shop.
///
/// @param zone its name, such as 药师柜台
public record DutyPost(PharmacyId shop, CameraId camera, String zone) {}
