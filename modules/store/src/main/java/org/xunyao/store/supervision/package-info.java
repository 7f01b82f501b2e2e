/// Rows of alarms and what was decided about them.
@NullMarked
package org.xunyao.store.supervision;

import org.jspecify.annotations.NullMarked;
