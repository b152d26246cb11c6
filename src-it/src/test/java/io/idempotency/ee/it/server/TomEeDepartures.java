package io.idempotency.ee.it.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The twin shapes that are left out on TomEE's parts, with the reason. See docs/servers.md. */
final class TomEeDepartures {

    private TomEeDepartures() {}

    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        subResources(all);
        requests(all);
        writers(all);
        types(all);
        headers(all);
        failures(all);
        return all;
    }

    private static void subResources(Map<String, String> all) {
        add(
                all,
                "CXF asks no DynamicFeature for the methods of a sub-resource: its locator is refused at deployment, IDEM-116",
                "locator injected form",
                "locator injected list",
                "locator injected list as JSON",
                "locator injected string",
                "a sub-resource made by hand",
                "locator class form",
                "locator class list",
                "locator class list as JSON",
                "locator class string",
                "locator context form",
                "locator context list",
                "locator context list as JSON",
                "locator context string");
    }

    private static void requests(Map<String, String> all) {
        add(
                all,
                "CXF knows no EntityPart as a form parameter, and a servlet of TomEE has no multi-part configuration",
                "parts list",
                "parts list chunked",
                "parts param",
                "parts param chunked",
                "parts params",
                "parts params chunked",
                "parts part-and-parameter",
                "parts part-and-parameter chunked",
                "returns form-answer/parts",
                "returns form-answer/parts-response",
                "without its optional key part");
        add(
                all,
                "CXF asks for the stream first, so getReader fails; the library's request has both",
                "servlet request reader of a chunked form",
                "servlet request reader of a form",
                "servlet request reader of a text",
                "servlet request stream-and-entity of a chunked form",
                "servlet request stream-and-entity of a form",
                "servlet request stream-and-entity of a text");
    }

    private static void writers(Map<String, String> all) {
        add(
                all,
                "CXF has no writer for it: a server error with the library and without, in other words or cut",
                "returns stream/path",
                "returns text/char-sequence",
                "returns text/char-sequence Accept */*",
                "returns text/uuid",
                "throws untyped-item instead of int",
                "throws web-item instead of int");
        add(
                all,
                "CXF sends a header without values as an empty one, and asks a writer again under another declared type",
                "own writer writer/annotated",
                "own writer writer/class",
                "own writer writer/fancy",
                "own writer writer/interface",
                "own writer writer/thrown",
                "untyped writer circle Accept ",
                "untyped writer circle Accept */*",
                "untyped writer circle Accept application/x-shapely",
                "untyped writer circle Accept text/*",
                "untyped writer circle Accept text/x-shapely, */*;q=0.1",
                "untyped writer circle-response Accept ",
                "untyped writer circle-response Accept */*",
                "untyped writer circle-response Accept application/x-shapely",
                "untyped writer circle-response Accept text/*",
                "untyped writer circle-response Accept text/x-shapely, */*;q=0.1");
        add(
                all,
                "A JSON provider of TomEE knows the application's Jsonb by the request alone",
                "own writer writer/pretty");
        add(
                all,
                "CXF takes its JAXB writer for the kept bytes, where the method declares a type variable",
                "generic base class as XML: one",
                "generic interface as XML: one");
        add(
                all,
                "CXF's JAXB writer knows the declared type, Providers knows one by the value's class",
                "returns a subclass, one as application/xml");
    }

    private static void types(Map<String, String> all) {
        add(
                all,
                "CXF fails on the type that it has chosen; the library follows Jakarta REST 3.1, section 3.8",
                "negotiated no-type/item Accept text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "negotiated no-type/list Accept text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "negotiated response/no-type Accept text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "untyped writer circle Accept image/png, */*;q=0.5",
                "untyped writer circle-response Accept image/png, */*;q=0.5",
                "untyped writer square Accept image/png, */*;q=0.5",
                "untyped writer square Accept text/*",
                "untyped writer square Accept text/x-shapely, */*;q=0.1");
        add(
                all,
                "CXF chooses another type than Jakarta REST 3.1, section 3.8, or sends another than its writer wrote",
                "declared on-interface/inherited",
                "declared on-interface/inherited Accept */*",
                "negotiated no-type/item Accept application/json;q=0, */*",
                "negotiated no-type/list Accept application/json;q=0, */*",
                "negotiated on-method/qs-text Accept text/plain;charset=ISO-8859-1",
                "negotiated on-method/wild Accept */*",
                "negotiated on-method/wild Accept application/*",
                "negotiated on-method/wild without Accept",
                "negotiated response/no-type Accept application/json;q=0, */*");
    }

    private static void headers(Map<String, String> all) {
        add(
                all,
                "CXF sends one header less or more: with no content a type, of a repeated one the last, of a null an empty one",
                "a client's Response copied none",
                "a client's Response forward none",
                "header headers/repeated",
                "header odd-headers/null-in-map",
                "servlet filter adding, same header");
        add(
                all,
                "CXF sends Transfer-Encoding of a client's response on, so its answer has no end",
                "a client's Response buffered item",
                "a client's Response forward item");
        add(
                all,
                "CXF keeps a status that was set at the servlet's response",
                "servlet response status",
                "servlet response status-none");
    }

    private static void failures(Map<String, String> all) {
        add(
                all,
                "A mapper's null is a server error for CXF; it is 204 (Jakarta REST 3.1, section 4.4)",
                "throws nothing instead of int",
                "throws nothing instead of json",
                "throws nothing instead of response",
                "throws nothing instead of string",
                "throws nothing instead of void");
        add(
                all,
                "A broken return value is 400 there, by an interceptor around the method alone: an answer like any other",
                "return value refused",
                "validated return value refused");
    }

    private static void add(Map<String, String> all, String reason, String... names) {
        Stream.of(names).forEach(name -> all.put(name, reason));
    }
}
