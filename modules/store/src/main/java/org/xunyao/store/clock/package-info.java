/// Rows of what happened to the clock.
@NullMarked
package org.xunyao.store.clock;

import org.jspecify.annotations.NullMarked;
