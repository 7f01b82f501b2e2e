/// Bookmarks of film in the database.
@NullMarked
package org.xunyao.store.bookmark;

import org.jspecify.annotations.NullMarked;
