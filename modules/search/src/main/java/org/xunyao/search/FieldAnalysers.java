package org.xunyao.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.xunyao.casework.knowledge.Initials;

/// Takes initials from one field, and Chinese character by character from the others.
final class FieldAnalysers extends DelegatingAnalyzerWrapper {
    private final Analyzer signs = new StandardAnalyzer();
    private final Analyzer initials;

    FieldAnalysers(Initials initials) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.initials = InitialsTokens.analyser(initials);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.equals(FieldName.INITIALS.name()) ? initials : signs;
    }
}
