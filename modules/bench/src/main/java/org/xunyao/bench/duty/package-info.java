/// How true the duty ledger is, from pictures to minutes.
@NullMarked
package org.xunyao.bench.duty;

import org.jspecify.annotations.NullMarked;
