/// The workspace of alarms as a whole: what waits, and what was decided, one beside the other.
@NullMarked
package org.xunyao.app.alarms.room;

import org.jspecify.annotations.NullMarked;
