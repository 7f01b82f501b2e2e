/// Rows of tills' exports, their lines and what was found in them; the key of buyers' digests.
@NullMarked
package org.xunyao.store.sales;

import org.jspecify.annotations.NullMarked;
