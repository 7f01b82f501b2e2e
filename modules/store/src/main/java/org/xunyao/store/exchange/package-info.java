/// Rows of the packages that this station has sent.
@NullMarked
package org.xunyao.store.exchange;

import org.jspecify.annotations.NullMarked;
