/// Notes that deadlines ran out, and calendars that were taken in, in the database.
@NullMarked
package org.xunyao.store.term;

import org.jspecify.annotations.NullMarked;
