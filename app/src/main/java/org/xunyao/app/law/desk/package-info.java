/// Where the room of penalties meets the tables and the clipboard.
@NullMarked
package org.xunyao.app.law.desk;

import org.jspecify.annotations.NullMarked;
