/// The screen 在岗台账 over the desks.
@NullMarked
package org.xunyao.app.duty.desk;

import org.jspecify.annotations.NullMarked;
