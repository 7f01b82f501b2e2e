/// Numbers that the tables keep of themselves, so that no screen counts rows.
@NullMarked
package org.xunyao.store.tally;

import org.jspecify.annotations.NullMarked;
