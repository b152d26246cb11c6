package io.idempotency.ee.internal.jpa.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What SQL calls the table and its columns, quoted where that is needed. Statements and scripts are written in the standard
 * names and translated. Thread-safe.
 */
public final class RecordTable {

    /** The columns by the entity's attributes. */
    static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("scope", "scope"),
            Map.entry("parent", "parent"),
            Map.entry("createdAt", "created_at"),
            Map.entry("expiresAt", "expires_at"),
            Map.entry("format", "format"),
            Map.entry("status", "status"),
            Map.entry("operation", "operation"),
            Map.entry("keyId", "key_id"),
            Map.entry("fingerprint", "fingerprint"),
            Map.entry("headers", "headers"),
            Map.entry("body", "body"));

    private static final String TABLE = "idempotency_record";
    private static final String INDEX = TABLE + "_expires_at";
    private static final Pattern NAMES = Pattern.compile(
            COLUMNS.values().stream().collect(Collectors.joining("|", "\\b(?:" + TABLE + "|" + INDEX + "|", ")\\b")));
    /** The last part of a qualified name, with the quote that it may end with. */
    private static final Pattern LAST_PART = Pattern.compile("([\"`\\[]?)([^\"`\\[\\].]+)([\"`\\]]?)$");

    private final Map<String, String> names;
    private final Map<String, String> translated = new ConcurrentHashMap<>();

    private RecordTable(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** With the names of the scripts. */
    public static RecordTable standard() {
        return new RecordTable(Map.of(TABLE, TABLE, INDEX, INDEX));
    }

    /**
     * With other names.
     *
     * @param name qualified by its schema if that is not the connection's
     * @param columns names by the standard ones
     */
    static RecordTable of(String name, Map<String, String> columns) {
        Map<String, String> all = new HashMap<>(columns);
        all.put(TABLE, name);
        all.put(INDEX, index(name));
        return new RecordTable(all);
    }

    /** The same columns in another table. */
    public RecordTable renamed(String name) {
        return of(name, names);
    }

    public String name() {
        return sql(TABLE);
    }

    /** Without schema and quotes. */
    public String bareName() {
        Matcher last = LAST_PART.matcher(name());
        return last.find() ? last.group(2) : TABLE;
    }

    /** Whether a schema is named. */
    public boolean isQualified() {
        return name().contains(".");
    }

    /** A statement, from the standard names to those of this table. */
    public String sql(String statement) {
        return translated.computeIfAbsent(statement, this::translate);
    }

    public List<String> sql(List<String> statements) {
        return statements.stream().map(this::translate).toList();
    }

    private String translate(String statement) {
        return NAMES.matcher(statement).replaceAll(name -> Matcher.quoteReplacement(translated(name)));
    }

    private String translated(MatchResult name) {
        return names.getOrDefault(name.group(), name.group());
    }

    /** The index is in the table's schema, so its name is never qualified. */
    private static String index(String name) {
        Matcher last = LAST_PART.matcher(name);
        return last.find() ? last.group(1) + last.group(2) + "_expires_at" + last.group(3) : INDEX;
    }
}
