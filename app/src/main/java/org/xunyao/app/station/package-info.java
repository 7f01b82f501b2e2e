/// The state of the station in facts (系统).
@NullMarked
package org.xunyao.app.station;

import org.jspecify.annotations.NullMarked;
