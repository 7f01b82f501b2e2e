/// Rows of the audit's checkpoints, and searching the chain's rows.
@NullMarked
package org.xunyao.store.audit;

import org.jspecify.annotations.NullMarked;
