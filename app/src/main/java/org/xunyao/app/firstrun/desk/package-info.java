/// Unlock and first start over the real keys and store.
@NullMarked
package org.xunyao.app.firstrun.desk;

import org.jspecify.annotations.NullMarked;
