/// What the measurements read and reckon with: processor time, memory, the screen, the yardsticks.
@NullMarked
package org.xunyao.bench.gauge;

import org.jspecify.annotations.NullMarked;
