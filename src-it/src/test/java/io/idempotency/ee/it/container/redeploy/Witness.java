package io.idempotency.ee.it.container.redeploy;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;

/** Leaves a weak reference to each class loader of this application where another application finds it. */
@WebListener
public class Witness implements ServletContextListener {

    @Override
    @SuppressWarnings("unchecked")
    public void contextInitialized(ServletContextEvent event) {
        String name = "loaders of " + event.getServletContext().getContextPath().substring(1);
        // Classes of the JDK only: what is left there holds nothing.
        Object loaders = System.getProperties().computeIfAbsent(name, absent -> new ArrayList<>());
        ((Collection<Object>) loaders).add(new WeakReference<>(Witness.class.getClassLoader()));
    }
}
