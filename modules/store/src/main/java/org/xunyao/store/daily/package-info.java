/// Sums of days in the database.
@NullMarked
package org.xunyao.store.daily;

import org.jspecify.annotations.NullMarked;
