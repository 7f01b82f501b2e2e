/// What a rule would have fired over looks that were kept.
@NullMarked
package org.xunyao.supervision.rehearsal;

import org.jspecify.annotations.NullMarked;
