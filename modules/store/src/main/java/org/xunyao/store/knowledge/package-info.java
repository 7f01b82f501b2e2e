/// Full texts of laws that were taken in.
@NullMarked
package org.xunyao.store.knowledge;

import org.jspecify.annotations.NullMarked;
