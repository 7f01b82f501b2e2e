/// Figures of reviews as the desks tell them to one person.
@NullMarked
package org.xunyao.app.figures.desk;

import org.jspecify.annotations.NullMarked;
