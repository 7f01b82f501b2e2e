/// Alarms that people decided, as they are looked up again.
@NullMarked
package org.xunyao.supervision.alarm.decided;

import org.jspecify.annotations.NullMarked;
