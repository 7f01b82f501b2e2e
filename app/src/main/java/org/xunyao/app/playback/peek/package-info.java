/// Small pictures over the timeline while somebody looks for a moment: key pictures, decoded one at a time.
@NullMarked
package org.xunyao.app.playback.peek;

import org.jspecify.annotations.NullMarked;
