/// When an alarm is heard (告警声音): never in place of what stands on the screen.
@NullMarked
package org.xunyao.supervision.sound;

import org.jspecify.annotations.NullMarked;
