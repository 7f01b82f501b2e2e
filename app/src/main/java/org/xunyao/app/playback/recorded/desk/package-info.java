/// Recorded films over the running station, in one person's name.
@NullMarked
package org.xunyao.app.playback.recorded.desk;

import org.jspecify.annotations.NullMarked;
