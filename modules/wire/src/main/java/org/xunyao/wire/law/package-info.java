/// Reads `resources/law`: violations, penalties, steps and circumstances of discretion, exemptions (罚则与裁量).
@NullMarked
package org.xunyao.wire.law;

import org.jspecify.annotations.NullMarked;
