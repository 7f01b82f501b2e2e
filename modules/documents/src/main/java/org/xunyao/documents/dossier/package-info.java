/// The file of a case: in which order its papers and pictures lie, on which pages, and how it leaves as one book.
@NullMarked
package org.xunyao.documents.dossier;

import org.jspecify.annotations.NullMarked;
