/// Measurements of the running program, each printed with what it counts.
@NullMarked
package org.xunyao.bench;

import org.jspecify.annotations.NullMarked;
