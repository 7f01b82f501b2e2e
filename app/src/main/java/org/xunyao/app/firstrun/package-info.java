/// Opening the station's encrypted data at the start (启动解锁).
@NullMarked
package org.xunyao.app.firstrun;

import org.jspecify.annotations.NullMarked;
