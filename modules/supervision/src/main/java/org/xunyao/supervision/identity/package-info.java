/// Who answers at the check-in spot (药师在岗核验): consent, templates under keys of their own, announced roll
/// calls, and the other ways that always stand beside the face. Nothing here runs over a stream.
@NullMarked
package org.xunyao.supervision.identity;

import org.jspecify.annotations.NullMarked;
