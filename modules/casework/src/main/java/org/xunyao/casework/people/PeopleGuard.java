package org.xunyao.casework.people;

import java.util.Locale;
import org.xunyao.casework.procedure.Condition;

/// A condition without which nobody is entered or taken back (参与人登记条件). Its article stands in
/// `resources/procedure/people.csv`.
public enum PeopleGuard implements Condition {
    /// The case is not in the archive yet (案卷未归档).
    CASE_OPEN,
    /// An officer of the case enters people (本案办案人员登记).
    OWN_CASE,
    /// A name of 1 to 60 characters without invisible ones (姓名).
    NAME,
    /// A mobile or a fixed number, if one is given (联系电话).
    PHONE,
    /// 200 characters at most, without invisible ones (住址).
    ADDRESS,
    /// A paper has a number, and a number has a paper (证件与号码).
    PAPER_AND_NUMBER,
    /// Letters and digits, 30 at most (其他证件号码).
    PAPER_NUMBER,
    /// Seventeen digits and a digit or X (十八位公民身份号码).
    CITIZEN_SHAPE,
    /// A day of birth that can be (出生日期).
    CITIZEN_BIRTH,
    /// The check character fits (校验码).
    CITIZEN_CHECK,
    /// An officer of the case saw the paper (证件核验人).
    SEEN_BY,
    /// The paper was not seen in the future (核验日期).
    SEEN_ON,
    /// An agent has an authority with a number, for a party or a third party; nobody else has one (委托书).
    AUTHORITY,
    /// One or two agents of each where a hearing is appointed (听证代理人一至二人).
    AGENTS_AT_HEARING,
    /// The line holds (可冲销的记录).
    REVERSIBLE,
    /// A reason is given (理由).
    REASON;

    @Override
    public String messageKey() {
        return "people.guard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
