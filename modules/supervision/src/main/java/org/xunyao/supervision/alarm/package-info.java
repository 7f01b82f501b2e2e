/// Alarms and their review (告警与复核): the machine raises, a person decides, and only what a person
/// confirmed can become a lead.
@NullMarked
package org.xunyao.supervision.alarm;

import org.jspecify.annotations.NullMarked;
