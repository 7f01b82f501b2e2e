/// The machine that hands late alarms up (告警升级), and what a leader is told of them.
@NullMarked
package org.xunyao.app.escalation;

import org.jspecify.annotations.NullMarked;
