package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.internal.config.ApplicationLoader;
import io.idempotency.ee.internal.log.Message;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The application's persistence units, and who says which one keeps the records. */
final class PersistenceUnits {

    private static final String DESCRIPTOR = "META-INF/persistence.xml";
    private static final Annotation QUALIFIER = new IdempotencyUnit.Literal();

    private final List<String> names;
    private boolean producer;

    private PersistenceUnits(List<String> names) {
        this.names = names;
    }

    static PersistenceUnits ofApplication() {
        List<String> names = new ArrayList<>();
        try {
            ClassLoader loader = ApplicationLoader.current();
            for (URL descriptor : Collections.list(loader.getResources(DESCRIPTOR))) {
                try (InputStream stream = descriptor.openStream()) {
                    read(stream, names);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            // The container refuses a descriptor that is not well formed, in better words than ours.
            return new PersistenceUnits(List.copyOf(names));
        }
        return new PersistenceUnits(List.copyOf(names));
    }

    /** Their names, in the order of their descriptors. */
    List<String> names() {
        return names;
    }

    /** Remembers whether any bean of the deployment is an entity manager for the records. */
    void note(Bean<?> bean) {
        producer |= bean.getTypes().contains(EntityManager.class)
                && bean.getQualifiers().contains(QUALIFIER);
    }

    /** Tells what is missing or too many, with the line to add. */
    void check(BeanManager manager, Consumer<String> problems) {
        int produced = manager.getBeans(EntityManager.class, QUALIFIER).size();
        if (produced > 1) {
            problems.accept(Message.SEVERAL_PRODUCERS.text());
        } else if (produced > 0 || producer) {
            return;
        } else if (names.isEmpty()) {
            problems.accept(Message.NO_UNIT.text());
        } else if (names.size() > 1) {
            problems.accept(Message.SEVERAL_UNITS.text(String.join(", ", names), names.get(0)));
        }
    }

    private static void read(InputStream stream, List<String> names) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(stream);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && "persistence-unit".equals(reader.getLocalName())) {
                names.add(reader.getAttributeValue(null, "name"));
            }
        }
    }
}
