/// Fills the workshop of rules from the desks and from kept looks.
@NullMarked
package org.xunyao.app.workshop.desk;

import org.jspecify.annotations.NullMarked;
