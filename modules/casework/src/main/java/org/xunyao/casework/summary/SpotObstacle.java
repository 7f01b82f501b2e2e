package org.xunyao.casework.summary;

import java.util.Optional;
import org.xunyao.kernel.Money;

/// What stands in the way of a step (阻断事项).
///
/// @param source statute and article that ask for it
/// @param verified false shows 待核 beside the article
/// @param most the amount that it allows, where it is one of money
public record SpotObstacle(SpotCondition condition, String source, boolean verified, Optional<Money> most) {}
