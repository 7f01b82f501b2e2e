/// Copies of the database: opened beside the live one, counted and digested table by table.
@NullMarked
package org.xunyao.store.backup.copy;

import org.jspecify.annotations.NullMarked;
