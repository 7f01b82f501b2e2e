/// Decided alarms: the list, what was done about each, and counter-entries.
@NullMarked
package org.xunyao.app.alarms.past;

import org.jspecify.annotations.NullMarked;
