/// The administrators' desks (人员、岗位与会话管理): accounts, roles with maker and approver, sessions, and the
/// rules that the tables of powers keep.
@NullMarked
package org.xunyao.access.people;

import org.jspecify.annotations.NullMarked;
