package africa.pia.it.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as no client of good manners would write them. */
final class Raw {

    private Raw() {}

    /** Asks for an address exactly as it is written. */
    static Api.Answer get(PortalServer server, String address) {
        try (Socket socket = new Socket("localhost", server.port())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + server.port()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Api.Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ", 2);
            headers.computeIfAbsent(header[0], first -> new ArrayList<>()).add(header[1]);
        }
        return new Api.Answer(Integer.parseInt(lines[0].split(" ")[1]), text.substring(end + 4), headers);
    }
}
