/// An answer to an alarm as it is given, saved and taken back, whether the alarm waits or was
/// decided before.
@NullMarked
package org.xunyao.app.alarms.answer;

import org.jspecify.annotations.NullMarked;
