/// The people of a case (案件参与人): who they are, which paper was seen, for whom an agent acts.
@NullMarked
package org.xunyao.casework.people;

import org.jspecify.annotations.NullMarked;
