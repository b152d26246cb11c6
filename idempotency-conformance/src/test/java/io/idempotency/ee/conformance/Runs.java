package io.idempotency.ee.conformance;

import io.idempotency.ee.conformance.model.Profile;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.reference.Fault;
import io.idempotency.ee.conformance.reference.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the kit against the reference service. */
final class Runs {

    private static final String BODY = "{\"customer\":\"{{uuid}}\"}";

    private Runs() {}

    static Report against(Fault fault) throws IOException, InterruptedException {
        return against(fault.profile(), fault);
    }

    static Report against(Profile profile, Fault fault, String... more) throws IOException, InterruptedException {
        try (Reference service = new Reference(profile, fault)) {
            return Conformance.report(arguments(service, profile, fault, more));
        }
    }

    static String[] arguments(Reference service, Profile profile, Fault fault, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--url", service.url("/orders"),
                "--body", BODY,
                "--profile", profile.label(),
                "--credential", "Authorization: Bearer one",
                "--other-credential", "Authorization: Bearer two",
                "--counter-url", service.url("/count"),
                "--counter-pointer", "/total",
                "--other-url", service.url("/refunds"),
                "--invalid-body", "{\"customer\":\"\"}",
                "--refused-body", "{\"customer\":\"{{uuid}}\",\"refuse\":true}",
                "--failing-header", "X-Fail: yes",
                "--slow-header", "X-Slow: yes",
                "--body-limit", "1048576",
                "--restart-command", restart(service),
                "--timeout", "PT2S",
                "--rate", "5000"));
        arguments.addAll(fault.timing());
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static String restart(Reference service) {
        return "bash -c 'exec 3<>/dev/tcp/127.0.0.1/" + service.port()
                + " && printf \"POST /restart HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\nContent-Length: 0\\r\\n\\r\\n\" >&3"
                + " && cat <&3'";
    }
}
