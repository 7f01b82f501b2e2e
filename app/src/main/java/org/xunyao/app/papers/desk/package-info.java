/// Fills the ports of the document workspace from the desks of the domain and from this computer.
@NullMarked
package org.xunyao.app.papers.desk;

import org.jspecify.annotations.NullMarked;
