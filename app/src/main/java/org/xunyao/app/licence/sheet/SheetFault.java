package org.xunyao.app.licence.sheet;

/// What is wrong with a cell, a row or the whole sheet (行错误).
///
/// @param row as a spreadsheet counts, from 1
/// @param column what stands over it; empty if it is the whole row
/// @param code of the sentence
public record SheetFault(int row, String column, String code) {}
