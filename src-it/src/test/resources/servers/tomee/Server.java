import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.tomee.embedded.Configuration;
import org.apache.tomee.embedded.Container;

/**
 * TomEE in one process, in the directory that has {@code server.properties}: {@code java -cp 'lib/*' Server.java <port>}, with a name
 * and the file of a WAR to be deployed, or without; then it reads {@code deploy <name> <file>} and {@code undeploy <name>} from its
 * input, and says of each {@code done} or {@code failed}.
 */
final class Server {

    private final Container container;

    private Server(Container container) {
        this.container = container;
    }

    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("server.properties"))) {
            properties.load(reader);
        }
        int port = Integer.parseInt(arguments[0]);
        Configuration configuration = new Configuration();
        configuration.setHttpPort(port);
        configuration.setStopPort(port + 400);
        configuration.setDir(Path.of("base").toAbsolutePath().toString());
        configuration.setProperties(properties);
        Server server = new Server(new Container(configuration));
        if (arguments.length > 1) {
            server.run("deploy", arguments[1], arguments[2]);
            Thread.currentThread().join();
        }
        server.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    private void obey(BufferedReader input) throws Exception {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            run(line.split(" ", 3));
        }
        container.stop();
    }

    private void run(String... command) {
        try {
            if (command[0].equals("deploy")) {
                container.deploy(command[1], Path.of(command[2]).toFile(), true);
            } else {
                container.undeploy(command[1]);
            }
            System.out.println("done");
        } catch (Exception e) {
            e.printStackTrace();
            System.out.println("failed: " + e);
        }
    }
}
