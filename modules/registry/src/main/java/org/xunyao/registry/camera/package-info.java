/// The register of cameras (摄像机登记): where they hang, where their streams are, and their files under art. 41
/// of 行政处罚法.
@NullMarked
package org.xunyao.registry.camera;

import org.jspecify.annotations.NullMarked;
