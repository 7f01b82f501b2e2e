/// Transactions over Hibernate, and what of the database may be seen outside this module: a fault with a
/// code.
@NullMarked
package org.xunyao.store.session;

import org.jspecify.annotations.NullMarked;
