/// People of a case on its page: who takes part, which paper was seen, and for whom an agent acts.
@NullMarked
package org.xunyao.app.cases.people;

import org.jspecify.annotations.NullMarked;
