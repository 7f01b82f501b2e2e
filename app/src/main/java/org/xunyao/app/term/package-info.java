/// The workspace 期限: which deadlines of open leads and cases have run out, end today, this week or later, and whose
/// they are.
@NullMarked
package org.xunyao.app.term;

import org.jspecify.annotations.NullMarked;
