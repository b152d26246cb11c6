package io.idempotency.ee.internal.openapi;

/** Paths with parameters in braces. */
final class PathTemplate {

    private PathTemplate() {}

    /**
     * As an OpenAPI document has it: parameters without the regular expressions of JAX-RS, one slash before each segment and none
     * at the end. Empty for the root.
     */
    static String of(String path) {
        StringBuilder template = new StringBuilder("/");
        int depth = 0;
        boolean inExpression = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            inExpression = depth > 0 && (inExpression || c == ':');
            boolean repeated = c == '/' && template.charAt(template.length() - 1) == '/';
            boolean blank = depth > 0 && c == ' ';
            if (!inExpression && !repeated && !blank) {
                template.append(c);
            }
        }
        int last = template.length() - 1;
        return template.charAt(last) == '/' ? template.substring(0, last) : template.toString();
    }
}
