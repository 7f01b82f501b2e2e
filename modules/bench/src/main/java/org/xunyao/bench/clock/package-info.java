/// T08: somebody sets the clock.
@NullMarked
package org.xunyao.bench.clock;

import org.jspecify.annotations.NullMarked;
