/// Where jumps of the wall clock are written down.
@NullMarked
package org.xunyao.access.clock;

import org.jspecify.annotations.NullMarked;
