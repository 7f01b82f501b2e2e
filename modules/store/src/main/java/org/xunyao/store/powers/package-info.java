/// What belongs to whom, and changes of roles.
@NullMarked
package org.xunyao.store.powers;

import org.jspecify.annotations.NullMarked;
