/// The review of alarms (告警复核): what the machine claims, what speaks for the shop, and a person's verdict.
@NullMarked
package org.xunyao.app.alarms;

import org.jspecify.annotations.NullMarked;
