/// Pieces of the case workspace that only show: words, tables, steps, fields.
@NullMarked
package org.xunyao.app.cases.parts;

import org.jspecify.annotations.NullMarked;
