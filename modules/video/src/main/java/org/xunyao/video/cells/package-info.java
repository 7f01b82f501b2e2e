/// Zones of a camera cut into cells that are compared with how they looked when all was in order
/// (网格基准比对): what crosses the pipe and what is kept of it.
@NullMarked
package org.xunyao.video.cells;

import org.jspecify.annotations.NullMarked;
