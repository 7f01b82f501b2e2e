/// The file of a case on its page: exporting it as one book, printing its papers in one go.
@NullMarked
package org.xunyao.app.cases.dossier;

import org.jspecify.annotations.NullMarked;
