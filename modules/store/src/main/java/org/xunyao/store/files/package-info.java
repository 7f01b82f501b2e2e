/// Files that survive a power cut.
@NullMarked
package org.xunyao.store.files;

import org.jspecify.annotations.NullMarked;
