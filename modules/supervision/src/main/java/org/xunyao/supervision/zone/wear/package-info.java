/// Samples of shops' work clothes (工作服样本).
@NullMarked
package org.xunyao.supervision.zone.wear;

import org.jspecify.annotations.NullMarked;
