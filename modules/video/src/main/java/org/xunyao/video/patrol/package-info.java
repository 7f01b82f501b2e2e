/// Going round the cameras one after the other (轮巡) and what is proved by it (巡看留证): sequences, the order
/// by risk, the state of a patrol, the looks. Values only; time comes in with every call.
@NullMarked
package org.xunyao.video.patrol;

import org.jspecify.annotations.NullMarked;
