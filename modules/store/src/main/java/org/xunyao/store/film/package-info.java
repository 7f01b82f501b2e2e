/// Film of chosen cameras, and what the detector saw of all, kept on the disk for a while.
@NullMarked
package org.xunyao.store.film;

import org.jspecify.annotations.NullMarked;
