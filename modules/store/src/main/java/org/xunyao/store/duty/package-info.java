/// Rows of the duty ledger and of what people wrote over it.
@NullMarked
package org.xunyao.store.duty;

import org.jspecify.annotations.NullMarked;
