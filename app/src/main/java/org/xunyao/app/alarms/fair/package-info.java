/// What speaks for the shop beside an alarm, found without being asked.
@NullMarked
package org.xunyao.app.alarms.fair;

import org.jspecify.annotations.NullMarked;
