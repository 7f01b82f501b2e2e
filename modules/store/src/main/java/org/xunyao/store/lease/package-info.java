/// Rows of the leases by which several stations share the cameras.
@NullMarked
package org.xunyao.store.lease;

import org.jspecify.annotations.NullMarked;
