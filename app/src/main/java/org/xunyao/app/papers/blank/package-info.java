/// Controls of the blanks that only forms which are data have: choices by box, and tables.
@NullMarked
package org.xunyao.app.papers.blank;

import org.jspecify.annotations.NullMarked;
