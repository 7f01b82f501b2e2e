/// Where the room of knowledge meets tables, index, desks and the clipboard.
@NullMarked
package org.xunyao.app.knowledge.desk;

import org.jspecify.annotations.NullMarked;
