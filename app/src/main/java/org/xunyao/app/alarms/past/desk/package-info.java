/// Decided alarms at the desks, in one person's name.
@NullMarked
package org.xunyao.app.alarms.past.desk;

import org.jspecify.annotations.NullMarked;
