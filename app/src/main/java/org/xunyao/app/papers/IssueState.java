package org.xunyao.app.papers;

/// How issuing stands.
public sealed interface IssueState {
    /// Nobody asked.
    record Idle() implements IssueState {}

    /// Under way.
    record Running() implements IssueState {}

    /// Not issued: so many things forbid it.
    record Blocked(int count) implements IssueState {}

    /// Not issued: something broke. The draft stays.
    record Fault(String code) implements IssueState {}

    /// Issued.
    record Done() implements IssueState {}
}
