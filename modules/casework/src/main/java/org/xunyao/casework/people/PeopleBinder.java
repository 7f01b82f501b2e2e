package org.xunyao.casework.people;

import org.xunyao.casework.CaseFiles;
import org.xunyao.kernel.Clock;

/// What the desk of people works on (参与人登记与规则).
///
/// @param cases tells whose the case is and where it stands
public record PeopleBinder(People people, CaseFiles cases, PeopleRules rules, Clock clock) {}
