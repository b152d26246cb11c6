package io.idempotency.ee.internal.operate;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;

/**
 * Another bean of the library, for a bean that the extension has added. GlassFish and Payara put those into an archive of their
 * own, which does not see the library's.
 */
public final class LibraryBean {

    private LibraryBean() {}

    /** @param injected what the container gives of it */
    public static <T> T of(Class<T> type, Instance<T> injected) {
        return injected.isResolvable()
                ? injected.get()
                : CDI.current().select(type).get();
    }
}
