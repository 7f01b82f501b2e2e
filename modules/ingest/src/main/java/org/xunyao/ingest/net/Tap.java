package org.xunyao.ingest.net;

import java.net.InetAddress;

/// Listens to what goes over the connections of one thread, for an examination. Running streams have none.
/// What it hears is not masked yet: whoever keeps any of it masks it first.
public interface Tap {
    /// The tap of this thread, bound around an examination only.
    ScopedValue<Tap> HERE = ScopedValue.newInstance();

    /// The name has a number.
    void named(InetAddress there);

    /// TCP stands.
    void connected();

    /// A request went out, with all its header lines.
    void sent(String request);

    /// A line of a head came in.
    void line(String line);

    /// So many bytes came in.
    void got(int bytes);

    /// The tap of this thread, or one that hears nothing.
    static Tap here() {
        return HERE.isBound() ? HERE.get() : Deaf.NOBODY;
    }

    /// Nobody listens.
    enum Deaf implements Tap {
        /// the only one
        NOBODY;

        @Override
        public void named(InetAddress there) {
            // nobody listens
        }

        @Override
        public void connected() {
            // nobody listens
        }

        @Override
        public void sent(String request) {
            // nobody listens
        }

        @Override
        public void line(String line) {
            // nobody listens
        }

        @Override
        public void got(int bytes) {
            // nobody listens
        }
    }
}
