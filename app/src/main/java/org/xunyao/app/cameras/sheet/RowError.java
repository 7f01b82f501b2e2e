package org.xunyao.app.cameras.sheet;

/// What is wrong with a cell, a row or the whole sheet (行错误).
///
/// @param row as a spreadsheet counts, from 1
/// @param letters of the column, such as `B`; empty if it is the whole row
/// @param column what stands over it; empty if it is the whole row
/// @param code of the sentence
/// @param detail part of the sentence, never an address
public record RowError(int row, String letters, String column, String code, String detail) {}
