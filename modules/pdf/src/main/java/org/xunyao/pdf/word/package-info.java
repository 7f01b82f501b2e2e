/// A filled page as a file for word processors: its paragraphs, tables and boxes, and the words
/// that it is no issued paper.
@NullMarked
package org.xunyao.pdf.word;

import org.jspecify.annotations.NullMarked;
