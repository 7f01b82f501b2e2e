/// Opening hours of pharmacies in the database.
@NullMarked
package org.xunyao.store.hours;

import org.jspecify.annotations.NullMarked;
