package io.idempotency.ee.internal.log;

import java.util.Locale;

/**
 * Every coded text. An id is permanent: a text may be reworded, its id never means anything else. 1xx: deployment. 2xx:
 * a request. 3xx: operation. 4xx: keys
 * in arguments, and calls that are not HTTP. No text holds a key, a principal or a body.
 */
public enum Message {
    NOT_A_BEAN(
            101,
            "%s is annotated with @Idempotent but %s is neither a CDI bean nor a session bean, so nothing would protect it. Give the class a scope (for example @RequestScoped) inside a bean archive."),
    NOT_INTERCEPTABLE(
            102,
            "%s is annotated with @Idempotent but is %s; a container does not intercept such a method. Make it public and neither static nor final."),
    NOT_A_RESOURCE_METHOD(
            103,
            "%s is annotated with @Idempotent but is no JAX-RS resource method and has no parameter with @IdempotencyKey, so it has no key. Mark the parameter that is the key, or annotate the resource method that calls it."),
    TRANSACTION_LEAVES(
            104,
            "%s is annotated with @Idempotent and runs with %s: its writes would leave the transaction that holds the record. Use REQUIRED, SUPPORTS or MANDATORY."),
    BEAN_MANAGED(
            105,
            "%s is annotated with @Idempotent in a bean with bean-managed transactions: its writes could leave the transaction that holds the record. Use container-managed transactions."),
    NOT_KEEPABLE(
            106,
            "%s is annotated with @Idempotent but %s: its answer cannot be kept. Return an entity, a Response or void."),
    DUPLICATE_OPERATION(
            107, "%s and %s are both operation \"%s\". Give one another name with @Idempotent(operation = ...)."),
    BAD_OPERATION(
            108, "%s: operation name \"%s\" is not legal. Allowed: 1 to 255 characters out of A-Z a-z 0-9 . _ - $."),
    RETRIED_INSIDE(
            109,
            "%s is annotated with @Idempotent and @Retry, whose interceptor is inside: all tries would run in one transaction, and what a failed one has written would be committed with the next. Put @Retry on the caller, or set mp.fault.tolerance.interceptor.priority to a value below 100."),
    BAD_SETTING(110, "Setting %s has the value \"%s\". Allowed: %s."),
    UNKNOWN_SETTING(111, "There is no setting %s. Known after \"idempotency.\": %s."),
    NO_UNIT(
            120,
            "No persistence unit was found (META-INF/persistence.xml). The records are kept in the application's own unit: add one with a JTA data source and the line <mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>."),
    SEVERAL_UNITS(
            121,
            "The application has several persistence units (%s). Name the one that keeps the records: @Produces @IdempotencyUnit @PersistenceContext(unitName = \"%s\") EntityManager entityManager;"),
    NOT_MAPPED(
            122,
            "The persistence unit does not know the record. Add to it in persistence.xml, before any <class>: <mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>"),
    SEVERAL_PRODUCERS(123, "Several beans produce an EntityManager with @IdempotencyUnit; keep one."),
    SEVERAL_HOOKS(124, "Several beans are a %s; keep one, or mark one @Alternative with a @Priority."),
    NOTHING_COVERED(
            114,
            "%s is annotated with @Idempotent, or by way of a stereotype or another binding, and is %s: nothing would be protected. Put the annotation on the resource method that calls it, or take it away."),
    BINDING_LOST(
            115,
            "%s is annotated with @Idempotent, but another CDI extension has replaced its class as the container sees it, and the annotation is gone there. Let that extension keep what it finds."),
    LOCATOR(
            116,
            "The locator %s may return an object of %s, whose annotated methods this server would run without any filter of theirs: it asks no DynamicFeature for them. Make that class a root resource, with a @Path of its own, in place of the locator."),
    BAD_ENCRYPTION_KEY(
            140,
            "encryption.keys cannot be used: %s. Its entries are <id>:<key>, separated by commas; an id is %s, a key is Base64 of %s random bytes."),
    NO_CURRENT_KEY(
            141,
            "encryption.current-key has to be the id of one of encryption.keys, which new records are encrypted with. Their ids: %s."),
    KEYS_TWICE(
            142,
            "The setting encryption.keys is set, and there is a KeyProvider. Keep one: the bean can read the configuration itself."),
    NOT_IN_A_MODULE(
            130,
            "idempotency-ee is in no module of the application, so its session beans are none; most likely it is in the lib folder of an EAR. Put it into WEB-INF/lib of each web module that has @Idempotent methods, or make it an EJB module of the EAR (docs/packaging.md)."),

    API_MISSING(
            131,
            "The server does not show the application what idempotency-ee needs: %s. On Open Liberty name the feature in server.xml (servlet, restfulWS, enterpriseBeansLite, persistence or persistenceContainer): one that only another feature uses is not shown."),
    OTHER_TABLE(
            125,
            "The persistence unit maps the records to the table %s, but the statements of idempotency-ee name %s. Set idempotency.table to the first one as SQL has to write it, or remove that setting."),
    STATEMENT_REFUSED(126, "The records cannot be kept in the table %s: its %s failed: %s."),
    UNIT_BROKEN(127, "The persistence unit that is to keep the records cannot be used: %s."),

    NOT_PROTECTED(
            201,
            "%s was about to run without its interceptor, on an instance that the CDI container did not make. Let JAX-RS take the class, not an instance, and let CDI make sub-resources."),
    NOT_BOUND(
            202,
            "%s was called outside an HTTP request of its own, where there is no idempotency key. Move what both callers need into a method that is not annotated."),
    BODY_CONSUMED(
            203,
            "The body of a request to %s had been read before its fingerprint could be taken. Do not read the body or call getParameter() in servlet filters in front of it."),
    RESPONSE_TOO_LARGE(
            204, "The answer of %s is over its limit of %s bytes (setting max-response-body); it was rolled back."),
    NOT_RENDERABLE(205, "The answer of %s cannot be kept: no MessageBodyWriter for %s as %s; it was rolled back."),
    ROLLED_BACK(206, "%s returned status %s, but its transaction was marked for rollback; nothing was kept."),
    RACE_IN_CALLER(
            207,
            "Another request with the key of %s was faster; the caller's transaction is marked for rollback. Try the whole again."),
    BAD_STORED_HEADER(208, "The answer of %s has a header that is not legal in HTTP; it was rolled back."),
    COMPLETION_LOST(209, "The record of %s was gone when it was to be completed; it was rolled back."),
    STORE_UNAVAILABLE(
            210,
            "The record of a request to %s could not be read or written; nothing is known to be executed, answered with 503."),

    NOT_KEPT(211, "The answer of %s could not be written to its record; it was rolled back: %s"),
    SELF_CALL(
            213,
            "%s calls the annotated method %s of its own object, past the interceptor. Move what both need into a method or a bean that is not annotated."),
    NOT_INTERCEPTED(
            214,
            "%s answered, but its interceptor was not called: what it did is not protected. Put @Idempotent on the method of the class itself."),
    TRANSACTION_ENDED(
            245,
            "%s ended the transaction that holds its record: what it did may be committed, and its answer is not kept. The key is not executed again. Leave the transaction to the container."),
    LEFT_IN_FLIGHT(
            246,
            "The record %s of %s was committed before its answer was in it: the method, or a statement that commits by itself, ended the transaction. What it did may be committed, so it is not executed again."),
    DAMAGED_RECORD(
            247,
            "The record %s of %s is damaged: what its column %s holds was not written by an execution. It is neither replayed nor executed again."),
    UNREADABLE_RECORD(
            248,
            "The record %s of %s cannot be read here (%s): a newer version of the library wrote it, or one with other keys. It is left as it is; requests with its key are answered with 503."),
    KEYS_UNAVAILABLE(260, "The KeyProvider failed, so records can be neither encrypted nor decrypted now: %s"),
    KEY_UNUSABLE(261, "The key \"%s\" cannot be used to encrypt records: it %s."),
    SANITIZER_FAILED(
            270,
            "The AnswerSanitizer failed for an answer of %s, so it is not known what may be stored; it was rolled back. The failure: %s"),
    OBSERVER_FAILED(212, "An observer of the outcome of %s failed: %s"),
    CALLER_WITHOUT_NAME(
            230,
            "The caller of %s has a Principal without a name, so its key looks like another caller's; nothing was executed. Let the authentication name every Principal, and have none for anonymous callers."),
    CALLER_UNKNOWN(
            231,
            "The caller of %s is not known, since its SecurityContext failed; nothing was executed. The failure: %s"),
    TENANT_WITHOUT_NAME(
            232,
            "The ScopeResolver returned null or a tenant without a name for a request to %s; nothing was executed. Return Optional.empty() where there is no tenant."),
    TENANT_UNKNOWN(233, "The ScopeResolver failed for a request to %s; nothing was executed. The failure: %s"),
    CALLER_MISSING(234, "A request to %s has no authenticated caller; nothing was executed."),
    RECORDS_LIMIT(236, "The caller of %s has as many records as max-records-per-scope allows; nothing was executed."),
    TENANT_MISSING(235, "A request to %s does not name its tenant in one line of its header %s; nothing was executed."),
    UNDECIDED(
            240,
            "%s was called through the interceptor of @Idempotent, but its class was not known at deployment, so nothing would be protected; it did not run. Annotate resource methods of CDI beans or session beans only."),

    RESPONSE_USED(
            220,
            "%s uses HttpServletResponse past its answer (%s): that cannot be kept. Return a Response; headers and cookies may be added."),
    OWN_TRANSACTION(
            221,
            "%s begins a transaction inside the one that holds its record; JTA has no transactions in transactions. Let it join that one (@Transactional), and leave UserTransaction to methods that are not annotated."),
    ENTITY_CHANGED(
            222,
            "The answer of %s was changed after it was kept, by a response filter or a WriterInterceptor that sets another entity. Both see bytes; change the entity in a MessageBodyWriter, or before the method returns."),
    UNKNOWN_DATABASE(
            301,
            "idempotency.schema=create, but the database says it is \"%s\". Known: H2, PostgreSQL, MariaDB, MySQL. Create the table by hand and set idempotency.schema=none."),
    SCHEMA_FAILED(302, "The record table could not be created."),
    STARTED(308, "Operations: %s. Records are in the table %s."),
    NOT_COVERED(
            309,
            "idempotency.cover=writes leaves out what cannot be protected. %s Annotate it with @NotIdempotent, so that this is not said again."),
    NOT_DOCUMENTED(310, "The operations could not be described in the OpenAPI document: %s"),
    SERVER_LACKS(306, "The server has no %s."),
    KEY_PARAMETER(400, "%s: the part of the key that @IdempotencyKey names on %s cannot be read: %s."),
    KEY_UNUSED(
            401,
            "%s has a parameter with @IdempotencyKey, but no @Idempotent covers it, so nothing would be protected. Annotate the method, or take the parameter's annotation away."),
    NOT_CALLED_AS_METHOD(
            402,
            "%s is annotated with @Idempotent but is %s, which no container intercepts as a method. Move what it does into a method that it calls."),
    RESULT_TYPE(
            403,
            "%s is annotated with @Idempotent and returns %s, which cannot be read from JSON again. Declare a record, a collection, or another type of which the fields are known."),
    NO_JSON(
            404,
            "There is no Jakarta JSON Binding here (%s), by which the results of annotated bean methods are kept. Turn it on in the server, or add an implementation."),
    NOT_COMPARABLE(
            405,
            "A call of %s was refused: its argument %s %s, so it cannot be compared with that of another call. Mark the parameter with @NotCompared, or give it a type of which JSON says something."),
    KEY_PART_MISSING(406, "A call of %s has no key: %s is null or empty; nothing was executed."),
    KEY_PART_MALFORMED(407, "A call of %s has no key: %s cannot be read, since %s; nothing was executed."),
    KEY_REUSED(408, "The key of a call of %s was used for another call, with other arguments; nothing was executed."),
    KEY_IN_FLIGHT(409, "Another call of %s with the key is in progress. Try again later, in a new transaction."),
    CALL_UNAVAILABLE(
            410,
            "The record of a call of %s could not be read or written. Try again later; it will not be executed twice."),
    RESULT_NOT_KEPT(
            411,
            "The result of %s cannot be kept, since what is read back from its JSON is not equal (%s); it was rolled back."),
    RESULT_UNREADABLE(
            412,
            "The stored result of %s cannot be read as %s: its type is another one than when it was stored, or the record is damaged. It was not executed again."),
    NO_EXECUTION(413, "IdempotencyContext was asked outside of an execution with a key."),
    BAD_CALL(414, "Idempotency.execute was called with %s."),
    SELF_CALL_IN_BEAN(
            415,
            "%s calls the annotated method %s of its own object, past the interceptor, so nothing would be protected. Call it on an injected instance, or move it into another bean."),
    CALL_ROLLED_BACK(416, "%s returned, but its transaction was marked for rollback; nothing was kept."),
    OBJECT_MESSAGE(
            420,
            "%s: its argument %s is an ObjectMessage, which is not compared, since its body is read by Java serialization; nothing was executed. Mark the parameter with @NotCompared, or send another kind of message."),
    STEP_WITHOUT_NAME(
            440,
            "%s has a step named \"%s\". Allowed: 1 to 255 characters out of A-Z a-z 0-9 . _ - $, and no more than 254 with the operation's name."),
    STEP_TWICE(441, "%s executes the step %s twice in one attempt. Give each step a name of its own."),
    STEP_UNAVAILABLE(
            442,
            "The step %s cannot be executed now: the store of its record is unavailable, or there was no second connection beside the one that its execution holds."),
    UNCLAIMED(
            443,
            "%s asks for a step or a child key, and its locking is late: its key is not claimed while it runs. Set its locking to pessimistic."),
    ENVELOPE(
            450,
            "%s: its argument %s is a %s, which holds more than the event, so that no two deliveries would be the same. Take the payload as the parameter, or mark this one with @NotCompared."),
    KEEPS_ON_RESOURCE(
            460,
            "%s is a resource method, and its @Idempotent has keepExceptions: there exception mappers and the setting keep decide what is kept. Take the list away."),
    KEPT_TYPE(
            461,
            "%s keeps %s, which cannot be thrown again from what is stored: %s. Have a bean implement KeptException for it, or take it off the list."),
    KEPT_TYPES_ALIKE(
            462,
            "%s keeps two exceptions of the simple name %s: what is stored could be either. Rename one, or list it once."),
    KEPT_ROLLS_BACK(
            463,
            "%s keeps %s, which rolls back the transaction of its container, and the record with it. Annotate the exception with @ApplicationException(rollback = false), or keep it for a method of a CDI bean or for Idempotency.execute."),
    EXCEPTION_NOT_KEPT(
            464,
            "%s has thrown a %s, which cannot be kept, since what is thrown again would not be equal (%s); it was rolled back."),
    EXCEPTION_UNREADABLE(
            465,
            "The stored outcome of %s is the exception \"%s\", which cannot be thrown again: it is kept no more, it or its bean has changed, or the record is damaged. It was not executed again."),
    RESUMES_ON_RESOURCE(
            470,
            "%s is a resource method and has a Resumption: its answer needs a request. Let a resource method without @Idempotent call a bean method or Idempotency.execute that has key and steps, and resume that."),
    RESUMES_ON_ENTERPRISE_BEAN(
            471,
            "%s is a method of a session bean or a message-driven bean and has a Resumption: its container's transaction may be a caller's, which decides itself, and a message comes again by itself. Have it call a CDI bean or Idempotency.execute."),
    RESUMES_NOTHING(472, "%s is a Resumption without @Resumes, which says of which operation."),
    CALL_NOT_STORED(
            473,
            "A call of %s cannot be stored for its Resumption, since what is read back from the JSON of its argument %s is not equal (%s); its step was rolled back."),
    NOT_RESUMED_IN_CALLER(
            474,
            "An execution of %s takes part in its caller's transaction, so it will not be resumed without its client: only that transaction decides. Call it outside of one."),
    RESUMPTION_FAILED(
            475,
            "The Resumption of %s failed for the record %s, at try %s; the next one is not before %s. The failure: %s"),
    RESUMPTION_INCOMPLETE(
            476,
            "The Resumption of %s has returned, but the record %s is not there: it has to make the call again that it is given."),
    CALL_UNREADABLE(
            478,
            "What the execution of %s with the record %s was called with cannot be read here (%s). It is not resumed; it is looked at again until its retention is over."),
    RESUMER_FAILED(477, "Resuming stopped early; it goes on at the next interval. The failure: %s"),
    REAP_FAILED(303, "Reaping stopped early; it goes on at the next interval."),
    TABLE_UNUSABLE(
            304,
            "The table %s of the records cannot be read: %s. Until it can, every request with a key is answered with 503."),
    ADMINISTRATION(320, "Administration: %s, %s. Who it was is in the AdministrationEvent."),
    ADMINISTRATION_FAILED(321, "Administration: %s could not be answered. The failure: %s"),
    HELD_UNCHECKED(
            322,
            "Whether held answers (replay-memory) are still stored could not be checked; that is done again at the next interval. The failure: %s"),
    NOT_PROVEN(
            305,
            "Whether records can be kept could not be tried out at the start: %s. The readiness check tries again."),
    SIGNAL_FAILED(307, "A measurement could not be handed on: %s. This is said once; requests are not touched.");

    private final int number;
    private final String format;

    Message(int number, String format) {
        this.number = number;
        this.format = format;
    }

    /** For example {@code IDEM-101}. */
    public String id() {
        return "IDEM-" + number;
    }

    public String text(Object... arguments) {
        return id() + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
