/// Second readings of verdicts over the desks.
@NullMarked
package org.xunyao.app.alarms.reread.desk;

import org.jspecify.annotations.NullMarked;
