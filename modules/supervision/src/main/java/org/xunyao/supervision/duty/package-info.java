/// The duty ledger as it lasts: minutes of posts in the store, entries of people over them, and the rate
/// that follows.
@NullMarked
package org.xunyao.supervision.duty;

import org.jspecify.annotations.NullMarked;
