package org.xunyao.casework.knowledge;

/// How people say what laws write otherwise (常用说法), such as 过期 for 超过有效期.
public record Spoken(String said, String written) {}
