/// Whole cases played through the screens, from the clue to the archive.
@NullMarked
package org.xunyao.app.cases.played;

import org.jspecify.annotations.NullMarked;
