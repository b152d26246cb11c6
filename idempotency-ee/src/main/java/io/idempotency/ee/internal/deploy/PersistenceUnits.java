package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.internal.log.Message;
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

/**
 * The names of the application's persistence units.
 *
 * @param names in the order of their descriptors
 */
record PersistenceUnits(List<String> names) {

    private static final String DESCRIPTOR = "META-INF/persistence.xml";

    static PersistenceUnits ofApplication() {
        List<String> names = new ArrayList<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
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

    /** Tells what is missing or too many, with the line to add. */
    void check(BeanManager manager, Consumer<String> problems) {
        Annotation qualifier = new IdempotencyUnit.Literal();
        int produced = manager.getBeans(EntityManager.class, qualifier).size();
        if (produced > 1) {
            problems.accept(Message.SEVERAL_PRODUCERS.text());
        } else if (produced == 0 && names.isEmpty()) {
            problems.accept(Message.NO_UNIT.text());
        } else if (produced == 0 && names.size() > 1) {
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
