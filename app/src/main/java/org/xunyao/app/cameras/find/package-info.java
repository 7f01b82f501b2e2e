/// Finding cameras on the network for the register: who answers, what streams they have, what would be
/// entered.
@NullMarked
package org.xunyao.app.cameras.find;

import org.jspecify.annotations.NullMarked;
