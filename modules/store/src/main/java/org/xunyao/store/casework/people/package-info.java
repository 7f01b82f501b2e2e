/// The people of cases in the database, and apart from them the numbers of their papers.
@NullMarked
package org.xunyao.store.casework.people;

import org.jspecify.annotations.NullMarked;
