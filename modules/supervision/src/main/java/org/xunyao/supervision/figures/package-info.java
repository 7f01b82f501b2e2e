/// What reviews come to: how many alarms, how many were so, how soon somebody said it.
@NullMarked
package org.xunyao.supervision.figures;

import org.jspecify.annotations.NullMarked;
