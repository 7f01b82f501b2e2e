package org.xunyao.worker.command;

/// A command cannot do what it was asked; the message is one sentence for the person.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
