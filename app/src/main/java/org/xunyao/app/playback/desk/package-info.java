/// The replay's ports over the running station, in one person's name.
@NullMarked
package org.xunyao.app.playback.desk;

import org.jspecify.annotations.NullMarked;
