/// What is found in a document before it is issued, as the screen shows it.
@NullMarked
package org.xunyao.app.papers.lint;

import org.jspecify.annotations.NullMarked;
