/// The workspace 案件: leads and cases, where they stand, and the next step of whoever must take it.
@NullMarked
package org.xunyao.app.cases;

import org.jspecify.annotations.NullMarked;
