package africa.pia.idempotency;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was answered to a request, byte for byte.
 *
 * @param status HTTP status
 * @param headers those that belong to the answer itself (type, location, version), by name
 * @param body as sent; never altered by anybody
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    String headerLines() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(headers)
                .forEach((name, value) ->
                        lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    static Map<String, String> headersOf(String lines) {
        Map<String, String> headers = new TreeMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }
}
