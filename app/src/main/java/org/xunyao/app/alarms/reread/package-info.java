/// Reading decided alarms again without their verdict, a second and a third time, and how far readings agree.
@NullMarked
package org.xunyao.app.alarms.reread;

import org.jspecify.annotations.NullMarked;
