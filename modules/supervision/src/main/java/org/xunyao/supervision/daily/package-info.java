/// What was seen of a day, kept over restarts (按日累计), for rules that go by the day.
@NullMarked
package org.xunyao.supervision.daily;

import org.jspecify.annotations.NullMarked;
