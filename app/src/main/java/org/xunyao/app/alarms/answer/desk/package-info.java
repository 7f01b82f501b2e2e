/// Verdicts at the desk of the review (人工复核).
@NullMarked
package org.xunyao.app.alarms.answer.desk;

import org.jspecify.annotations.NullMarked;
