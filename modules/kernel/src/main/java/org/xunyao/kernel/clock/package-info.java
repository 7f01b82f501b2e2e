/// Watching the wall clock: jumps, how far it can be believed, time that really passed.
@NullMarked
package org.xunyao.kernel.clock;

import org.jspecify.annotations.NullMarked;
