/// Film that is kept for a while beside the evidence: what there is of a camera, in the ring and on the
/// disk.
@NullMarked
package org.xunyao.video.cache;

import org.jspecify.annotations.NullMarked;
