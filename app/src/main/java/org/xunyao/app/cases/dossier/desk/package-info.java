/// Fills the ports of the file of a case from the desks of the domain.
@NullMarked
package org.xunyao.app.cases.dossier.desk;

import org.jspecify.annotations.NullMarked;
