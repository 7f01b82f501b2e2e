/// Several alarms of one cause dismissed in one go.
@NullMarked
package org.xunyao.app.alarms.batch;

import org.jspecify.annotations.NullMarked;
