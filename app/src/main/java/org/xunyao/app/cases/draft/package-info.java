/// What is typed for a step of a lead or case and not taken yet: it is kept on the disk and comes back.
@NullMarked
package org.xunyao.app.cases.draft;

import org.jspecify.annotations.NullMarked;
