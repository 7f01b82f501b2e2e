/// Film of chosen cameras that is kept on the disk for a while.
@NullMarked
package org.xunyao.store.film;

import org.jspecify.annotations.NullMarked;
