/// Sealed clips, verified and then played in place by the media worker.
@NullMarked
package org.xunyao.app.replay;

import org.jspecify.annotations.NullMarked;
