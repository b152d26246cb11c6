package io.idempotency.ee.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The domain.xml of a server that is down: what asadmin would need a running server for. */
final class GlassFishDomain {

    private static final String CONFIG = "//config[@name='server-config']";

    private final XPath paths = XPathFactory.newInstance().newXPath();
    private final Path file;
    private final Document document;

    /** @param domain its directory */
    GlassFishDomain(Path domain) throws IOException {
        file = domain.resolve("config/domain.xml");
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of HTTP, HTTPS and administration; what else listens takes any. Payara has its JMS port elsewhere than GlassFish. */
    GlassFishDomain ports(int http, int https, int administration) {
        all(CONFIG + "//iiop-listener", "port", 0);
        all(CONFIG + "//jmx-connector", "port", 0);
        all("//system-property[@name='JMS_PROVIDER_PORT']", "value", 0);
        all(CONFIG + "//network-listener[@name='http-listener-1']", "port", http);
        all(CONFIG + "//network-listener[@name='http-listener-2']", "port", https);
        return all(CONFIG + "//network-listener[@name='admin-listener']", "port", administration)
                .text(CONFIG + "//jvm-options[contains(., 'osgi.shell.telnet.port')]", "-Dosgi.shell.telnet.port=0");
    }

    /** Of the broker in the server, which takes not any. */
    GlassFishDomain broker(int port) {
        return all("//system-property[@name='JMS_PROVIDER_PORT']", "value", port);
    }

    GlassFishDomain property(String name, String value) {
        return all("//server/system-property[@name='" + name + "']", "value", value);
    }

    /** What a pool leads to, by properties of its data source. */
    void pool(String name, String dataSource, Map<String, String> properties) {
        String pool = "//jdbc-connection-pool[@name='" + name + "']";
        all(pool, "datasource-classname", dataSource);
        properties.forEach((property, value) -> all(pool + "/property[@name='" + property + "']", "value", value));
    }

    GlassFishDomain poolSize(String connections) {
        return all("//jdbc-connection-pool[@name='OrdersPool']", "max-pool-size", connections);
    }

    GlassFishDomain transactionTimeout(String seconds) {
        return all(CONFIG + "/transaction-service", "timeout-in-seconds", seconds);
    }

    void write() {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(Files.newOutputStream(file)));
        } catch (TransformerException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private GlassFishDomain all(String elements, String attribute, Object value) {
        NodeList found = found(elements);
        for (int i = 0; i < found.getLength(); i++) {
            ((Element) found.item(i)).setAttribute(attribute, value.toString());
        }
        return this;
    }

    private GlassFishDomain text(String elements, String text) {
        NodeList found = found(elements);
        for (int i = 0; i < found.getLength(); i++) {
            found.item(i).setTextContent(text);
        }
        return this;
    }

    private NodeList found(String elements) {
        try {
            return (NodeList) paths.evaluate(elements, document, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }
}
