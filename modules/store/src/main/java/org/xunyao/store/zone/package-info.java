/// Zones of cameras in the database.
@NullMarked
package org.xunyao.store.zone;

import org.jspecify.annotations.NullMarked;
