/// Versions and demotions of rules in the database.
@NullMarked
package org.xunyao.store.workshop;

import org.jspecify.annotations.NullMarked;
