/// The proof of what watching leaves: the sealed patrol, the ledger with a person's word over it, the zone.
@NullMarked
package org.xunyao.demo.proof.watch;

import org.jspecify.annotations.NullMarked;
