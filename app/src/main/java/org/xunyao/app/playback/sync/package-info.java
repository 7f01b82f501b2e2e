/// Several cameras side by side on one playhead.
@NullMarked
package org.xunyao.app.playback.sync;

import org.jspecify.annotations.NullMarked;
