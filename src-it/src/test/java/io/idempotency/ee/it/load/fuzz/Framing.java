package io.idempotency.ee.it.load.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a body is announced and sent, most often wrongly. */
enum Framing {
    LENGTH(true),
    CHUNKED(true),
    NO_LENGTH(false),
    LENGTH_TOO_LONG(false),
    LENGTH_TOO_SHORT(false),
    LENGTH_NEGATIVE(false),
    LENGTH_NO_NUMBER(false),
    LENGTH_LIST(false),
    LENGTH_SIGNED(false),
    LENGTH_EMPTY(false),
    LENGTH_BLANK(false),
    LENGTH_HUGE(false),
    LENGTH_BEYOND_LONG(false),
    LENGTH_TWICE(false),
    LENGTH_AND_CHUNKED(false),
    CHUNK_TOO_LONG(false),
    CHUNK_TOO_SHORT(false),
    CHUNK_NO_NUMBER(false),
    CHUNK_HUGE(false),
    CHUNKS_WITHOUT_END(false),
    HALF_OF_LENGTH(false),
    HALF_OF_CHUNK(false),
    UNKNOWN_ENCODING(false);

    private static final int MORE = 7;

    private final boolean orderly;

    Framing(boolean orderly) {
        this.orderly = orderly;
    }

    boolean orderly() {
        return orderly;
    }

    /** Whether the body ends before the end that was announced, or none was, so that nothing may be executed. */
    boolean cut() {
        return switch (this) {
            case LENGTH_NEGATIVE, LENGTH_NO_NUMBER, LENGTH_LIST, LENGTH_SIGNED, LENGTH_EMPTY, LENGTH_BLANK -> true;
            case LENGTH_HUGE, LENGTH_BEYOND_LONG -> true;
            case LENGTH_TOO_LONG, CHUNK_TOO_LONG, CHUNK_HUGE, CHUNKS_WITHOUT_END, HALF_OF_LENGTH, HALF_OF_CHUNK -> true;
            default -> false;
        };
    }

    /** The last header lines, the empty one, and the body. */
    byte[] framed(byte[] body) {
        int length = body.length;
        return switch (this) {
            case LENGTH -> length(Integer.toString(length), body);
            case NO_LENGTH -> join("\r\n", body, "");
            case LENGTH_TOO_LONG -> length(Integer.toString(length + MORE), body);
            case LENGTH_TOO_SHORT -> length(Integer.toString(Math.max(0, length - MORE)), body);
            case LENGTH_NEGATIVE -> length("-" + length, body);
            case LENGTH_NO_NUMBER -> length("0x" + length, body);
            case LENGTH_LIST -> length(length + ", " + length, body);
            case LENGTH_SIGNED -> length("+" + length, body);
            case LENGTH_EMPTY -> length("", body);
            case LENGTH_BLANK -> length("\t ", body);
            case LENGTH_HUGE -> length(Long.toString((1L << 32) + length), body);
            case LENGTH_BEYOND_LONG -> length("1844674407370955161" + length, body);
            case LENGTH_TWICE -> join("Content-Length: 1\r\nContent-Length: " + length + "\r\n\r\n", body, "");
            case LENGTH_AND_CHUNKED ->
                join("Content-Length: " + length + "\r\n" + chunked(hex(length)), body, "\r\n0\r\n\r\n");
            case CHUNKED -> join(chunked(hex(length)), body, length == 0 ? "\r\n" : "\r\n0\r\n\r\n");
            case CHUNK_TOO_LONG -> join(chunked(hex(length + MORE)), body, "");
            case CHUNK_TOO_SHORT -> join(chunked(hex(Math.max(1, length - MORE))), body, "\r\n0\r\n\r\n");
            case CHUNK_NO_NUMBER -> join(chunked("xyz"), body, "\r\n0\r\n\r\n");
            case CHUNK_HUGE -> join(chunked("7fffffff"), body, "");
            case CHUNKS_WITHOUT_END -> join(chunked(hex(length)), body, "\r\n");
            case HALF_OF_LENGTH -> length(Integer.toString(length + 1), Arrays.copyOf(body, length / 2));
            case HALF_OF_CHUNK -> join(chunked(hex(length + 1)), Arrays.copyOf(body, length / 2), "");
            case UNKNOWN_ENCODING -> join("Transfer-Encoding: snail\r\n\r\n", body, "");
        };
    }

    private static byte[] length(String announced, byte[] body) {
        return join("Content-Length: " + announced + "\r\n\r\n", body, "");
    }

    private static String chunked(String size) {
        return "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n";
    }

    private static String hex(int length) {
        return Integer.toHexString(length);
    }

    private static byte[] join(String before, byte[] body, String after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        joined.writeBytes(body);
        joined.writeBytes(after.getBytes(StandardCharsets.ISO_8859_1));
        return joined.toByteArray();
    }
}
