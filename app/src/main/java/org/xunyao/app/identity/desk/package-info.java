/// The screen 药师核验 over the desks.
@NullMarked
package org.xunyao.app.identity.desk;

import org.jspecify.annotations.NullMarked;
