/// Whether the cells of a zone look as they did when all was in order (货架与地面网格比对).
@NullMarked
package org.xunyao.vision.cells;

import org.jspecify.annotations.NullMarked;
