/// Sittings of the summary procedure in the database: lines of their journals are added, never changed.
@NullMarked
package org.xunyao.store.casework.summary;

import org.jspecify.annotations.NullMarked;
