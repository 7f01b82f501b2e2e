/// The people of cases over the desk.
@NullMarked
package org.xunyao.app.cases.people.desk;

import org.jspecify.annotations.NullMarked;
