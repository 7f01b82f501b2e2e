/// The workspace of figures of reviews: how many alarms, how many were so, how soon somebody said it.
@NullMarked
package org.xunyao.app.figures;

import org.jspecify.annotations.NullMarked;
