package io.idempotency.ee.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Payara Micro, one jar that runs a WAR: for the sample from outside. Nothing is deployed to it by Arquillian. */
final class PayaraMicro implements TestServer {

    @Override
    public SampleDirectory sample(ServerPlan plan) {
        try {
            return new PayaraMicroSample(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void make() {
        throw onlySample();
    }

    @Override
    public LogFiles log() {
        throw onlySample();
    }

    @Override
    public UnitForm unitForm() {
        throw onlySample();
    }

    @Override
    public void complete(WebArchive war) {
        throw onlySample();
    }

    @Override
    public boolean isOwnHeader(String name) {
        throw onlySample();
    }

    @Override
    public Set<String> sentWithCookies() {
        throw onlySample();
    }

    private static UnsupportedOperationException onlySample() {
        return new UnsupportedOperationException("Payara Micro runs the sample only");
    }
}
