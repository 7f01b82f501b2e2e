/// The board of deadlines as the desks tell it to one person, and the calendar that everything is counted by.
@NullMarked
package org.xunyao.app.term.desk;

import org.jspecify.annotations.NullMarked;
