package org.xunyao.casework.penalty;

/// A kind of violation (违法行为) as the law in force at one time has it.
///
/// @param id such as `V05`; the same kind keeps it when its law changes
/// @param violated the article that forbids it
/// @param criminal which crime is to be thought of, may be empty (涉刑提示)
/// @param summary whether the first step suits the summary procedure
/// @param remark may be empty
/// @param legal the article that punishes it
public record Violation(
        String id,
        Sector sector,
        String name,
        String violated,
        String criminal,
        boolean summary,
        String remark,
        Legal legal) {}
