/// How zones of shelves, floor and licences look when all is in order (区域基准).
@NullMarked
package org.xunyao.supervision.zone.baseline;

import org.jspecify.annotations.NullMarked;
