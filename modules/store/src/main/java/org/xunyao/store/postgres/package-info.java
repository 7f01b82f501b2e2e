/// A database on a PostgreSQL server that several stations share.
@NullMarked
package org.xunyao.store.postgres;

import org.jspecify.annotations.NullMarked;
