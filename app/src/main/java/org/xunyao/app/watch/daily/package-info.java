/// Watching what goes by the day: sums of visible time that outlive restarts, and the alarm that comes of them.
@NullMarked
package org.xunyao.app.watch.daily;

import org.jspecify.annotations.NullMarked;
