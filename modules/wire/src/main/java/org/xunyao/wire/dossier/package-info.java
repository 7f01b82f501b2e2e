/// The tables of the file of a case, and the list of digests beside it.
@NullMarked
package org.xunyao.wire.dossier;

import org.jspecify.annotations.NullMarked;
