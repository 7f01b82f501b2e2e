/// Tortures of a database that several stations share, and of the way out of every database.
@NullMarked
package org.xunyao.bench.shared;

import org.jspecify.annotations.NullMarked;
