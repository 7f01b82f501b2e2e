/// Which deadlines run for a lead or a case (期限), from its journal and from data: what begins, ends, stops and
/// prolongs each, and what follows when it runs out. Nothing here changes where a matter stands.
@NullMarked
package org.xunyao.casework.term;

import org.jspecify.annotations.NullMarked;
