/// How well faces are recognised on pictures whose people are known.
@NullMarked
package org.xunyao.bench.identity;

import org.jspecify.annotations.NullMarked;
